/// What the first bytes of a document tell of a page.
enum PageHead {
  /// The label of the encoding that a meta element near the start of a page names.
  ///
  /// Source: WHATWG, "HTML", prescan a byte stream to determine its encoding, in short.
  static func charset(in bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4096))
    var index = 0
    while let start = head[index...].firstIndex(of: .lessThan) {
      index = start + 1
      guard head.hasFolded("meta", at: index) else { continue }
      let end = head[index...].firstIndex(of: .greaterThan) ?? head.count
      for place in index..<end where head.hasFolded("charset", at: place) {
        let value = head[(place + 7)..<end].drop { $0 <= .space || $0.isAny(of: "=\"'") }
        let label = value.prefix { $0.isAlphanumeric || $0.isAny(of: "-_:.") }
        if !label.isEmpty { return label.string }
      }
    }
    return nil
  }

  /// Whether text is an HTML page: it starts with its document type or with an element of one, past
  /// comments and instructions, or a page starts on one of its first lines, below what a server or
  /// program wrote.
  static func isPage(_ text: [UInt8]) -> Bool {
    startsPage(text)
      || text.indices.prefix(1024).contains { index in
        index > 0 && text[index - 1] == 0x0A
          && (text.hasFolded("<!doctype html", at: index) || text.hasFolded("<html", at: index))
      }
  }

  private static func startsPage(_ text: [UInt8]) -> Bool {
    var index = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for _ in 0..<16 {
      while index < text.count, text[index] <= .space { index += 1 }
      guard index + 1 < text.count, text[index] == .lessThan else { return false }
      if text.hasFolded("<!doctype", at: index) {
        var name = index + 9
        while name < text.count, text[name] <= .space { name += 1 }
        return text.hasFolded("html", at: name)
      }
      if text.has("<!--", at: index) {
        guard let end = text.index(after: "-->", from: index + 4) else { return false }
        index = end
      } else if text.has("<?", at: index) {
        guard let end = text.index(after: ">", from: index + 2) else { return false }
        index = end
      } else {
        return startsElement(text, at: index + 1)
      }
    }
    return false
  }

  private static func startsElement(_ text: [UInt8], at index: Int) -> Bool {
    let end = text[index...].firstIndex { !$0.isAlphanumeric } ?? text.count
    switch MarkupTag(rawValue: text.key(index..<end)) {
    case .html, .head, .body, .title, .meta, .link, .script, .style, .article, .main, .section,
      .header, .div, .p, .h1, .h2, .table, .center, .base:
      return true
    default: return false
    }
  }
}

extension [UInt8] {
  /// The index after the first occurrence of a text from an index on.
  fileprivate func index(after text: StaticString, from start: Int) -> Int? {
    var index = start
    while index < count {
      if has(text, at: index) { return index + text.count }
      index += 1
    }
    return nil
  }
}
