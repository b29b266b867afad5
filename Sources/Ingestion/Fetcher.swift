internal import CCurl

/// Fetches from the web with the manners that servers expect: few connections, patience that ends,
/// and no more bytes than a reader can have use for.
///
/// All transfers of a call run on the thread that calls, by libcurl's multi interface.
public struct Fetcher: Sendable {
  /// What it allows.
  public var limits: FetchLimits
  /// Whether to give up whatever is fetched.
  public var isCancelled: @Sendable () -> Bool = { false }
  var proxies = ProxyEnvironment()

  /// Makes a fetcher.
  public init(limits: FetchLimits = FetchLimits()) { self.limits = limits }

  /// Fetches one thing.
  /// - Throws: `FetchFailure`.
  public func fetch(_ request: FetchRequest) throws -> FetchResponse {
    var answer: Result<FetchResponse, FetchFailure>?
    fetch([request], isCancelled: { false }) { _, result in answer = result }
    guard let answer else { throw FetchFailure(.cancelled, at: request.address) }
    return try answer.get()
  }

  /// Fetches many things, as many at once as the limits allow, and returns when all are done.
  /// - Parameters:
  ///   - mayStart: whether another may be started now; asked again soon when it says no.
  ///   - isCancelled: whether to give up; what is on its way then fails as cancelled.
  ///   - body: takes each answer with the index of its request, in the order in which they come.
  public func fetch(
    _ requests: [FetchRequest], mayStart: () -> Bool = { true }, isCancelled: () -> Bool,
    _ body: (Int, Result<FetchResponse, FetchFailure>) -> Void
  ) {
    guard dateline_curl_is_ready(), var run = FetchRun(limits: limits, proxies: proxies) else {
      for (index, request) in requests.enumerated() {
        body(index, .failure(FetchFailure(.noLibrary, at: request.address)))
      }
      return
    }
    defer { run.close() }
    for (index, request) in requests.enumerated() {
      if let transfer = Transfer(request, number: index, limits: limits) {
        run.queue.add(transfer)
      } else {
        body(index, .failure(FetchFailure(.notOfTheWeb, at: request.address)))
      }
    }
    while !run.queue.isEmpty {
      if isCancelled() || self.isCancelled() {
        run.cancel(body)
        return
      }
      run.start(mayStart, body)
      run.work(body)
    }
  }
}

/// The transfers of one call.
private struct FetchRun: ~Copyable {
  var queue: TransferQueue
  private let limits: FetchLimits
  private let proxies: ProxyEnvironment
  private let multi: UnsafeMutableRawPointer
  /// Handles that are free to be used again.
  private var handles: [UnsafeMutableRawPointer] = []
  private var active: [Int: Transfer] = [:]

  init?(limits: FetchLimits, proxies: ProxyEnvironment) {
    guard let multi = curl_multi_init() else { return nil }
    self.multi = multi
    self.limits = limits
    self.proxies = proxies
    queue = TransferQueue(limitPerHost: limits.connectionsPerHost)
    dateline_set_limit(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
    dateline_set_limit(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, limits.connections)
    dateline_set_limit(multi, CURLMOPT_MAX_HOST_CONNECTIONS, limits.connectionsPerHost)
    dateline_set_limit(multi, CURLMOPT_MAXCONNECTS, limits.connections)
  }

  /// Starts what may be started.
  mutating func start(
    _ mayStart: () -> Bool, _ body: (Int, Result<FetchResponse, FetchFailure>) -> Void
  ) {
    while queue.active < limits.connections, mayStart(), let transfer = queue.next() {
      guard let easy = handles.popLast() ?? curl_easy_init() else {
        finish(transfer, .failure(FetchFailure(.noLibrary, at: transfer.request.address)))
        continue
      }
      if let failure = transfer.prepare(easy, proxies: proxies) {
        handles.append(easy)
        finish(transfer, .failure(failure))
        continue
      }
      active[transfer.number] = transfer
      curl_multi_add_handle(multi, easy)
    }

    func finish(_ transfer: Transfer, _ result: Result<FetchResponse, FetchFailure>) {
      queue.release(transfer.location.authority)
      body(transfer.number, result)
    }
  }

  /// Moves bytes until something is done or a little time has passed.
  mutating func work(_ body: (Int, Result<FetchResponse, FetchFailure>) -> Void) {
    var running: Int32 = 0
    curl_multi_perform(multi, &running)
    var hasFinished = false
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else {
        continue
      }
      let code = message.pointee.data.result
      hasFinished = true
      finish(easy, code, body)
    }
    if !hasFinished {
      // Without transfers on their way the reader of the answers is what is waited for.
      curl_multi_poll(multi, nil, 0, active.isEmpty ? 2 : 50, nil)
    }
  }

  private mutating func finish(
    _ easy: UnsafeMutableRawPointer, _ code: CURLcode,
    _ body: (Int, Result<FetchResponse, FetchFailure>) -> Void
  ) {
    var context: UnsafeMutableRawPointer?
    dateline_get_pointer(easy, CURLINFO_PRIVATE, &context)
    guard let context else { return }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let host = transfer.location.authority
    let step = transfer.finish(code)
    curl_multi_remove_handle(multi, easy)
    handles.append(easy)
    queue.release(host)
    active[transfer.number] = nil
    switch step {
    case .redirected: queue.add(transfer)
    case .done(let result): body(transfer.number, result)
    }
  }

  /// Gives up all that waits or is on its way.
  mutating func cancel(_ body: (Int, Result<FetchResponse, FetchFailure>) -> Void) {
    let all = queue.removeWaiting() + active.values
    closeActive()
    for transfer in all {
      body(transfer.number, .failure(FetchFailure(.cancelled, at: transfer.request.address)))
    }
  }

  private mutating func closeActive() {
    for transfer in active.values {
      guard let easy = transfer.handle else { continue }
      curl_multi_remove_handle(multi, easy)
      curl_easy_cleanup(easy)
    }
    active = [:]
  }

  mutating func close() {
    closeActive()
    for easy in handles { curl_easy_cleanup(easy) }
    handles = []
    curl_multi_cleanup(multi)
  }
}
