import Articles

/// Made-up articles without end: the words of each follow from its number alone.
///
/// Words are as common as in a language (Zipf's law), so that the lists of a search index are as
/// long as they would be.
struct NewsAgency {
  /// Articles stand a minute apart, the first the newest.
  let newest = 1_780_272_000
  private let words: [String]

  init() {
    var random = Xorshift(seed: 42)
    let onsets = [
      "b", "br", "c", "ch", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st",
      "t", "th", "tr", "v", "w", "z",
    ]
    let cores = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
    let codas = ["", "", "l", "n", "r", "s", "t", "nd", "st"]
    func syllable() -> String {
      onsets[random.next(below: onsets.count)] + cores[random.next(below: cores.count)]
        + codas[random.next(below: codas.count)]
    }
    var seen: Set<String> = ["the", "of", "to", "and", "in", "a", "said", "on", "for", "that"]
    var words = ["the", "of", "to", "and", "in", "a", "said", "on", "for", "that"]
    while words.count < 40_000 {
      let word = (0...random.next(below: 4)).map { _ in syllable() }.joined()
      if seen.insert(word).inserted { words.append(word) }
    }
    self.words = words
  }

  /// A document of articles: a feed. Every feed reaches over the whole time.
  func feed(_ number: Int, of feeds: Int, articles: Int) -> Document {
    Document(
      name: "feed\(number).xml", kind: .feed,
      articles: (0..<articles).map { article($0 * feeds + number, source: "Paper \(number)") })
  }

  /// What 500 feeds bring in some hours, as a document; the first is the oldest.
  func issue(_ number: Int, of issues: Int, articles: Int) -> Document {
    let newest = (issues - 1 - number) * articles
    return Document(
      name: "feed\(number % 500).xml", kind: .feed,
      articles: (newest..<newest + articles).map { article($0, source: "Paper \($0 % 500)") })
  }

  /// An article of about 200 words.
  func article(_ number: Int, source: String) -> Article {
    var random = Xorshift(seed: UInt64(number) + 1)
    var article = Article()
    article.role = .entry
    article.id = "tag:news.example,2026:\(number)"
    article.url = "https://news.example/\(number)"
    article.title = sentence(9, &random)
    article.publisher = source
    article.agency = number % 3 == 0 ? "AFP" : nil
    article.published = Timestamp(secondsSinceEpoch: newest - number * 60)
    article.language = "en"
    article.paragraphs = (0..<5).map { _ in
      (0..<3).map { _ in sentence(13, &random) }.joined(separator: " ")
    }
    if number % 1000 == 0 { article.paragraphs.append("The zirconquartz was not mentioned again.") }
    return article
  }

  private func sentence(_ length: Int, _ random: inout Xorshift) -> String {
    var sentence = (0..<length).map { _ in words[rank(&random)] }.joined(separator: " ")
    sentence.replaceSubrange(...sentence.startIndex, with: sentence.prefix(1).uppercased())
    return sentence + "."
  }

  /// The number of a word, the first ones most often: what a uniform exponent gives is Zipf's law.
  private func rank(_ random: inout Xorshift) -> Int {
    let exponent = Double(random.next(below: 1 << 20)) / Double(1 << 20)
    var rank = 1.0
    // words.count to the power of the exponent, without a mathematical library.
    var (base, bits) = (Double(words.count), exponent)
    for _ in 0..<20 {
      base = base.squareRoot()
      bits *= 2
      if bits >= 1 {
        rank *= base
        bits -= 1
      }
    }
    return min(words.count - 1, Int(rank) - 1)
  }
}
