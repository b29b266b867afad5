/// Transfers that wait for their turn: first come, first served, and few of one host at once.
struct TransferQueue {
  private struct Host {
    var waiting: ArraySlice<Transfer> = []
    var active = 0
    /// Whether it stands in the line of hosts.
    var isInLine = false
  }

  private let limitPerHost: Int
  private var hosts: [String: Host] = [:]
  /// The hosts that have a transfer waiting and a connection free.
  private var line: ArraySlice<String> = []

  init(limitPerHost: Int) { self.limitPerHost = limitPerHost }

  /// How many are on their way.
  private(set) var active = 0

  /// Whether nothing waits and nothing is on its way.
  var isEmpty: Bool { hosts.isEmpty }

  /// Puts a transfer in.
  mutating func add(_ transfer: Transfer) {
    let host = transfer.location.authority
    hosts[host, default: Host()].waiting.append(transfer)
    enter(host)
  }

  /// Takes out the transfer whose turn it is; nil when all must wait.
  mutating func next() -> Transfer? {
    guard let name = line.popFirst(), var host = hosts[name] else { return nil }
    let transfer = host.waiting.popFirst()
    host.active += 1
    host.isInLine = false
    hosts[name] = host
    active += 1
    enter(name)
    return transfer
  }

  /// Frees the connection that a transfer had to a host.
  mutating func release(_ name: String) {
    active -= 1
    hosts[name]?.active -= 1
    if let host = hosts[name], host.active == 0, host.waiting.isEmpty { hosts[name] = nil }
    enter(name)
  }

  /// Takes out all that wait.
  mutating func removeWaiting() -> [Transfer] {
    defer {
      hosts = [:]
      line = []
      active = 0
    }
    return hosts.values.flatMap(\.waiting)
  }

  private mutating func enter(_ name: String) {
    guard let host = hosts[name], !host.isInLine, !host.waiting.isEmpty, host.active < limitPerHost
    else { return }
    hosts[name]?.isInLine = true
    line.append(name)
  }
}
