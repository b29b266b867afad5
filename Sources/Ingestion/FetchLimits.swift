import Glibc

/// What a fetcher allows; the values of a new one are for everyday use.
public struct FetchLimits: Sendable {
  /// Connections at once.
  public var connections = 24
  /// Connections to one host at once.
  public var connectionsPerHost = 2
  /// Seconds until a connection must stand.
  public var connectSeconds = 10.0
  /// Seconds until all of the answer must be there, redirects included, however it drips.
  public var totalSeconds = 60.0
  /// An answer that comes slower than this many bytes a second …
  public var slowestSpeed = 30
  /// … for this many seconds is given up.
  public var slowSeconds = 20
  /// The largest answer, in bytes after decompression.
  public var bodyBytes = 32 << 20
  /// The largest header, in bytes.
  public var headerBytes = 256 << 10
  /// The most redirects that are followed.
  public var redirects = 8
  /// The longest a server's wish to be left alone is granted, in seconds.
  public var longestWait = 86_400
  /// What the fetcher calls itself.
  public var userAgent = "Dateline (+a news reader for the terminal)"
  /// A file with the certificates of the authorities that are trusted, as `SSL_CERT_FILE` names it;
  /// nil for those of the system.
  public var authorities = getenv("SSL_CERT_FILE").map { String(cString: $0) }
  /// Which addresses lie in private networks.
  public var isPrivate: @Sendable (NetworkAddress) -> Bool = { $0.isPrivate }

  /// Makes the limits for everyday use.
  public init() {}
}
