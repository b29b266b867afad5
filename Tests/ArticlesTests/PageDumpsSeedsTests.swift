import Articles
import Foundation
import Testing

@Suite("The sample documents")
struct PageDumpsSeedsTests {
  /// The sample documents that are UTF-8 text, as names and lines.
  private static let samples: [(name: String, lines: [String])] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "seeds")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      else { return nil }
      let lines = text.replacingOccurrences(of: "\u{feff}", with: "")
        .replacingOccurrences(of: "\u{a0}", with: " ").components(separatedBy: .newlines)
      return (name, lines)
    }
  }()

  @Test("Every word of every sample is in a field or in the furniture", arguments: samples.indices)
  func keepsEveryWord(index: Int) {
    let sample = Self.samples[index]
    let document = PageDumpParser().parse(
      lines: sample.lines, name: sample.name, encoding: "utf-8")
    let (lost, doubled) = PageDumpsAccounting.differences(lines: sample.lines, document: document)
    #expect(lost.isEmpty && doubled.isEmpty, "\(sample.name): lost \(lost), doubled \(doubled)")
  }

  @Test("Every sample gives articles with titles and text", arguments: samples.indices)
  func hasArticles(index: Int) {
    let sample = Self.samples[index]
    let document = PageDumpParser().parse(
      lines: sample.lines, name: sample.name, encoding: "utf-8")
    #expect(!document.articles.isEmpty)
    #expect(document.articles.allSatisfy { $0.title != nil && !$0.paragraphs.isEmpty })
    #expect(Set(document.articles.map(\.id)).count == document.articles.count)
  }
}
