import Articles
import Foundation
import Testing

@testable import Entities

/// The names in the sample documents, exactly: each file in `SampleNames` lists those of a document,
/// passage by passage. A list that is missing is written, and the test fails.
@Suite struct SampleNamesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let samples = folder.appending(path: "../../seeds")

  static var documents: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: samples.path)
    return files?.filter { $0.hasSuffix(".txt") }.sorted() ?? []
  }

  @Test(arguments: documents) func `Exactly the listed names are found`(document: String) throws {
    let bytes = try Data(contentsOf: Self.samples.appending(path: document))
    let read = try DocumentReader().read(bytes: Array(bytes), name: document)
    let found = read.articles.map(Self.list).joined(separator: "\n")
    let file = Self.folder.appending(path: "SampleNames/" + document)
    guard let wanted = try? String(contentsOf: file, encoding: .utf8) else {
      try found.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(file.lastPathComponent) is written; read it and commit it")
      return
    }
    let lines = zip(wanted.split(separator: "\n"), found.split(separator: "\n"))
    for (wanted, found) in lines where wanted != found {
      Issue.record("found  \(found)\nwanted \(wanted)")
    }
    #expect(found.split(separator: "\n").count == wanted.split(separator: "\n").count)
  }

  /// A line for each passage that names something: "paragraph 3: Lavrov (person), Wonsan (place)".
  private static func list(_ article: Article) -> String {
    let text = TokenizedArticle(article)
    let names = annotator.recognizer.names(in: text)
    var lines = "# \(article.title ?? "")\n"
    for (index, part) in text.parts.enumerated() {
      let own = names.filter { $0.part == index }.map { name in
        let bytes = part.bytes[part.byteRange(name.tokens)]
        return "\(String(decoding: bytes, as: UTF8.self)) (\(name.kind))"
      }
      if own.isEmpty { continue }
      let passage = part.passage
      lines += "\(passage.field) \(passage.index): \(own.joined(separator: ", "))\n"
    }
    return lines
  }
}
