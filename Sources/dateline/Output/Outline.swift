import Articles
import Terminal

/// Documents in a form for people: one line for each part, cut to the width of the terminal.
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
    lines.add("\(document.name): \(parts.compactMap(\.self).joined(separator: ", "))")
    for warning in document.warnings { lines.add("warning: \(warning)") }
    for article in document.articles {
      lines.add("")
      add(article, to: &lines)
    }
    lines.add("")
    return lines.text.utf8
  }

  private func add(_ article: Article, to lines: inout Lines) {
    lines.add("\(article.position + 1). \(article.title ?? "(no title)")")
    lines.add(sourceLine(article), indent: 3)
    for passage in article.passages where passage.field != .title {
      guard let text = article.text(of: passage) else { continue }
      lines.add("\(Self.mark(of: passage.field)) \(text)", indent: 3)
    }
    if !article.tags.isEmpty {
      lines.add("# \(article.tags.joined(separator: ", "))", indent: 3)
    }
    if let signOff = article.signOff { lines.add("/ \(signOff)", indent: 3) }
    if let copyright = article.copyright {
      let year = copyright.year.map { "\($0) " } ?? ""
      lines.add("© \(year)\(copyright.owner)", indent: 3)
    }
  }

  /// Source, agency, place, date and counts, as far as they are known.
  private func sourceLine(_ article: Article) -> String {
    let date = article.published ?? article.dateline?.date.map(Timestamp.init(day:))
    let words = article.paragraphs.reduce(0) { $0 + wordCount($1) }
    let parts: [String?] = [
      article.publisher, article.aggregator.map { "via \($0)" }, article.agency,
      article.dateline?.place, date?.description, article.publishedAsWritten,
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

  /// The names in a document's articles by kind, as UTF-8.
  func text(of articles: [LinkedArticle], in document: String) -> String.UTF8View {
    var lines = Lines(width: width)
    lines.add(document)
    for (index, article) in articles.enumerated() {
      lines.add("")
      lines.add("\(index + 1). \(article.title ?? "(no title)")")
      for kind in Entity.Kind.allCases {
        let names = article.named.filter { $0.entity.kind == kind }
        for (index, named) in names.enumerated() {
          let label = index == 0 ? Self.label(of: kind) : ""
          let padding = String(repeating: " ", count: 15 - label.count)
          let description = named.entity.description.map { " · \($0)" } ?? ""
          lines.add(
            "\(label)\(padding)\(named.entity.name) \(named.mentions.count)\(description)",
            indent: 3)
        }
      }
    }
    lines.add("")
    return lines.text.utf8
  }

  private static func label(of kind: Entity.Kind) -> String {
    switch kind {
    case .person: "people"
    case .place: "places"
    case .organisation: "organisations"
    case .group: "groups"
    case .event: "events"
    case .work: "works"
    }
  }
}

/// Lines cut to a width.
private struct Lines {
  let width: Int
  private(set) var text = ""

  init(width: Int) {
    self.width = width
  }

  mutating func add(_ line: String, indent: Int = 0) {
    text += String(repeating: " ", count: line.isEmpty ? 0 : indent)
    // What is far beyond the width need not be measured.
    let start = String(line.unicodeScalars.prefix(4 * width))
    text += TextLayout.truncated(visible(start), to: max(1, width - indent)) + "\n"
  }
}
