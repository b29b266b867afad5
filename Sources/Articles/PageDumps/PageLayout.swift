/// A page taken apart: which lines make up which article, and which are furniture.
struct PageLayout {
  /// The lines of one article.
  struct Part {
    /// Whether the page is about it or only shows it.
    var role: Article.Role
    /// The line of the headline.
    var title: PageLine?
    /// Who published it and when.
    var anchor: Anchor?
    /// The line of its publisher, where that stands alone.
    var publisher: PageLine?
    /// The lines of the body in order.
    var body: [PageLine] = []
    /// Subjects listed apart from the body.
    var tags: [String] = []
    /// The numbers of the first and last of its lines.
    var extent = 0..<0
  }

  /// The articles in the page's order.
  private(set) var parts: [Part] = []
  /// The lines that belong to none.
  private(set) var furniture: [PageLine] = []
  /// Whether anything but one text was found.
  private(set) var hasStructure = false

  private let lines: [PageLine]

  /// Takes a page apart.
  init(lines: [PageLine]) {
    self.lines = lines
    let anchors = Anchor.find(in: lines)
    let (lead, items) = Self.roles(of: anchors, in: lines)
    let starts = items.map { Self.start(of: $0, in: lines) }
    let briefs = items.isEmpty ? Self.briefs(in: lines) : []
    let end = briefs.first ?? starts.first?.first ?? lines.count
    readLead(0..<end, anchor: lead, hasItems: end < lines.count)
    for (position, brief) in briefs.enumerated() {
      let next = position + 1 < briefs.count ? briefs[position + 1] : lines.count
      readBrief(brief, end: next, isLast: next == lines.count)
    }
    for (position, anchor) in items.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1].first : lines.count
      readItem(anchor, starts[position], end: end, isLast: position + 1 == items.count)
    }
    furniture.sort { $0.number < $1.number }
  }

  // MARK: - Anchors

  /// Tells the anchor of a lead from those of items.
  private static func roles(of anchors: [Anchor], in lines: [PageLine]) -> (Anchor?, [Anchor]) {
    var lead: Anchor?
    var items: [Anchor] = []
    let top = Array(lines.indices.lazy.filter { lines[$0].isText || lines[$0].isMark }.prefix(4))
    for anchor in anchors {
      let mayLead = items.isEmpty && lead == nil
      let above = mayLead ? top.prefix { $0 < anchor.lines.lowerBound }.map { lines[$0] } : []
      if mayLead,
        isUnderHeadline(anchor, above, in: lines) || isOverHeadline(anchor, above, in: lines)
      {
        lead = anchor
      } else if anchor.isMarked || isLikelyItem(anchor, in: lines) {
        items.append(anchor)
      }
    }
    return (lead, items)
  }

  /// Whether only a headline, perhaps twice, stands between the top of the page and an anchor,
  /// and text below it.
  /// - Parameter above: the first lines of text over the anchor, four at most.
  private static func isUnderHeadline(
    _ anchor: Anchor, _ above: [PageLine], in lines: [PageLine]
  ) -> Bool {
    guard let title = above.first, title.isHeadline, above.count <= 3 else { return false }
    guard above.dropFirst().allSatisfy({ $0.repeats(title) || above.count == 2 }) else {
      return false
    }
    if anchor.namesWriter(in: lines) { return false }
    guard anchor.isMarked else { return true }
    // In a list the headline is said again under the anchor, or only there.
    let next = anchor.lines.upperBound + 1
    return next < lines.count && lines[next].isText && lines[next].endsSentence
      && !lines[next].isHeadline
  }

  /// Whether an anchor stands at the top of a page, over a headline and text.
  private static func isOverHeadline(
    _ anchor: Anchor, _ above: [PageLine], in lines: [PageLine]
  ) -> Bool {
    !anchor.isMarked && above.isEmpty && standsOverHeadline(anchor, in: lines)
  }

  private static func standsOverHeadline(_ anchor: Anchor, in lines: [PageLine]) -> Bool {
    let next = anchor.lines.upperBound + 1
    return next + 1 < lines.count && lines[next].isText && lines[next].isHeadline
      && !lines[next].endsWithStop && lines[next + 1].isText
  }

  /// Whether an anchor without a second naming of its publisher has an article's shape around it.
  private static func isLikelyItem(_ anchor: Anchor, in lines: [PageLine]) -> Bool {
    let first = anchor.lines.lowerBound
    let isGlued = if case .gluedAge = lines[first].kind { true } else { false }
    let next = anchor.lines.upperBound + 1
    guard first > 0, next < lines.count else { return false }
    let before = lines[first - 1]
    if before.repeats(lines[next]) || first >= 2 && before.repeats(lines[first - 2]) { return true }
    // A name and a date inside running text are no anchor.
    guard isGlued || lines[first].text.wordCount <= 5 && !anchor.namesWriter(in: lines) else {
      return false
    }
    return standsOverHeadline(anchor, in: lines)
      && (isGlued || before.endsSentence || !before.isText || lines[first].followsBlank
        || Closing.isClosing(before.text))
  }

  /// The lines of an item that stand above its anchor: its headline once or twice.
  private struct Start {
    /// The index of the first line of the item.
    var first: Int
    /// The index of the headline above the anchor.
    var title: Int?
    /// The indices of lines that repeat the headline.
    var repeats: [Int] = []
  }

  private static func start(of anchor: Anchor, in lines: [PageLine]) -> Start {
    let first = anchor.lines.lowerBound
    let after = anchor.lines.upperBound + 1
    guard first >= 1, lines[first - 1].isText, lines[first - 1].text.count <= 400 else {
      return Start(first: first)
    }
    let above = lines[first - 1]
    if after < lines.count, above.repeats(lines[after]) {
      let twice = first >= 2 && lines[first - 2].repeats(above)
      return Start(
        first: twice ? first - 2 : first - 1, title: nil,
        repeats: twice ? [first - 2, first - 1] : [first - 1])
    }
    if first >= 2, above.isText, lines[first - 2].repeats(above) {
      return Start(first: first - 2, title: first - 2, repeats: [first - 1])
    }
    if after < lines.count, lines[after].isText, !lines[after].isHeadline, above.isText,
      above.isHeadline, !above.endsSentence, !above.isClosing
    {
      return Start(first: first - 1, title: first - 1)
    }
    return Start(first: first)
  }

  // MARK: - Briefs

  /// The headings of a column of briefs: lines that start with "> " and stand over text.
  private static func briefs(in lines: [PageLine]) -> [Int] {
    let marked = lines.indices.filter { lines[$0].text.has("> ", at: 0) && lines[$0].isText }
    let areHeadings = marked.allSatisfy { index in
      !lines[index].text.endsWithStop && lines[index].isHeadline && index + 1 < lines.count
        && lines[index + 1].isText && !lines[index + 1].text.has("> ", at: 0)
    }
    return marked.count >= 2 && areHeadings ? marked : []
  }

  private mutating func readBrief(_ index: Int, end: Int, isLast: Bool) {
    hasStructure = true
    var part = Part(role: .related)
    var title = lines[index]
    title.text.removeFirst(2)
    part.title = title
    let body = sortBody(index + 1..<end, part: &part, boundary: isLast ? nil : end)
    part.body = body.map { lines[$0] }
    part.extent = lines[index].number..<lines[body.last ?? index].number + 1
    parts.append(part)
  }

  // MARK: - Items

  private mutating func readItem(_ anchor: Anchor, _ start: Start, end: Int, isLast: Bool) {
    hasStructure = true
    furniture += (start.repeats + anchor.repeats).map { lines[$0] }
    var part = Part(role: .related, anchor: anchor)
    var next = anchor.lines.upperBound + 1
    part.title = start.title.map { lines[$0] }
    if part.title == nil, next < end, lines[next].isText || lines[next].isMark,
      lines[next].isHeadline
        || next + 1 < end && lines[next].text.count <= 300
          && lines[next + 1].text.count > lines[next].text.count
    {
      part.title = lines[next]
      next += 1
    }
    while next < end, let title = part.title, lines[next].repeats(title) {
      furniture.append(lines[next])
      next += 1
    }
    next = min(next, end)
    let body = sortBody(next..<end, part: &part, boundary: isLast ? nil : end)
    part.body = body.map { lines[$0] }
    let last = body.last ?? max(anchor.lines.upperBound, next - 1)
    part.extent = lines[start.first].number..<lines[last].number + 1
    parts.append(part)
  }

  // MARK: - Lead

  private mutating func readLead(_ range: Range<Int>, anchor: Anchor?, hasItems: Bool) {
    var next = range.lowerBound
    while next < range.upperBound, !(lines[next].isText || lines[next].isMark) {
      if let anchor, anchor.lines.contains(next) { break }
      furniture.append(lines[next])
      hasStructure = hasStructure || !lines[next].isAge
      next += 1
    }
    guard next < range.upperBound else { return }
    var part = Part(role: .lead, anchor: anchor)
    let first = next
    if let anchor, anchor.lines.lowerBound == next {
      // The publisher stands first; the headline follows.
      next = anchor.lines.upperBound + 1
    }
    if anchor == nil, next + 2 < range.upperBound, lines[next].namesPublisher,
      lines[next + 1].isText, lines[next + 1].isHeadline, !lines[next + 1].endsSentence
    {
      part.publisher = lines[next]
      next += 1
    }
    if next < range.upperBound, lines[next].isHeadline, !lines[next].isByline,
      !lines[next].isSentence || lines[next].text.wordCount <= 12
        || next + 1 < range.upperBound && lines[next + 1].repeats(lines[next])
    {
      part.title = lines[next]
      next += 1
    }
    while next < range.upperBound, let title = part.title, lines[next].repeats(title) {
      furniture.append(lines[next])
      hasStructure = true
      next += 1
    }
    if let anchor {
      hasStructure = true
      furniture += anchor.repeats.map { lines[$0] }
    }
    let body = sortBody(
      next..<range.upperBound, part: &part, boundary: hasItems ? range.upperBound : nil)
    part.body = body.map { lines[$0] }
    if body.isEmpty, hasItems, part.title == nil || !hasEnding(next..<range.upperBound),
      part.title == nil || anchor == nil
    {
      // The heading of a list of articles, not an article.
      furniture += [part.publisher, part.title].compactMap { $0 }
      if let anchor {
        furniture += anchor.lines.filter { !anchor.repeats.contains($0) }.map { lines[$0] }
      }
      return
    }
    let last = max(body.last ?? first, next - 1, anchor?.lines.upperBound ?? first)
    part.extent = lines[first].number..<lines[last].number + 1
    parts.append(part)
  }

  private func hasEnding(_ range: Range<Int>) -> Bool {
    range.contains { index in
      switch lines[index].kind {
      case .comments, .ending, .list: true
      default: false
      }
    }
  }

  // MARK: - Body and furniture

  /// Parts the lines of an article from the furniture among and after them.
  /// - Parameter boundary: where the next article starts, if one does.
  /// - Returns: the indices of the body.
  private mutating func sortBody(_ range: Range<Int>, part: inout Part, boundary: Int?) -> [Int] {
    var body: [Int] = []
    var firstEnding: Int?
    var isOver = false
    var isInList = false
    var mayResume = false
    var closings: [Int] = []
    for index in range {
      let line = lines[index]
      let isFirstInList = index > range.lowerBound && lines[index - 1].isList
      if let anchor = part.anchor, anchor.lines.contains(index) { continue }
      switch line.kind {
      case .chrome:
        furniture.append(line)
        hasStructure = true
      case .ending, .list, .comments:
        furniture.append(line)
        hasStructure = true
        isInList = true
        firstEnding = firstEnding ?? index
        if case .comments = line.kind { isOver = true }
        if case .list = line.kind { mayResume = true } else { mayResume = false }
      case .text where part.title.map({ line.repeats($0) }) ?? false:
        furniture.append(line)
        hasStructure = true
      case .text, .mark, .age, .gluedAge:
        if isInList, line.text.first == UInt8(ascii: "#"), line.text.count > 1 {
          part.tags += Self.hashtags(in: line.text)
        } else if isInList, !isOver, isFirstInList || boundary == nil && part.anchor == nil,
          line.isCopyright || Closing.isSignOff(line.text)
        {
          closings.append(index)
        } else if isOver || isInList && !line.isProse && !(mayResume && line.isSentence) {
          furniture.append(line)
        } else {
          body.append(index)
          isInList = false
          firstEnding = nil
        }
      }
    }
    if let edge = firstEnding ?? boundary {
      trimPromotion(&body, before: edge, keepsFirst: part.title == nil)
    }
    if part.anchor != nil, body.allSatisfy({ lines[$0].isLabel }) {
      furniture += body.map { lines[$0] }
      body = []
    }
    return body + closings
  }

  /// The subjects in a line of hashtags.
  private static func hashtags(in text: [UInt8]) -> [String] {
    text.split(separator: UInt8(ascii: "#")).compactMap { tag in
      let trimmed = text.trimmed(tag.startIndex..<tag.endIndex)
      return trimmed.isEmpty ? nil : text.string(trimmed)
    }
  }

  /// Moves what promotes the page between the last paragraph and the edge of an article to the
  /// furniture.
  private mutating func trimPromotion(_ body: inout [Int], before edge: Int, keepsFirst: Bool) {
    guard let last = body.last, last < edge,
      let start = promotionStart(in: body, from: keepsFirst ? 1 : 0)
    else { return }
    furniture += body[start...].map { lines[$0] }
    hasStructure = true
    body.removeSubrange(start...)
  }

  /// Where a promotion starts: at a line that speaks to the reader and is no sentence, or at short
  /// lines that a gap parts from the text. No sentence of the text stands below it.
  private func promotionStart(in body: [Int], from first: Int) -> Int? {
    var start: Int?
    var index = body.count
    while index > first, lines[body[index - 1]].mayPromote {
      index -= 1
      if !lines[body[index]].endsSentence, lines[body[index]].solicits { start = index }
    }
    // Lines that touch it belong to it where a gap parts them all from the text.
    var top = start ?? body.count
    while top > first, top == body.count || !lines[body[top]].followsBlank,
      lines[body[top - 1]].mayPromote, !lines[body[top - 1]].endsSentence
    { top -= 1 }
    guard top < body.count, lines[body[top]].followsBlank else { return start }
    // Without a word to the reader, the gap must be the only one.
    return start != nil || top == 0 || !lines[body[top - 1]].followsBlank ? top : nil
  }
}
