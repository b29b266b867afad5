import Archive
import Articles
import Glibc

@testable import Ingestion

let now = Timestamp(rfc3339: "2026-06-01T10:00:00Z") ?? Timestamp(day: .epoch)

/// A feed in RSS with so many items.
func rss(_ items: Int, title: String = "Harbour Post", extra: String = "") -> String {
  var text = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>\(title)</title>\(extra)"
  for item in 0..<items {
    text += """
      <item><title>Boat \(item) of \(title)</title><link>https://harbour.example/\(title.count)/\(item)</link>
      <pubDate>Mon, 01 Jun 2026 0\(item % 10):00:00 GMT</pubDate>
      <description>The crew of boat \(item) came home at night.</description></item>
      """
  }
  return text + "</channel></rss>"
}

extension FetchLimits {
  /// Limits that end before a test gets long.
  static var short: FetchLimits {
    var limits = FetchLimits()
    limits.connectSeconds = 0.5
    limits.totalSeconds = 0.7
    limits.bodyBytes = 1 << 20
    return limits
  }
}

extension Fetcher {
  /// What becomes of a request for an address.
  func reason(_ address: String) -> FetchFailure.Reason? {
    do {
      _ = try fetch(FetchRequest(address))
      return nil
    } catch {
      return (error as? FetchFailure)?.reason
    }
  }
}

extension ArticleArchive {
  /// Subscribes to feeds at addresses and fetches them.
  @discardableResult
  func refresh(
    _ addresses: [String], limits: FetchLimits = .short, now: Timestamp = now,
    edit: (inout ArchivedFeed) -> Void = { _ in }
  ) throws -> Refresh.Progress {
    try apply(
      .add(
        addresses.map { address in
          var feed = ArchivedFeed(address: address)
          edit(&feed)
          return feed
        }))
    let refresh = Refresh(
      self, fetcher: Fetcher(limits: limits), now: now, commands: Set(try feeds.map(\.address)))
    return try refresh.run(refresh.candidates(feeds))
  }
}
