import Articles
import Entities
import Glibc

/// How fast documents are read and names are found, without a terminal.
struct EngineBenchmarks {
  private let documents: [[UInt8]]
  private let articles: [Article]

  init(_ newsstand: Newsstand) {
    documents = newsstand.documents(bytes: 20_000_000)
    articles = documents.prefix(1000).flatMap(Self.articles)
  }

  var figures: [Figure] {
    let before = residentMegabytes()
    let names = names
    let growth = residentMegabytes().flatMap { after in before.map { after - $0 } }
    return [
      reading, labels, names,
      Figure(
        "article of 1,000 words annotated for the first time", coldArticle * 1000, "ms", .atMost(2)),
      Figure("memory that finding names keeps", growth, "MB", .atMost(8), digits: 1), joining,
    ]
  }

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

  /// The sequence model alone, on words set apart by spaces.
  private var labels: Figure {
    let documents = articles.map { article in
      var document = SequenceDocument()
      for text in article.passages.compactMap(article.text) {
        for word in text.utf8.split(separator: 0x20) { document.append(word) }
        document.endSentence()
      }
      return document
    }
    let tokens = documents.reduce(0) { $0 + $1.tokens.count }
    var tagger = SequenceTagger()
    let time = bestDuration(of: 3) {
      for document in documents { _ = tagger?.labels(of: document) }
    }
    return Figure(
      "tokens labelled by the model", Double(tokens) / time, "tokens/s", .atLeast(600_000),
      digits: 0)
  }

  /// The seconds for an article of 1,000 words by an annotator that has met the commonest alone.
  private var coldArticle: Double {
    var article = Article()
    var words = 0
    for text in articles.flatMap(\.paragraphs) where words < 1000 {
      article.paragraphs.append(text)
      words += text.utf8.count { $0 == 0x20 } + 1
    }
    let times = (0..<7).map { _ -> Double in
      let annotator = Annotator()
      annotator.prepare()
      return duration { _ = annotator.annotate(article) }
    }
    return times.median ?? .infinity
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

  /// The memory of this process that is in use; nil where the system does not tell.
  private func residentMegabytes() -> Double? {
    guard let file = fopen("/proc/self/statm", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, 128, file) != nil else { return nil }
    let numbers = line.split(separator: 0x20).compactMap { field in
      Int(String(decoding: field.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    return numbers.count > 1 ? Double(numbers[1]) * Double(getpagesize()) / 1e6 : nil
  }
}
