import Archive
import Articles
import Terminal

/// The feeds as a table for a person.
struct FeedTable {
  private let feeds: [ArchivedFeed]
  private let now: Int

  init(_ feeds: [ArchivedFeed], now: Int) {
    self.feeds = feeds
    self.now = now
  }

  /// A heading and a line a feed; a reason stands under the feed that could not be fetched.
  var lines: [String] {
    let rows =
      [["UNREAD", "ALL", "FETCHED", "FEED", "FOLDER", "ADDRESS"]]
      + feeds.map { feed in
        [
          "\(feed.unread)", "\(feed.articles)", age(feed.status.fetched),
          Self.cut(visible(feed.displayTitle), 36),
          Self.cut(visible(feed.folders.joined(separator: " / ")), 20), visible(feed.address),
        ]
      }
    let widths = rows[0].indices.map { column in rows.map { Self.width($0[column]) }.max() ?? 0 }
    var lines: [String] = []
    for (number, row) in rows.enumerated() {
      let cells = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - Self.width(text))
        return column < 2 ? space + text : column == row.count - 1 ? text : text + space
      }
      lines.append(cells.joined(separator: "  "))
      if number > 0, let note = Self.note(feeds[number - 1]) { lines.append("        " + note) }
    }
    return lines
  }

  private static func note(_ feed: ArchivedFeed) -> String? {
    if feed.isMuted { return "muted" }
    return feed.status.error.map(visible)
  }

  private func age(_ second: Int?) -> String {
    guard let second else { return "never" }
    let age = max(0, now - second)
    switch age {
    case ..<60: return "now"
    case ..<3600: return "\(age / 60) min"
    case ..<86_400: return "\(age / 3600) h"
    default: return "\(age / 86_400) d"
    }
  }

  private static func width(_ text: String) -> Int { TextLayout.width(of: text) }

  private static func cut(_ text: String, _ width: Int) -> String {
    TextLayout.truncated(text, to: width)
  }
}
