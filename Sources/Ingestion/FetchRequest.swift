/// What to fetch, and how.
public struct FetchRequest: Sendable {
  /// The address.
  public var address: String
  /// The entity tag of what is known, if the server gave one.
  public var etag: String?
  /// When what is known was changed, in the server's own words.
  public var lastModified: String?
  /// Header fields to send, to the host of the address alone.
  public var headers: [Header] = []
  /// A name and password to send, to the host of the address alone.
  public var credentials: Credentials?
  /// Whether cookies that a server sets are sent back on the way to the answer.
  public var keepsCookies = false
  /// What is asked for, as the field "Accept" says it.
  public var accept = "*/*"
  /// Whether a page of the open internet named the address: then it may not be a private one.
  public var isFromPublic = false

  /// A field of the header.
  public struct Header: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: String

    /// Makes a field; nil when it would break the request or is Dateline's own to set.
    public init?(name: String, value: String) {
      let isToken = !name.isEmpty && name.utf8.allSatisfy { Self.token.contains($0) }
      let isLine = value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
      guard isToken, isLine, !Self.reserved.contains(name.lowercased()) else { return nil }
      self.name = name
      self.value = value
    }

    private static let token = Set(
      "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    private static let reserved: Set<String> = [
      "host", "content-length", "transfer-encoding", "connection", "accept-encoding", "upgrade",
      "user-agent",
    ]
  }

  /// A name and password; they are never printed.
  public struct Credentials: Sendable, CustomStringConvertible, CustomReflectable {
    let user: String
    let password: String

    /// Makes credentials.
    public init(user: String, password: String) {
      self.user = user
      self.password = password
    }

    /// Nothing of either.
    public var description: String { "credentials" }
    /// Nothing of either.
    public var customMirror: Mirror { Mirror(self, children: []) }
  }

  /// Makes a request for an address.
  public init(_ address: String) { self.address = address }

  /// Makes a request for a page that something else names: only one on the same host may lie in a
  /// private network.
  /// - Parameter document: the address of the feed or page that names it; a path names no host.
  init(page address: String, namedBy document: String) {
    self.init(address)
    accept = Self.acceptsPages
    isFromPublic = WebLocation(document)?.host != WebLocation(address)?.host
  }

  /// What a feed is asked for with.
  public static let acceptsFeeds = """
    application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, \
    text/xml;q=0.8, application/json;q=0.8, */*;q=0.5
    """
  /// What a page is asked for with.
  public static let acceptsPages = "text/html, application/xhtml+xml, */*;q=0.5"
}
