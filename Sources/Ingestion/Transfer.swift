internal import CCurl
import Glibc

/// One request on its way, redirects included, on a handle of libcurl.
///
/// It belongs to the thread that runs the fetcher; libcurl calls back on that thread alone.
final class Transfer {
  /// The number of the request.
  let number: Int
  let request: FetchRequest
  /// The handle; nil while it waits for its turn.
  var handle: UnsafeMutableRawPointer?
  /// Where it is asked for now.
  private(set) var location: WebLocation
  /// Where it was asked for first: credentials go nowhere else.
  private let first: WebLocation
  /// When it was started, in seconds of a clock that never goes back; nil before.
  private(set) var start: Double?

  private let limits: FetchLimits
  private var hops = 0
  private var isPermanent = true
  private var movedTo: String?
  private var isThroughProxy = false
  /// Whether private addresses are forbidden.
  private var isFromPublic: Bool
  private var isPublic = true

  private var status = 0
  private var header = ResponseHeader()
  private var headerBytes = 0
  private var body: [UInt8] = []
  private var bytesOnTheWire = 0
  /// Why a callback gave up.
  private var reason: FetchFailure.Reason?
  private var fields: UnsafeMutablePointer<curl_slist>?

  /// Makes a transfer; nil when its address is none of the web.
  init?(_ request: FetchRequest, number: Int, limits: FetchLimits) {
    guard let location = WebLocation(request.address) else { return nil }
    self.request = request
    self.number = number
    self.limits = limits
    self.location = location
    first = location
    isFromPublic = request.isFromPublic
  }

  deinit { curl_slist_free_all(fields) }

  /// Prepares a handle for the next hop.
  /// - Returns: why it cannot be made, if so.
  func prepare(_ easy: UnsafeMutableRawPointer, proxies: ProxyEnvironment) -> FetchFailure? {
    let now = monotonicSeconds()
    let start = self.start ?? now
    self.start = start
    let left = limits.totalSeconds - (now - start)
    guard left > 0 else { return failure(.totalTimeOut(limits.totalSeconds)) }
    let proxy = proxies.proxy(for: location)
    isThroughProxy = proxy != nil
    if let address = location.numericHost, isForbidden(address) { return failure(.privateNetwork) }
    status = 0
    header = ResponseHeader()
    headerBytes = 0
    body = []
    reason = nil
    curl_easy_reset(easy)
    setUp(easy, proxy: proxy, secondsLeft: left)
    handle = easy
    return nil
  }

  private func setUp(_ easy: UnsafeMutableRawPointer, proxy: String?, secondsLeft: Double) {
    func number(_ option: CURLoption, _ value: Int) { dateline_set_number(easy, option, value) }
    func text(_ option: CURLoption, _ value: String) { dateline_set_text(easy, option, value) }
    let context = Unmanaged.passUnretained(self).toOpaque()
    text(CURLOPT_URL, location.address)
    text(CURLOPT_PROTOCOLS_STR, "http,https")
    text(CURLOPT_USERAGENT, limits.userAgent)
    text(CURLOPT_ACCEPT_ENCODING, "")
    text(CURLOPT_PROXY, proxy ?? "")
    text(CURLOPT_NOPROXY, "")
    number(CURLOPT_NOSIGNAL, 1)
    number(CURLOPT_FOLLOWLOCATION, 0)
    number(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    number(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
    number(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    number(CURLOPT_SSL_VERIFYPEER, 1)
    number(CURLOPT_SSL_VERIFYHOST, 2)
    if let authorities = limits.authorities { text(CURLOPT_CAINFO, authorities) }
    number(CURLOPT_CONNECTTIMEOUT_MS, max(1, Int(limits.connectSeconds * 1000)))
    number(CURLOPT_TIMEOUT_MS, max(1, Int(secondsLeft * 1000)))
    number(CURLOPT_LOW_SPEED_LIMIT, limits.slowestSpeed)
    number(CURLOPT_LOW_SPEED_TIME, limits.slowSeconds)
    number(CURLOPT_BUFFERSIZE, 64 << 10)
    if request.keepsCookies { text(CURLOPT_COOKIEFILE, "") }
    setFields(easy)
    dateline_set_pointer(easy, CURLOPT_PRIVATE, context)
    dateline_set_pointer(easy, CURLOPT_WRITEDATA, context)
    dateline_set_pointer(easy, CURLOPT_HEADERDATA, context)
    dateline_set_pointer(easy, CURLOPT_OPENSOCKETDATA, context)
    dateline_set_pointer(easy, CURLOPT_PREREQDATA, context)
    dateline_set_data_function(easy, CURLOPT_WRITEFUNCTION) { data, size, count, context in
      Transfer.of(context)?.takeBody(UnsafeMutableBufferPointer(start: data, count: size * count))
        ?? 0
    }
    dateline_set_data_function(easy, CURLOPT_HEADERFUNCTION) { data, size, count, context in
      Transfer.of(context)?.takeHeader(UnsafeMutableBufferPointer(start: data, count: size * count))
        ?? 0
    }
    dateline_set_socket_function(easy) { context, _, address in
      guard let address else { return CURL_SOCKET_BAD }
      return Transfer.of(context)?.openSocket(address) ?? CURL_SOCKET_BAD
    }
    dateline_set_prerequisite(easy) { context, address, _, _, _ in
      let isRight = Transfer.of(context)?.isRight(connectedTo: address) ?? false
      return isRight ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
  }

  private func setFields(_ easy: UnsafeMutableRawPointer) {
    curl_slist_free_all(fields)
    fields = nil
    func add(_ name: String, _ value: String?) {
      guard let value else { return }
      fields = curl_slist_append(fields, value.isEmpty ? "\(name);" : "\(name): \(value)")
    }
    add("Accept", request.accept)
    // A validator that another server made means nothing to this one; the same content may move.
    add("If-None-Match", request.etag)
    add("If-Modified-Since", request.lastModified)
    if location.origin == first.origin || isUpgrade {
      for header in request.headers { add(header.name, header.value) }
      if let credentials = request.credentials {
        dateline_set_text(easy, CURLOPT_USERNAME, credentials.user)
        dateline_set_text(easy, CURLOPT_PASSWORD, credentials.password)
      }
    }
    dateline_set_list(easy, CURLOPT_HTTPHEADER, fields)
  }

  /// Whether the way led from `http` to `https` of the same host.
  private var isUpgrade: Bool {
    first.scheme == "http" && location.scheme == "https" && first.host == location.host
      && first.port == 80 && location.port == 443
  }

  private func failure(_ reason: FetchFailure.Reason) -> FetchFailure {
    FetchFailure(reason, at: first.address)
  }

  // MARK: What libcurl calls

  private static func of(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func isForbidden(_ address: NetworkAddress) -> Bool {
    isFromPublic && limits.isPrivate(address)
  }

  /// Opens a socket, unless it would lead where it may not.
  private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    if !isThroughProxy, let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr),
      let target = NetworkAddress(UnsafeRawPointer(address) + offset), isForbidden(target)
    {
      reason = .privateNetwork
      return CURL_SOCKET_BAD
    }
    let type = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    return socket(address.pointee.family, type, address.pointee.protocol)
  }

  /// Looks at the address behind a connection, which may be one that was open already.
  private func isRight(connectedTo address: UnsafeMutablePointer<CChar>?) -> Bool {
    guard !isThroughProxy, let target = address.flatMap({ NetworkAddress(String(cString: $0)) })
    else {
      isPublic = location.numericHost.map { !limits.isPrivate($0) } ?? true
      return true
    }
    isPublic = !limits.isPrivate(target)
    guard isForbidden(target) else { return true }
    reason = .privateNetwork
    return false
  }

  private func takeHeader(_ line: UnsafeMutableBufferPointer<CChar>) -> Int {
    headerBytes += line.count
    guard headerBytes <= limits.headerBytes else {
      reason = .headerTooLarge(limits.headerBytes)
      return 0
    }
    line.withMemoryRebound(to: UInt8.self) { line in
      if line.starts(with: "HTTP/".utf8) {
        // An answer before the last one, such as 100, has a header too.
        header = ResponseHeader()
      } else {
        header.take(line: UnsafeBufferPointer(line), now: time(nil))
      }
    }
    return line.count
  }

  private func takeBody(_ data: UnsafeMutableBufferPointer<CChar>) -> Int {
    guard body.count + data.count <= limits.bodyBytes else {
      reason = .tooLarge(limits.bodyBytes)
      return 0
    }
    data.withMemoryRebound(to: UInt8.self) { body.append(contentsOf: $0) }
    return data.count
  }

  // MARK: The end of a hop

  /// What a hop came to.
  enum Step {
    case done(Result<FetchResponse, FetchFailure>)
    /// On to the next address.
    case redirected
  }

  /// Tells what a hop came to.
  func finish(_ code: CURLcode) -> Step {
    guard let easy = handle else { return .done(.failure(failure(.cancelled))) }
    handle = nil
    var status = 0
    dateline_get_number(easy, CURLINFO_RESPONSE_CODE, &status)
    var size: curl_off_t = 0
    dateline_get_size(easy, CURLINFO_SIZE_DOWNLOAD_T, &size)
    bytesOnTheWire += Int(size) + headerBytes
    if let reason { return .done(.failure(failure(reason))) }
    guard code == CURLE_OK else { return .done(.failure(failure(reason(for: code, easy)))) }
    switch status {
    case 301, 302, 303, 307, 308:
      if let target = header.location { return redirect(to: target, status) }
    case 200..<300, 304:
      guard status != 304 || request.etag != nil || request.lastModified != nil else { break }
      return .done(.success(response(status)))
    case 410: return .done(.failure(failure(.gone)))
    default: break
    }
    let wait = header.retryAfter.map { min($0, limits.longestWait) }
    return .done(.failure(failure(.status(status, retryAfter: wait))))
  }

  private func response(_ status: Int) -> FetchResponse {
    var response = FetchResponse()
    response.status = status
    response.body = body
    response.address = location.address
    response.movedTo = movedTo
    response.isPublic = isPublic
    response.bytesOnTheWire = bytesOnTheWire
    response.header = header
    body = []
    return response
  }

  private func redirect(to reference: String, _ status: Int) -> Step {
    hops += 1
    guard hops <= limits.redirects else {
      return .done(.failure(failure(.tooManyRedirects(limits.redirects))))
    }
    guard let target = location.resolve(reference) else {
      return .done(.failure(failure(.redirectOffTheWeb(String(reference.prefix(200))))))
    }
    isFromPublic = isFromPublic || isPublic
    location = target
    isPermanent = isPermanent && (status == 301 || status == 308)
    if isPermanent, target != first { movedTo = target.address }
    return .redirected
  }

  private func reason(
    for code: CURLcode, _ easy: UnsafeMutableRawPointer
  ) -> FetchFailure.Reason {
    let words = String(cString: curl_easy_strerror(code))
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .unknownHost
    case CURLE_COULDNT_CONNECT: return .refused
    case CURLE_OPERATION_TIMEDOUT: return timeOut(easy)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CACERT_BADFILE:
      var result = 0
      dateline_get_number(easy, CURLINFO_SSL_VERIFYRESULT, &result)
      return .certificate(Self.certificateWords[result] ?? words)
    default: return .broken(words)
    }
  }

  private func timeOut(_ easy: UnsafeMutableRawPointer) -> FetchFailure.Reason {
    if let start, monotonicSeconds() - start >= limits.totalSeconds - 0.01 {
      return .totalTimeOut(limits.totalSeconds)
    }
    var connected: curl_off_t = 0
    dateline_get_size(easy, CURLINFO_PRETRANSFER_TIME_T, &connected)
    return connected > 0 ? .slow : .connectTimeOut(limits.connectSeconds)
  }

  /// The commonest of OpenSSL's reasons to distrust a certificate.
  private static let certificateWords = [
    10: "it has expired", 18: "it is signed by itself",
    19: "it is signed by an authority nobody knows", 20: "nobody knows who signed it",
    62: "it belongs to another host",
  ]
}

/// Seconds on a clock that never goes back.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
