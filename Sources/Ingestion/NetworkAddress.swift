import Glibc

/// A numeric address of a machine.
public struct NetworkAddress: Hashable, Sendable {
  /// Four bytes, or sixteen.
  let bytes: [UInt8]

  /// Reads "127.0.0.1" or "::1"; nil for a name.
  public init?(_ text: String) {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, String(text.prefix { $0 != "%" }), &six) == 1 else { return nil }
    bytes = withUnsafeBytes(of: &six) { Array($0) }
  }

  /// Reads the address of a socket; nil when it is of neither family.
  init?(_ address: UnsafeRawPointer) {
    switch Int32(address.loadUnaligned(as: sockaddr.self).sa_family) {
    case AF_INET:
      let address = address.loadUnaligned(as: sockaddr_in.self)
      bytes = withUnsafeBytes(of: address.sin_addr) { Array($0) }
    case AF_INET6:
      let address = address.loadUnaligned(as: sockaddr_in6.self)
      bytes = withUnsafeBytes(of: address.sin6_addr) { Array($0) }
    default: return nil
    }
  }

  private init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// Whether it leads to this machine or a network of its own, not to the open internet.
  ///
  /// Source: the special-purpose address registries of IANA (RFC 6890).
  public var isPrivate: Bool {
    if bytes.count == 16 { return isPrivateSix }
    switch (bytes[0], bytes[1]) {
    case (0, _), (10, _), (127, _), (100, 64...127), (169, 254), (172, 16...31), (192, 168),
      (198, 18...19), (224..., _):
      return true
    default: return bytes.starts(with: [192, 0, 0])
    }
  }

  private var isPrivateSix: Bool {
    let inner: ArraySlice<UInt8>?
    if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == bytes[11], [0, 255].contains(bytes[10]) {
      // IPv4 in IPv6, mapped or compatible, and with them "::" and "::1".
      inner = bytes[12...]
    } else if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]) {
      inner = bytes[12...]
    } else if bytes.starts(with: [0x20, 0x02]) {
      inner = bytes[2..<6]
    } else {
      inner = nil
    }
    if let inner { return NetworkAddress(bytes: inner).isPrivate }
    // Unique local, link-local and site-local, multicast.
    return bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] >= 0x80 || bytes[0] == 0xFF
  }
}

extension WebLocation {
  /// The numeric address that the host is written as, "localhost" included; nil for other names.
  var numericHost: NetworkAddress? {
    if host == "localhost" || host.hasSuffix(".localhost") { return NetworkAddress("127.0.0.1") }
    return NetworkAddress(host)
  }
}
