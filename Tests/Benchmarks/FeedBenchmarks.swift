import Articles

/// How fast feeds become articles, and whether hostile ones take longer than their size.
struct FeedBenchmarks {
  private let feeds: [[UInt8]]

  /// Makes feeds of the articles that a newsstand's documents hold.
  init(_ newsstand: Newsstand) {
    let articles = newsstand.documents(bytes: 3_000_000).flatMap(EngineBenchmarks.articles)
    feeds = stride(from: 0, to: articles.count, by: 50).map { start in
      let part = articles[start..<min(start + 50, articles.count)]
      return Array((start / 50 % 2 == 0 ? Self.rss(part) : Self.atom(part)).utf8)
    }
  }

  var figures: [Figure] { [reading] + HostileFeed.all.map(growth) }

  private var reading: Figure {
    let bytes = feeds.reduce(0) { $0 + $1.count }
    let time = bestDuration(of: 5) {
      let count = feeds.reduce(0) { $0 + EngineBenchmarks.articles(in: $1).count }
      precondition(count > feeds.count)
    }
    return Figure(
      "feeds, their HTML read into paragraphs", Double(bytes) / time / 1e6, "MB/s", .atLeast(60),
      digits: 1)
  }

  /// By how much the time grows when a hostile feed doubles.
  private func growth(_ feed: HostileFeed) -> Figure {
    let times = [2, 1, 0].map { doubling in
      let bytes = Array(feed.text(feed.size >> doubling).utf8)
      return bestDuration(of: 2) { _ = EngineBenchmarks.articles(in: bytes) }
    }
    return Figure(
      "twice the feed: \(feed.name)", max(times[2], 0.01) / max(times[1], 0.005), "×", .atMost(3),
      digits: 1)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func body(_ article: Article) -> String {
    let paragraphs = article.paragraphs.map { "<p>\(escaped($0))</p>\n" }.joined()
    return paragraphs + "<p>Read <a href=\"https://example.org/more\">more on this</a>.</p>"
  }

  static func rss(_ articles: ArraySlice<Article>) -> String {
    var text =
      "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content="
      + "\"http://purl.org/rss/1.0/modules/content/\"><channel><title>A wire</title>"
    for article in articles {
      text += """
        <item><title>\(escaped(article.title ?? ""))</title>
        <link>https://example.org/\(article.id)</link><guid>\(article.id)</guid>
        <pubDate>Mon, 01 Jun 2026 00:00:00 +0000</pubDate>
        <description>\(escaped(article.paragraphs.first ?? ""))</description>
        <content:encoded><![CDATA[\(body(article))]]></content:encoded></item>
        """
    }
    return text + "</channel></rss>"
  }

  static func atom(_ articles: ArraySlice<Article>) -> String {
    var text = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A wire</title>"
    for article in articles {
      text += """
        <entry><title>\(escaped(article.title ?? ""))</title><id>\(article.id)</id>
        <link href="https://example.org/\(article.id)"/><updated>2026-06-01T00:00:00Z</updated>
        <author><name>Jo Reed</name></author><content type="html">\(escaped(body(article)))</content>
        </entry>
        """
    }
    return text + "</feed>"
  }
}

/// Feeds that would slow down a reader whose work grows faster than its input.
private struct HostileFeed: Sendable {
  let name: String
  let size: Int
  let text: @Sendable (Int) -> String

  private init(_ name: String, _ size: Int, _ part: String, inside: String = "") {
    self.name = name
    self.size = size
    text = { "<rss><channel><item>" + inside + String(repeating: part, count: $0) }
  }

  static let all = [
    HostileFeed("open elements", 300_000, "<a>"),
    HostileFeed("open items", 100_000, "<item><title>t"),
    HostileFeed("end tags", 300_000, "</b>"),
    HostileFeed("open quotes", 300_000, "<a b=\"c>"),
    HostileFeed("open comments", 300_000, "<!--"),
    HostileFeed("open sections", 300_000, "<![CDATA["),
    HostileFeed("open document types", 300_000, "<!DOCTYPE a ["),
    HostileFeed("document types with brackets", 300_000, "<!DOCTYPE a [ > ]"),
    HostileFeed("instructions", 300_000, "<?a"),
    HostileFeed("signs that open no tag", 1_000_000, "<", inside: "<description>"),
    HostileFeed("escaped signs", 300_000, "&lt;", inside: "<description>"),
    HostileFeed("escaped open links", 100_000, "&lt;a href=x&gt;", inside: "<description>"),
    HostileFeed("ampersands", 1_000_000, "&", inside: "<description>"),
    HostileFeed("attributes", 300_000, " a=b", inside: "<description "),
    HostileFeed("categories", 100_000, "<category>c</category>"),
    HostileFeed("links", 100_000, "<link>http://a.example/</link>"),
    HostileFeed("declarations of namespaces", 100_000, " xmlns:a=\"b\"", inside: "<description"),
  ]
}
