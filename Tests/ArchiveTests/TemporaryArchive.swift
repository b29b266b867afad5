import Articles
import Foundation
import Glibc

@testable import Archive

/// An archive in a folder that is removed with it.
final class TemporaryArchive {
  let folder: String
  var path: String { folder + "/archive.sqlite" }

  init() throws {
    var template = Array("/tmp/dateline-archive-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXError(.EIO) }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Opens the archive, which is made by the first time.
  func open(_ options: ArticleArchive.Options = .init()) throws -> ArticleArchive {
    try ArticleArchive(path: path, options: options)
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    get throws { Array(try Data(contentsOf: URL(filePath: path))) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }
}

let now = Timestamp(rfc3339: "2025-07-16T10:00:00Z") ?? Timestamp(day: .epoch)

/// An article with an address of its own.
func article(
  _ number: Int, title: String? = nil, _ text: String = "Nothing happened at the harbour.",
  published: String? = nil, edit: (inout Article) -> Void = { _ in }
) -> Article {
  var article = Article()
  article.id = "https://news.example/\(number)"
  article.url = article.id
  article.title = title ?? "Article \(number)"
  article.paragraphs = [text, "Paragraph of number\(number)."]
  article.published = Timestamp(
    rfc3339: published ?? "2025-07-\(10 + number % 6)T0\(number % 9):00:00Z")
  edit(&article)
  return article
}

extension ArticleArchive {
  /// Adds articles of one document.
  @discardableResult
  func add(
    _ articles: [Article], document: String = "page.txt", kind: Document.Kind = .pageDump,
    marks: [ArticleIntake.Marks] = []
  ) throws -> ArticleIntake.Report {
    var intake = ArticleIntake(into: self, now: now)
    try intake.add(Document(name: document, kind: kind, articles: articles), marks: marks)
    try intake.finish()
    return intake.report
  }

  /// The titles that a query finds, newest first.
  func titles(_ query: String) throws -> [String] {
    try search(SearchQuery(query, now: now), limit: 1000).map(\.summary.title)
  }

  /// The key of the newest article that a query finds.
  func key(_ query: String) throws -> ArticleKey? {
    try search(SearchQuery(query, now: now), limit: 1).first?.summary.key
  }

  /// An article as the reader opens it.
  func open(_ key: ArticleKey) throws -> LibraryArticle? { try Library(self).open(key) }

  /// The articles that mention an entity.
  func articles(mentioning id: Entity.ID) throws -> [ArticleKey] {
    let entity = Entity(id: id, name: "", kind: .person)
    return try Library(self).keys(of: Selection(entity: entity))
  }

  /// All rows of the list.
  var rows: [ArticleSummary] {
    get throws {
      var window = try window()
      return try window.rows(in: 0..<window.count)
    }
  }
}
