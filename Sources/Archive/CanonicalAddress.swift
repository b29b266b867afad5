/// An address in the one form that all links to a page share: without scheme, "www.", fragment,
/// default port, trailing slash, and what follows a reader around.
struct CanonicalAddress: Hashable {
  /// The host in lower case, with a port that is not the usual one.
  let host: String
  /// The path and the query, as written.
  let rest: String

  /// Reads an address of the web; nil when it is none.
  init?(_ address: String) {
    var text = address.trimmingPrefix { $0.isWhitespace }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon].lowercased()
    guard scheme == "http" || scheme == "https",
      text[colon...].hasPrefix("://")
    else { return nil }
    text = text[text.index(colon, offsetBy: 3)...]
    text = text.prefix { $0 != "#" && !$0.isWhitespace }
    var host = text.prefix { $0 != "/" && $0 != "?" }.lowercased()
    let tail = text.dropFirst(host.count)
    if let user = host.lastIndex(of: "@") { host = String(host[host.index(after: user)...]) }
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    guard !host.isEmpty else { return nil }
    self.host = host
    var path = tail.prefix { $0 != "?" }
    while path.last == "/" { path.removeLast() }
    let query = tail.drop { $0 != "?" }.dropFirst().split(separator: "&").filter {
      !Self.isTracking($0.prefix { $0 != "=" }.lowercased())
    }
    rest = path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  /// Whether a parameter says where a reader came from, and nothing of the page.
  private static func isTracking(_ name: String) -> Bool {
    name.hasPrefix("utm_") || name.hasPrefix("at_") || tracking.contains(name)
  }

  private static let tracking: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "cmpid", "cmp",
    "ocid", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "smid", "xtor",
  ]
}
