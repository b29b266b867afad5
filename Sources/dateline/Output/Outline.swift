import Articles
import Terminal

/// Documents in a form for people, in the width of the terminal: headings in full, and the first
/// words of each paragraph.
struct Outline {
  /// The columns of a line.
  var width: Int

  /// The outline of a document's articles, as UTF-8.
  func text(of document: Document) -> String.UTF8View {
    var lines = Lines(width: width)
    let parts: [String?] = [
      document.kind.rawValue, document.encoding, counted(document.articles.count, "article"),
      document.furniture.isEmpty
        ? nil : counted(document.furniture.count, "line") + " of furniture",
    ]
    lines.wrap("\(document.name): \(parts.compactMap(\.self).joined(separator: ", "))")
    for warning in document.warnings { lines.wrap("warning: \(warning)") }
    for article in document.articles {
      lines.end()
      add(article, to: &lines)
    }
    lines.end()
    return lines.text.utf8
  }

  private func add(_ article: Article, to lines: inout Lines) {
    lines.wrap("\(article.position + 1). \(article.title ?? "(no title)")", hanging: 3)
    lines.wrap(sourceLine(article), indent: 3)
    for passage in article.passages where passage.field != .title {
      guard let text = article.text(of: passage) else { continue }
      lines.cut("\(Self.mark(of: passage.field)) \(text)", indent: 3)
    }
    if !article.tags.isEmpty {
      lines.wrap("# \(article.tags.joined(separator: ", "))", indent: 3, hanging: 2)
    }
    if let signOff = article.signOff { lines.wrap("/ \(signOff)", indent: 3, hanging: 2) }
    if let copyright = article.copyright {
      let year = copyright.year.map { "\($0) " } ?? ""
      lines.wrap("© \(year)\(copyright.owner)", indent: 3, hanging: 2)
    }
  }

  /// Source, agency, place, date and counts, as far as they are known.
  private func sourceLine(_ article: Article) -> String {
    let day = article.dateline?.date?.description
    let words = article.paragraphs.reduce(0) { $0 + wordCount($1) }
    let parts: [String?] = [
      article.publisher, article.aggregator.map { "via \($0)" }, article.agency,
      article.dateline?.place,
      article.published?.description ?? article.publishedAsWritten ?? day,
      article.authors.isEmpty ? nil : article.authors.joined(separator: ", "),
      counted(article.paragraphs.count, "paragraph"), counted(words, "word"),
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private static func mark(of field: Passage.Field) -> String {
    switch field {
    case .title, .standfirst: ">"
    case .subhead: "§"
    case .paragraph: "¶"
    case .caption: "▣"
    }
  }

  private func wordCount(_ text: String) -> Int {
    var count = 0
    var wasSpace = true
    for byte in text.utf8 {
      if wasSpace, byte != 0x20 { count += 1 }
      wasSpace = byte == 0x20
    }
    return count
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
