/// Turns the lines of one article into its fields.
struct ArticleBuilder {
  /// Text of the body that came together: one line, or lines that were wrapped.
  struct Block {
    /// The text.
    var text: [UInt8]
    /// The number of its first line.
    var line: Int
    /// What is left of it, once openings and closings are off.
    var range: Range<Int>

    init(text: [UInt8], line: Int) {
      self.text = text
      self.line = line
      range = 0..<text.count
    }

    /// What is left, as a string.
    var string: String { text.string(text.trimmed(range)) }
    var isEmpty: Bool { text.trimmed(range).isEmpty }
  }

  /// The article as far as it is built.
  var article = Article()
  /// The date of the dateline as written, its year perhaps missing.
  var datelineDate: DateText?
  /// The words of that date, for when its year stays unknown.
  private(set) var datelineWords: Document.FurnitureLine?
  /// When it was published, as written.
  var age: Age?
  /// When it was changed, as written.
  var updated: Age?
  /// What belongs to no field.
  var furniture: [Document.FurnitureLine] = []

  /// What is left of the body, in reading order.
  var blocks: [Block] = []

  /// Builds the article of a part of a page.
  init(_ part: PageLayout.Part) {
    article.role = part.role
    article.sourceLines = part.extent
    article.tags = part.tags
    article.publisher = part.publisher?.text.string
    if let anchor = part.anchor {
      article.publisher = anchor.publisher
      article.publishedAsWritten = anchor.written
      age = anchor.age
    }
    article.title = part.title?.text.string
    blocks = Wrapping.blocks(of: part.body)
    readHead()
    readTail()
    dropRepeatedLede()
    readInlineByline()
    readOpening()
    readClosing()
    readBody(isOneLine: blocks.count(where: { !$0.isEmpty }) == 1)
    article.id = Self.identifier(of: article)
  }

  /// Keeps what is left of a block beside the article.
  mutating func discard(_ block: Block) {
    guard !block.isEmpty else { return }
    furniture.append(Document.FurnitureLine(line: block.line, text: block.string))
  }

  /// Keeps a range of a block beside the article.
  mutating func discard(_ range: Range<Int>, of block: Block) {
    let range = block.text.trimmed(range)
    guard !range.isEmpty else { return }
    furniture.append(Document.FurnitureLine(line: block.line, text: block.text.string(range)))
  }

  // MARK: - Lines around the body

  /// Takes bylines, dates and addresses off the top.
  private mutating func readHead() {
    var count = 0
    var standfirst: Block?
    while let block = blocks.first, count < 6 {
      count += 1
      if article.authors.isEmpty, let byline = Byline.read(block.text) {
        apply(byline, of: block)
      } else if block.text.count <= 64,
        let (age, words) = Age.parse(block.text, range: 0..<block.text.count)
      {
        apply(age, words: words, of: block)
      } else if article.url == nil, block.text.isAddress {
        article.url = block.string
      } else if blocks.count > 1, article.authors.isEmpty, isNameBeforeDate(block) {
        apply(Byline.names(in: block.text, range: block.range), of: block)
      } else if standfirst == nil, blocks.count > 2, block.text.count <= 400,
        Byline.read(blocks[1].text) != nil
      {
        standfirst = block
      } else {
        break
      }
      blocks.removeFirst()
    }
    guard let standfirst else { return }
    guard let first = blocks.first else {
      blocks = [standfirst]
      return
    }
    if Repetition.share(of: standfirst.text, standfirst.range, in: first.text, first.range) >= 0.8 {
      discard(standfirst)
    } else {
      article.standfirst = standfirst.string
    }
  }

  /// Takes a byline off the head of a body that came as one line.
  private mutating func readInlineByline() {
    guard article.authors.isEmpty, let block = blocks.first,
      let (byline, end) = Byline.readInline(block.text, range: block.range)
    else { return }
    apply(byline, of: block)
    blocks[0].range = end..<block.range.upperBound
  }

  /// Whether a line without "By" names writers: names alone, with a date on the next line.
  private func isNameBeforeDate(_ block: Block) -> Bool {
    guard block.text.count <= 80, Age.parse(blocks[1].text, range: blocks[1].range) != nil else {
      return false
    }
    let byline = Byline.names(in: block.text, range: block.range)
    return !byline.names.isEmpty && byline.rest.isEmpty
  }

  private mutating func apply(_ byline: Byline, of block: Block) {
    article.authors += byline.names
    if article.agency == nil {
      article.agency = byline.agency
    } else if let words = byline.agencyWords {
      discard(words, of: block)
    }
    for range in byline.rest { discard(range, of: block) }
    guard let publisher = byline.publisher else { return }
    if article.publisher == nil {
      article.publisher = publisher
    } else {
      furniture.append(Document.FurnitureLine(line: block.line, text: publisher))
    }
  }

  /// Takes an agency that the text names; a second one is kept beside the article.
  private mutating func credit(_ agency: String?, at line: Int) {
    guard let agency else { return }
    if article.agency == nil {
      article.agency = agency
    } else {
      furniture.append(Document.FurnitureLine(line: line, text: agency))
    }
  }

  private mutating func apply(_ age: Age, words: Range<Int>, of block: Block) {
    let isUpdate =
      block.text.hasFolded("updated", at: 0) || block.text.hasFolded("last ", at: 0)
      || block.text.hasFolded("modified", at: 0)
    if isUpdate, updated == nil {
      updated = age
      discard(block)
    } else if self.age == nil, !isUpdate {
      self.age = age
      article.publishedAsWritten = block.text.string(words)
    } else {
      discard(block)
    }
  }

  /// Takes copyright lines, subject lines and addresses off the bottom.
  private mutating func readTail() {
    while let block = blocks.last {
      if article.copyright == nil, let (copyright, rest) = CopyrightLine.read(block.text) {
        article.copyright = copyright
        discard(rest, of: block)
      } else if let tags = Self.listedTags(block.text) {
        article.tags += tags
      } else if blocks.count > 1, block.text.isAddress {
        if article.url == nil { article.url = block.string } else { discard(block) }
      } else {
        break
      }
      blocks.removeLast()
    }
    // Editing credits may stand above notes of the page.
    if let index = blocks.lastIndex(where: { Closing.isSignOff($0.text) }), index > 0 {
      blocks.append(blocks.remove(at: index))
    }
  }

  /// The subjects of a line such as "Tags: trade, chips".
  private static func listedTags(_ text: [UInt8]) -> [String]? {
    guard text.count <= 400 else { return nil }
    for lead: StaticString in [
      "tags:", "topics:", "keywords:", "tags ", "related topics:", "filed under:", "hashtags:",
    ] where text.hasFolded(lead, at: 0) && text.count > lead.count {
      let list = text[lead.count...].split { $0.isAny(of: ",;|#") }
      guard list.count > 1 || lead.count > 5 || text.has(":", at: 4) else { return nil }
      return list.compactMap { tag in
        let range = text.trimmed(tag.startIndex..<tag.endIndex)
        return range.isEmpty ? nil : text.string(range)
      }
    }
    return nil
  }

  /// Drops a first block that the second repeats.
  private mutating func dropRepeatedLede() {
    guard blocks.count > 1, blocks[0].text.wordCount >= 6,
      Repetition.share(
        of: blocks[0].text, blocks[0].range, in: blocks[1].text, blocks[1].range) >= 0.8
    else { return }
    discard(blocks[0])
    blocks.removeFirst()
  }

  // MARK: - Opening and closing

  /// Finds place, date and agency, and what stands before them.
  private mutating func readOpening() {
    var before = 0
    for index in blocks.indices.prefix(3) {
      let block = blocks[index]
      defer { before += block.text.count }
      guard before <= Opening.reach, let opening = Opening.find(in: block.text, range: block.range),
        index == 0 || opening.start == block.range.lowerBound
      else { continue }
      if let place = opening.place {
        article.dateline = Dateline(place: place)
        datelineDate = opening.date
        datelineWords = opening.dateWords.map {
          Document.FurnitureLine(line: block.line, text: block.text.string($0))
        }
      } else if let words = opening.dateWords {
        discard(words, of: block)
      }
      credit(opening.agency, at: block.line)
      if let words = opening.jointCredit { discard(words, of: block) }
      let above = Array(blocks[..<index])
      blocks.removeFirst(index)
      for block in above { readStandfirst(block, followedBy: opening.end) }
      if opening.start > 0 {
        var head = block
        head.range = block.range.lowerBound..<opening.start
        readStandfirst(head, followedBy: opening.end)
      }
      blocks[0].range = opening.end..<block.range.upperBound
      return
    }
  }

  /// Sorts text that stands before the opening: caption, byline or standfirst.
  private mutating func readStandfirst(_ block: Block, followedBy start: Int) {
    var range = block.text.trimmed(block.range)
    if let start = Byline.start(before: range.upperBound, in: block.text, from: range.lowerBound) {
      var line = block
      line.text = Array(block.text[start..<range.upperBound])
      if let byline = Byline.read(line.text) { apply(byline, of: line) }
      range = block.text.trimmed(range.lowerBound..<start)
    }
    if let credit = Credits.first(in: block.text, range: range) {
      article.captions.append(block.text.string(range.lowerBound..<credit.upperBound))
      range = block.text.trimmed(credit.upperBound..<range.upperBound)
    }
    guard !range.isEmpty else { return }
    let body = blocks[0]
    let rest = body.line == block.line ? start..<body.range.upperBound : body.range
    if Repetition.share(of: block.text, range, in: body.text, rest) >= 0.8 {
      discard(range, of: block)
    } else if let standfirst = article.standfirst {
      article.standfirst = standfirst + " " + block.text.string(range)
    } else {
      article.standfirst = block.text.string(range)
    }
  }

  /// Takes agency, sign-off and tags off the end.
  private mutating func readClosing() {
    var signOffs: [String] = []
    // Lines are read from the last: what stands above comes first.
    defer {
      if !signOffs.isEmpty { article.signOff = signOffs.reversed().joined(separator: " ") }
    }
    while let block = blocks.last, !block.isEmpty {
      let closing = Closing(of: block.text, range: block.range, title: article.title)
      credit(closing.agency, at: block.line)
      if let words = closing.jointCredit { discard(words, of: block) }
      if let words = closing.copyrightWords, article.copyright != nil {
        discard(words, of: block)
      } else {
        article.copyright = closing.copyright ?? article.copyright
        if let words = closing.imprint { discard(words, of: block) }
      }
      if let signOff = closing.signOff { signOffs.append(signOff) }
      if article.authors.isEmpty { article.authors = closing.authors }
      if let tags = closing.tags {
        guard blocks.count == 1 else { return }
        article.tags += Tags.split(
          block.text, tags, evidence: block.text, block.range.lowerBound..<closing.end,
          title: article.title)
      }
      let start = block.range.lowerBound
      blocks[blocks.count - 1].range = start..<max(start, closing.end)
      // A line that is nothing but a closing leaves the one above it as the last.
      guard blocks[blocks.count - 1].isEmpty, closing.agency != nil || closing.signOff != nil
      else { return }
      blocks.removeLast()
    }
  }

  /// A hash of the folded title and first paragraph: the same wherever the article lies.
  static func identifier(of article: Article) -> String {
    var hash = ContentHash()
    hash.add(article.title ?? "")
    hash.add(article.paragraphs.first ?? article.standfirst ?? article.captions.first ?? "")
    return hash.hexadecimal
  }
}

extension [UInt8] {
  /// Whether the text is the address of a page and nothing else.
  var isAddress: Bool {
    (hasFolded("https://", at: 0) || hasFolded("http://", at: 0)) && !contains(.space)
      && count <= 2000
  }
}
