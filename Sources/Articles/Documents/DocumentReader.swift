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
    throw DocumentError(document: path, reason: "reading is not built yet")
  }

  /// Reads a document from its bytes.
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - name: the path or address to name it by.
  ///   - modified: when the file was last changed; ages fall back on it.
  /// - Throws: `DocumentError` when it is binary, empty or too large.
  public func read(bytes: [UInt8], name: String, modified: Timestamp? = nil) throws -> Document {
    throw DocumentError(document: name, reason: "reading is not built yet")
  }

  /// The files that paths stand for: files as they are, folders walked in name order without
  /// hidden files, each folder once however links lead to it.
  /// - Returns: the paths, and an error for each path that is missing or unreadable.
  public func files(at paths: [String]) -> (paths: [String], errors: [DocumentError]) {
    (paths, [])
  }

  /// The text of the file at a path as `read(path:)` sees it, one line an element: what the
  /// numbers of `Document.FurnitureLine.line` and `Article.sourceLines` count.
  /// - Throws: `DocumentError` as `read(path:)` does.
  public func lines(path: String) throws -> [String] {
    throw DocumentError(document: path, reason: "reading is not built yet")
  }
}
