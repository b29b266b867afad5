import Articles

/// The links of an article, numbered from 1 by their addresses, and where their words stand.
struct ArticleLinks {
  /// A link as the list at the end of the article shows it.
  struct Entry: Equatable {
    let url: String
    let words: String
  }

  /// What the numbers stand for, in order.
  private(set) var entries: [Entry] = []
  /// The numbers behind the words of links, by passage, in reading order.
  private(set) var markers: [Passage: [Page.Marker]] = [:]

  /// Nobody types a longer number, and a page of more links is no article.
  private static let limit = 999
  /// The bytes that are searched for words that may stand nowhere.
  private static let bytesSearched = 4_000_000

  init(of article: Article) {
    guard !article.links.isEmpty else { return }
    let passages = article.passages.filter { $0.field != .title }
    let texts = passages.map { Array((article.text(of: $0) ?? "").utf8) }
    var numbers: [String: Int] = [:]
    // Links come in reading order, so that each is looked for behind the one before it.
    var (index, offset) = (0, 0)
    var bytesLeft = Self.bytesSearched
    for link in article.links where Self.leadsOn(link.url, from: article.url) {
      if numbers[link.url] == nil {
        guard entries.count < Self.limit else { continue }
        entries.append(Entry(url: link.url, words: link.text))
        numbers[link.url] = entries.count
      }
      guard let number = numbers[link.url] else { continue }
      let words = Array(link.text.utf8)
      var place = Self.find(words, in: texts, from: (index, offset), bytesLeft: &bytesLeft)
      if let place {
        (index, offset) = (place.index, place.range.upperBound)
      } else {
        place = Self.find(words, in: texts, from: (0, 0), bytesLeft: &bytesLeft)
      }
      guard let place else { continue }
      let marker = Page.Marker(offset: place.range.upperBound, sign: number.superscript)
      var behind = markers[passages[place.index]] ?? []
      let position = behind.partitioningIndex { $0.offset >= marker.offset }
      if position < behind.count, behind[position].offset == marker.offset { continue }
      behind.insert(marker, at: position)
      markers[passages[place.index]] = behind
    }
  }

  /// Whether a link leads to another page on the web.
  private static func leadsOn(_ url: String, from own: String?) -> Bool {
    let scheme = url.prefix(8).lowercased()
    guard scheme.hasPrefix("http://") || scheme.hasPrefix("https://") else { return false }
    return url.prefix { $0 != "#" } != own?.prefix { $0 != "#" }
  }

  /// The first place of words as words of their own, from a place on.
  private static func find(
    _ words: [UInt8], in texts: [[UInt8]], from start: (index: Int, offset: Int),
    bytesLeft: inout Int
  ) -> (index: Int, range: Range<Int>)? {
    guard !words.isEmpty, bytesLeft > 0 else { return nil }
    for index in texts.indices.dropFirst(start.index) {
      let text = texts[index]
      let from = index == start.index ? start.offset : 0
      guard from + words.count <= text.count else { continue }
      for place in from...(text.count - words.count) {
        var length = 0
        while length < words.count, text[place + length] == words[length] { length += 1 }
        bytesLeft -= length + 1
        guard bytesLeft > 0 else { return nil }
        let range = place..<place + length
        if length == words.count, isWhole(range, in: text) { return (index, range) }
      }
    }
    return nil
  }

  /// Whether no word goes on over the ends of a range.
  private static func isWhole(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    func joins(_ left: Int, _ right: Int) -> Bool {
      guard text.indices.contains(left), text.indices.contains(right) else { return false }
      return text[left].isOfWord && text[right].isOfWord
    }
    return !joins(range.lowerBound - 1, range.lowerBound)
      && !joins(range.upperBound - 1, range.upperBound)
  }

  /// Adds the list of links: the number, the words, the host.
  /// - Returns: a stop for each.
  func list(after blocks: inout [Page.Block]) -> [Page.Stop] {
    guard !entries.isEmpty else { return [] }
    var stops: [Page.Stop] = []
    let digits = "\(entries.count)".count
    blocks.append(Page.Block(String(repeating: "─", count: 12), .rule, spaceAbove: 2))
    for (index, entry) in entries.enumerated() {
      let number = "\(index + 1)"
      let label = String(repeating: " ", count: digits - number.count) + number
      let host = entry.url.host
      let words =
        entry.words == entry.url || entry.words.isEmpty ? entry.url.shortAddress : entry.words
      stops.append(
        Page.Stop(block: blocks.count, range: 0..<words.utf8.count, target: .link(index)))
      blocks.append(
        Page.Block(
          words.hasPrefix(host) ? words : "\(words) · \(host)", .link,
          spaceAbove: index == 0 ? 1 : 0, indent: digits + 2, label: label))
    }
    return stops
  }
}

extension UInt8 {
  /// Whether a byte is a letter or digit of ASCII.
  ///
  /// Beyond ASCII there are scripts without spaces, where words begin and end anywhere.
  fileprivate var isOfWord: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}

extension Int {
  /// The number in raised digits.
  fileprivate var superscript: String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String("\(self)".compactMap(\.wholeNumberValue).map { digits[$0] })
  }
}

extension String {
  /// The host of a web address, without "www.".
  var host: String {
    let rest = shortAddress
    return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  /// A web address without its scheme, "www." and a slash at its end.
  var shortAddress: String {
    var rest = self[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    if rest.last == "/" { rest = rest.dropLast() }
    return String(rest)
  }
}
