import Articles

/// A feed that a person reads.
public struct ArchivedFeed: Hashable, Sendable, Identifiable, Codable {
  /// Its number in the archive.
  public var id: Int64 = 0
  /// Where it is fetched from; the name of the document that its articles come in.
  public var address: String
  /// What the person calls it; nil for what it calls itself.
  public var title: String?
  /// What it calls itself.
  public var ownTitle: String?
  /// What it is about.
  public var description: String?
  /// The address of its site.
  public var homePage: String?
  /// The names of the folders it lies in, the outermost first.
  public var folders: [String] = []
  /// The person's labels on it.
  public var tags: [String] = []
  /// How it is fetched.
  public var settings = FeedSettings()
  /// Whether it is passed over.
  public var isMuted = false
  /// What became of it when it was fetched.
  public var status = FeedStatus()
  /// How many of its articles are kept.
  public var articles = 0
  /// How many of them are unread.
  public var unread = 0
  /// Its place among feeds and folders; 0 for the end.
  public internal(set) var order = 0

  /// Makes a feed at an address.
  public init(address: String) { self.address = address }

  /// What a list calls it.
  public var displayTitle: String { title ?? ownTitle ?? address }
}

/// How a feed is fetched and listed, where a person wished something special.
public struct FeedSettings: Hashable, Sendable, Codable {
  /// Seconds between two requests; nil for its own rhythm.
  public var interval: Int?
  /// Fields of the request's header ("Name: value").
  public var headers: [String]?
  /// The name to log in with.
  public var user: String?
  /// A command that prints the password.
  public var passwordCommand: String?
  /// A file, readable by its owner alone, that holds the password.
  public var passwordFile: String?
  /// Whether cookies are sent back.
  public var keepsCookies: Bool?
  /// Whether the page behind every new entry is read.
  public var readsPages: Bool?
  /// The paths of further folders that a list of feeds had it in; a list that goes out has them again.
  public var furtherFolders: [[String]]?

  /// Makes settings that wish nothing special.
  public init() {}
}

/// What became of a feed when it was fetched. Moments are seconds since 1970.
public struct FeedStatus: Hashable, Sendable, Codable {
  /// The entity tag of what was fetched last.
  public var etag: String?
  /// When that was changed, in the server's words.
  public var lastModified: String?
  /// A hash of its bytes.
  public var content: Int64?
  /// When it is to be fetched next.
  public var due: Int?
  /// Before when the server does not want to be asked.
  public var notBefore: Int?
  /// When it was last fetched.
  public var fetched: Int?
  /// When it last brought something new.
  public var changed: Int?
  /// Seconds that its rhythm suggests between two requests.
  public var pause: Int?
  /// When it wishes to be asked for.
  public var schedule = FeedSchedule()
  /// Why it could not be fetched the last time, as a sentence.
  public var error: String?
  /// How many times in a row it could not be fetched.
  public var failures = 0
  /// Whether it is gone for good.
  public var isRetired = false

  /// Makes the status of a feed that was never fetched.
  public init() {}
}
