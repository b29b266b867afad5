import Glibc

/// The proxies that the environment names: `http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`.
///
/// libcurl reads them too, but does not tell beforehand whether a transfer goes through one; and to
/// know which addresses may be connected to, that must be known.
struct ProxyEnvironment: Sendable {
  private let variables: [String: String]

  /// Reads the environment of the process.
  init() {
    var variables: [String: String] = [:]
    for name in ["http_proxy", "https_proxy", "all_proxy", "no_proxy"] {
      // HTTP_PROXY in capitals is what a web server sets from a request: nobody reads that.
      let names = name == "http_proxy" ? [name] : [name, name.uppercased()]
      let value = names.lazy.compactMap { getenv($0).map { String(cString: $0) } }.first
      if let value, !value.isEmpty { variables[name] = value }
    }
    self.init(variables)
  }

  init(_ variables: [String: String]) { self.variables = variables }

  /// The proxy for an address; nil to connect to it directly.
  func proxy(for location: WebLocation) -> String? {
    guard let proxy = variables["\(location.scheme)_proxy"] ?? variables["all_proxy"],
      !isExcepted(location)
    else { return nil }
    return proxy
  }

  private func isExcepted(_ location: WebLocation) -> Bool {
    let exceptions = (variables["no_proxy"] ?? "").lowercased()
      .split { $0 == "," || $0 == " " }.map(String.init)
    return exceptions.contains { exception in
      var name = exception[...]
      if name == "*" { return true }
      if let colon = name.lastIndex(of: ":"),
        Int(name[name.index(after: colon)...]) == location.port,
        name.filter({ $0 == ":" }).count == 1
      {
        name = name[..<colon]
      }
      if name.contains("/") { return contains(String(name), location.numericHost) }
      while name.first == "." || name.first == "*" { name = name.dropFirst() }
      return location.host == name || location.host.hasSuffix("." + name)
    }
  }

  /// Whether a block such as "10.0.0.0/8" has an address in it.
  private func contains(_ block: String, _ address: NetworkAddress?) -> Bool {
    let parts = block.split(separator: "/")
    guard parts.count == 2, let length = Int(parts[1]), let address,
      let start = NetworkAddress(String(parts[0])), start.bytes.count == address.bytes.count,
      (0...address.bytes.count * 8).contains(length)
    else { return false }
    return (0..<length).allSatisfy { bit in
      (start.bytes[bit / 8] ^ address.bytes[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
    }
  }
}
