/// Reads documents: bytes become text, and text becomes articles.
public struct DocumentReader: Sendable {
  /// The largest document that is read, in bytes.
  public var sizeLimit = 64 << 20
  /// The moment that ages such as "an hour ago" count back from; nil when nobody said.
  public var now: Timestamp?

  /// Makes a reader with the usual limits.
  public init() {}

  /// Reads the file at a path, or standard input for "-".
  /// - Throws: `DocumentError` when it is missing, unreadable, binary, empty or too large.
  public func read(path: String) throws -> Document {
    let file = try FileBytes(path: path, limit: sizeLimit)
    return try read(bytes: file.bytes, name: path, modified: file.modified)
  }

  /// Reads the file at a path, or standard input for "-", which cannot be read a second time.
  /// - Returns: the document, and its text one line an element.
  /// - Throws: `DocumentError` as `read(path:)` does.
  public func readWithLines(path: String) throws -> (document: Document, lines: [String]) {
    let file = try FileBytes(path: path, limit: sizeLimit)
    if let marked = try markedDocument(in: file.bytes, name: path) {
      let charset = marked.kind == .webPage ? PageHead.charset(in: file.bytes) : nil
      let source = DeclaredText(file.bytes, charset: charset).utf8
      let lines = source.withUnsafeBufferPointer {
        TextTidier.lines($0, limit: Self.lineLimit)
      }
      return (marked, lines ?? [])
    }
    let text = try tidyText(file.bytes, name: path)
    return (document(of: text, name: path, modified: file.modified), text.lines)
  }

  /// Reads a document from its bytes.
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - name: the path or address to name it by.
  ///   - modified: when the file was last changed; ages fall back on it.
  /// - Throws: `DocumentError` when it is binary, empty or too large.
  public func read(bytes: [UInt8], name: String, modified: Timestamp? = nil) throws -> Document {
    try markedDocument(in: bytes, name: name)
      ?? document(of: try tidyText(bytes, name: name), name: name, modified: modified)
  }

  /// A feed or an HTML page with its articles; nil when the bytes are neither.
  private func markedDocument(in bytes: [UInt8], name: String) throws -> Document? {
    guard bytes.count <= sizeLimit else {
      throw DocumentError(document: name, size: bytes.count, limit: sizeLimit)
    }
    if let marked = FeedParser().parse(bytes, name: name) { return marked }
    guard !SubscriptionList.isOPML(bytes) else {
      throw DocumentError(
        document: name,
        reason: "it is a list of feeds; \"dateline import\" takes them into the archive")
    }
    return WebPageParser().parse(bytes, name: name)
  }

  private func document(of text: TidyText, name: String, modified: Timestamp?) -> Document {
    var document = PageDumpParser(now: now, modified: modified)
      .parse(lines: text.lines, name: name, encoding: text.encoding.rawValue)
    if let warning = text.warning { document.warnings.append(warning) }
    return document
  }

  /// The files that paths stand for: files as they are, folders walked in name order without
  /// hidden files, each folder once however links lead to it.
  /// - Returns: the paths, and an error for each path that is missing or unreadable.
  public func files(at paths: [String]) -> (paths: [String], errors: [DocumentError]) {
    var walk = FolderWalk()
    for path in paths { walk.add(path) }
    return (walk.paths, walk.errors)
  }

  /// The text of the file at a path as `read(path:)` sees it, one line an element: what the
  /// numbers of `Document.FurnitureLine.line` and `Article.sourceLines` count.
  /// - Throws: `DocumentError` as `read(path:)` does.
  public func lines(path: String) throws -> [String] {
    try tidyText(FileBytes(path: path, limit: sizeLimit).bytes, name: path).lines
  }

  /// Lines take memory, however short: a small file of them must not exhaust it.
  private static let lineLimit = 2_000_000

  /// A document's text in clean lines.
  private struct TidyText {
    var lines: [String]
    var encoding: TextEncoding
    var warning: String?
  }

  private func tidyText(_ bytes: [UInt8], name: String) throws -> TidyText {
    guard bytes.count <= sizeLimit else {
      throw DocumentError(document: name, size: bytes.count, limit: sizeLimit)
    }
    guard !bytes.isEmpty else { throw DocumentError(document: name, reason: "it is empty") }
    if let kind = bytes.withUnsafeBufferPointer(BinaryContent.kind) {
      throw DocumentError(document: name, reason: "it is \(kind), not text")
    }
    let text = DecodedText(bytes)
    if !text.encoding.isUTF16, bytes.withUnsafeBufferPointer(BinaryContent.isNoText) {
      let reason = "it is a binary file, or text in no encoding of UTF-8, UTF-16 and Windows-1252"
      throw DocumentError(document: name, reason: reason)
    }
    let tidied = text.utf8.withUnsafeBufferPointer { TextTidier.lines($0, limit: Self.lineLimit) }
    guard let lines = tidied else {
      let reason = "it has more than \(Self.lineLimit) lines, too many for a news page"
      throw DocumentError(document: name, reason: reason)
    }
    guard lines.contains(where: { $0.utf8.contains { $0 != 0x20 } }) else {
      throw DocumentError(document: name, reason: "it is blank: there is no text in it")
    }
    return TidyText(
      lines: lines, encoding: text.encoding, warning: Self.warning(replacements: text.replacements))
  }

  /// What to say of malformed characters, as many as there were.
  static func warning(replacements: Int) -> String? {
    switch replacements {
    case 0: nil
    case 1: "one malformed character was replaced"
    default: "\(replacements) malformed characters were replaced"
    }
  }
}
