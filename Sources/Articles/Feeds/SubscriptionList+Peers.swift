extension SubscriptionList {
  /// Reads newsboat's file of addresses: a feed a line with its tags, "~" before a title.
  ///
  /// Saved queries, filters and commands are left out.
  public init(newsboatURLs bytes: [UInt8]) {
    self.init()
    for line in Self.lines(of: bytes) {
      let words = Self.words(in: line)
      guard let first = words.first else { continue }
      guard let url = Self.address(first) else {
        leaveOut(line.string)
        continue
      }
      var feed = Subscription(url: url)
      for word in words.dropFirst() {
        if word.hasPrefix("~") {
          feed.title = PlainText.string(String(word.dropFirst()))
        } else if let tag = PlainText.string(word), tag != "!", !feed.tags.contains(tag) {
          feed.tags.append(tag)
        }
      }
      items.append(.feed(feed))
    }
  }

  /// Reads newsraft's file of feeds: a feed a line with its title, "@" before the name of a section.
  ///
  /// Commands and files are left out, and so are settings.
  public init(newsraftFeeds bytes: [UInt8]) {
    self.init()
    for line in Self.lines(of: bytes) {
      if line.first == UInt8(ascii: "@") {
        // Settings in brackets may follow the name.
        let name = line.dropFirst().prefix { !$0.isAny(of: "{[<") }
        items.append(.folder(Folder(title: PlainText.string(Array(name)[...]) ?? "")))
        continue
      }
      let words = Self.words(in: line)
      guard let first = words.first, let url = Self.address(first) else {
        leaveOut(line.string)
        continue
      }
      let title = words.count > 1 && !words[1].hasAnyPrefix("{[<") ? words[1] : nil
      let feed = Item.feed(Subscription(url: url, title: title.flatMap(PlainText.string)))
      if case .folder(var folder) = items.last {
        items.removeLast()
        folder.items.append(feed)
        items.append(.folder(folder))
      } else {
        items.append(feed)
      }
    }
  }

  /// The lines that are neither blank nor a remark.
  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    let text = DecodedText(bytes).utf8
    return text.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
      let line = Array(line)
      let trimmed = Array(line[line.trimmedSpace])
      return trimmed.isEmpty || trimmed[0] == UInt8(ascii: "#") ? nil : trimmed
    }
  }

  /// The words of a line; quotation marks join words, and a backslash makes one of them plain.
  private static func words(in line: [UInt8]) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isQuoted = false
    var hasWord = false
    var index = 0
    while index < line.count {
      let byte = line[index]
      if byte == .doubleQuote {
        isQuoted.toggle()
        hasWord = true
      } else if byte == UInt8(ascii: "\\"), isQuoted, index + 1 < line.count {
        index += 1
        word.append(line[index])
      } else if byte.isBlank, !isQuoted {
        if hasWord { words.append(word.string) }
        word.removeAll()
        hasWord = false
      } else {
        word.append(byte)
        hasWord = true
      }
      index += 1
    }
    if hasWord { words.append(word.string) }
    return words
  }
}

extension String {
  /// Whether the text starts with one of these ASCII characters.
  fileprivate func hasAnyPrefix(_ characters: StaticString) -> Bool {
    utf8.first?.isAny(of: characters) == true
  }
}
