/// Splits the text of a page into articles.
public struct PageDumpParser: Sendable {
  let now: Timestamp?
  let modified: Timestamp?

  /// Makes a parser that counts ages such as "an hour ago" back from a moment, else from the
  /// newest date on the page, else from when the file was last changed.
  public init(now: Timestamp? = nil, modified: Timestamp? = nil) {
    self.now = now
    self.modified = modified
  }

  /// Splits the decoded lines of a page, without line ends or control characters, into articles.
  public func parse(lines: [String], name: String, encoding: String) -> Document {
    var article = Article()
    let text = lines.filter { !$0.isEmpty }
    article.title = text.first
    article.paragraphs = Array(text.dropFirst())
    article.sourceLines = 1..<lines.count + 1
    return Document(name: name, kind: .text, encoding: encoding, articles: [article])
  }
}
