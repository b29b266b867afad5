import Articles
import Entities

/// How fast documents are read and names are found, without a terminal.
struct EngineBenchmarks {
  private let documents: [[UInt8]]
  private let articles: [Article]

  init(_ newsstand: Newsstand) {
    documents = newsstand.documents(bytes: 20_000_000)
    articles = documents.prefix(1000).flatMap(Self.articles)
  }

  var figures: [Figure] { [reading, names, joining] }

  /// Decoding and parsing.
  private var reading: Figure {
    let bytes = documents.reduce(0) { $0 + $1.count }
    var count = 0
    let time = bestDuration(of: 2) {
      count = documents.reduce(0) { $0 + Self.articles(in: $1).count }
    }
    precondition(count >= documents.count)
    return Figure(
      "page dumps, decoded and split into articles", Double(bytes) / time / 1e6, "MB/s",
      .atLeast(60), digits: 1)
  }

  private var names: Figure {
    let tokens = articles.reduce(0) { $0 + Self.tokens(in: $1) }
    let annotator = Annotator()
    var mentions = 0
    let time = bestDuration(of: 3) {
      mentions = articles.reduce(0) { $0 + annotator.annotate($1).mentions.count }
    }
    precondition(mentions > 0)
    return Figure(
      "names found", Double(tokens) / time, "tokens/s", .atLeast(600_000), digits: 0)
  }

  private var joining: Figure {
    let annotator = Annotator()
    let annotations = articles.map(annotator.annotate)
    let time = bestDuration(of: 3) {
      var registry = EntityRegistry()
      for annotation in annotations { registry.add(annotation) }
      precondition(!registry.identities.isEmpty)
    }
    return Figure("names joined across 1,000 documents", time * 1000, "ms", digits: 0)
  }

  /// The articles of a document; none when it cannot be read.
  static func articles(in bytes: [UInt8]) -> [Article] {
    (try? DocumentReader().read(bytes: bytes, name: "sample.txt"))?.articles ?? []
  }

  /// Words, numbers and marks: what a token is in English text.
  private static func tokens(in article: Article) -> Int {
    var count = 0
    for text in article.passages.compactMap(article.text) {
      var isInWord = false
      for byte in text.utf8 {
        let isLetter =
          byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        if byte != 0x20, !(isLetter && isInWord) { count += 1 }
        isInWord = isLetter
      }
    }
    return count
  }
}
