/// What a feed says of itself; what it does not say is nil or empty.
public struct Feed: Hashable, Sendable {
  /// Its title.
  public var title: String?
  /// What it is about.
  public var description: String?
  /// The address of the site it belongs to.
  public var homePage: String?
  /// Its own address.
  public var url: String?
  /// The language as a BCP 47 tag.
  public var language: String?
  /// Who writes it.
  public var authors: [String] = []
  /// When it was last changed.
  public var updated: Timestamp?
  /// When it wishes to be asked for.
  public var schedule = FeedSchedule()
  /// Whether a break in it, or an early end, kept what follows from being read.
  public var isBroken = false

  /// Makes a feed that says nothing of itself.
  public init() {}
}

/// When a feed wishes to be asked for.
public struct FeedSchedule: Hashable, Sendable, Codable {
  /// For how many minutes what was fetched holds.
  public var minutes: Int?
  /// The hours of the day, in UTC, in which it does not change.
  public var skippedHours: Set<Int> = []
  /// The days of the week on which it does not change, Monday being 0.
  public var skippedDays: Set<Int> = []

  /// Makes a schedule that wishes nothing.
  public init() {}
}
