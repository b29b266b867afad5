internal import CCurl

/// An absolute address of `http` or `https`, without the name and password of a user in it.
struct WebLocation: Hashable, Sendable {
  /// The address as it is asked for, without a fragment.
  let address: String
  /// "http" or "https".
  let scheme: String
  /// The host in lower case; an IPv6 address without its brackets.
  let host: String
  /// The port, also where the address leaves it out.
  let port: Int
  /// Whether a name or password stood in the address, and was left out.
  let hadCredentials: Bool

  /// Reads an address; nil when it is none of the web.
  init?(_ text: String) {
    guard let url = curl_url() else { return nil }
    defer { curl_url_cleanup(url) }
    guard text.utf8.count <= Self.lengthLimit,
      curl_url_set(url, CURLUPART_URL, text, Self.flags) == CURLUE_OK
    else { return nil }
    self.init(url)
  }

  /// The address that a reference, as a redirect has it, stands for here; nil when it leads off
  /// the web.
  func resolve(_ reference: String) -> WebLocation? {
    guard let url = curl_url() else { return nil }
    defer { curl_url_cleanup(url) }
    guard reference.utf8.count <= Self.lengthLimit,
      curl_url_set(url, CURLUPART_URL, address, Self.flags) == CURLUE_OK,
      curl_url_set(url, CURLUPART_URL, reference, Self.flags) == CURLUE_OK
    else { return nil }
    return WebLocation(url)
  }

  /// Scheme, host and port: what may see the same credentials.
  var origin: String { "\(scheme)://\(host):\(port)" }

  /// The host and port, for which connections are counted.
  var authority: String { "\(host):\(port)" }

  private static let lengthLimit = 8192
  /// Schemes that curl does not know must be read too, to be refused here; spaces are escaped.
  private static let flags =
    UInt32(CURLU_NON_SUPPORT_SCHEME) | UInt32(CURLU_URLENCODE)

  private init?(_ url: OpaquePointer) {
    func part(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      guard dateline_url_get(url, part, &text, UInt32(flags)) == CURLUE_OK, let text else {
        return nil
      }
      defer { curl_free(text) }
      return String(cString: text)
    }
    guard let scheme = part(CURLUPART_SCHEME)?.lowercased(), scheme == "http" || scheme == "https",
      let host = part(CURLUPART_HOST)?.lowercased(), !host.isEmpty,
      let port = part(CURLUPART_PORT, CURLU_DEFAULT_PORT).flatMap({ Int($0) })
    else { return nil }
    hadCredentials = part(CURLUPART_USER) != nil || part(CURLUPART_PASSWORD) != nil
    for part in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_FRAGMENT] {
      curl_url_set(url, part, nil, 0)
    }
    guard let address = part(CURLUPART_URL) else { return nil }
    self.address = address
    self.scheme = scheme
    self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    self.port = port
  }
}
