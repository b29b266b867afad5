import Articles
import Terminal

/// Text set in lines, with places in it that a reader can stop at: an article, the page of a name,
/// the help, a document's source.
///
/// The top of the view is kept as an offset in the text, not as a line, so that a new width leaves
/// the same text under the reader's eye.
public struct Page: Equatable, Sendable {
  /// A piece of text that is wrapped by itself.
  public struct Block: Equatable, Sendable {
    /// What the text is, which decides how it looks.
    public enum Role: Hashable, Sendable {
      case title, byline, tags, standfirst, caption, subhead, body, note, detail, heading
      case link, rule, neighbour, choice, furniture
    }

    /// The text.
    public var text: String
    /// What it is.
    public var role: Role
    /// The passage of the article it shows, where it shows one.
    public var passage: Passage?
    /// Blank lines above it.
    public var spaceAbove: Int
    /// The columns it is set in by.
    public var indent: Int
    /// What stands beside the first line, in the columns the text is set in by.
    public var label: String
    /// What is shown in the text without being of it, in reading order.
    public var markers: [Marker] = []

    init(
      _ text: String, _ role: Role, passage: Passage? = nil, spaceAbove: Int = 0, indent: Int = 0,
      label: String = ""
    ) {
      self.text = text
      self.role = role
      self.passage = passage
      self.spaceAbove = spaceAbove
      self.indent = indent
      self.label = label
    }
  }

  /// A sign behind a place in the text, which is shown, and neither found nor copied.
  public struct Marker: Equatable, Sendable {
    /// The UTF-8 offset in its block's text; above 0.
    public var offset: Int
    /// The sign.
    public var sign: String
  }

  /// A place that the reader can stop at and go deeper from.
  public struct Stop: Equatable, Sendable {
    /// Where going deeper leads.
    public enum Target: Hashable, Sendable {
      /// To the page of an entity.
      case entity(Entity.ID)
      /// To an article, and there to a mention.
      case article(ArticleKey, mention: Int?)
      /// To an article, and there to a quotation, by its index.
      case articleQuote(ArticleKey, quote: Int)
      /// To a quotation of the open article, by its index.
      case quote(Int)
      /// To an entity that another one can be merged into, by its index.
      case candidate(Int)
      /// To a correction that can be undone.
      case rule(Corrections.Rule.ID)
      /// To the page behind a link, by its index.
      case link(Int)

      var isArticle: Bool {
        switch self {
        case .article, .articleQuote: true
        case .entity, .quote, .candidate, .rule, .link: false
        }
      }
    }

    /// The index of its block.
    public var block: Int
    /// Its UTF-8 offsets in the block's text.
    public var range: Range<Int>
    /// Where it leads.
    public var target: Target
    /// The kind of the name that is written there.
    public var kind: Entity.Kind?

    var start: Anchor { Anchor(block: block, offset: range.lowerBound) }
  }

  /// A place in the text.
  public struct Anchor: Hashable, Comparable, Sendable {
    /// The index of a block.
    public var block: Int
    /// A UTF-8 offset in its text; the blank lines above it are at -1, -2, …, the nearest first.
    public var offset: Int

    /// The start of the text.
    public static let top = Anchor(block: 0, offset: 0)

    /// Whether a place comes earlier in the text than another.
    public static func < (left: Anchor, right: Anchor) -> Bool {
      (left.block, left.offset) < (right.block, right.offset)
    }
  }

  /// A line of the page: a part of a block, or blank.
  public struct Line: Equatable, Sendable {
    /// The index of the block.
    public var block: Int
    /// The UTF-8 offsets in the block's text; empty for a blank line, and before the text for one
    /// above it.
    public var range: Range<Int>

    var start: Anchor { Anchor(block: block, offset: range.lowerBound) }
  }

  /// A stretch of text that is set off.
  public struct Mark: Equatable, Sendable {
    /// The index of its block.
    public var block: Int
    /// Its UTF-8 offsets in the block's text.
    public var range: Range<Int>

    var start: Anchor { Anchor(block: block, offset: range.lowerBound) }
  }

  /// A hit of a search.
  public struct Hit: Equatable, Sendable {
    /// The index of its block.
    public var block: Int
    /// Its UTF-8 offsets in the block's text.
    public var range: Range<Int>

    var start: Anchor { Anchor(block: block, offset: range.lowerBound) }
  }

  /// The text.
  public private(set) var blocks: [Block]
  /// The places to stop at, in reading order.
  public private(set) var stops: [Stop]
  /// The quotations in the text, in reading order.
  public private(set) var quotations: [Mark]
  /// The addresses that the numbers in the text stand for: that of 1 comes first.
  public private(set) var links: [String]
  /// What the reader was brought to, where it is no stop.
  public private(set) var spot: Mark?
  /// The lines at the present width.
  public internal(set) var lines: [Line] = []
  /// What is searched for.
  public private(set) var search = TextSearch.nothing
  /// Where it occurs, in reading order.
  public private(set) var hits: [Hit] = []
  /// The hit that was gone to last, an index into `hits`.
  public private(set) var hit: Int?
  /// The text at the top of the view.
  public private(set) var anchor = Anchor.top
  /// The stop under the cursor, an index into `stops`.
  public var cursor: Int?
  /// The columns of a line and the rows of the view.
  public internal(set) var view = Size(columns: 0, rows: 0)

  init(
    blocks: [Block], stops: [Stop] = [], quotations: [Mark] = [], links: [String] = []
  ) {
    self.blocks = blocks
    self.stops = stops
    self.quotations = quotations
    self.links = links
  }

  // MARK: Scrolling

  /// The index of the line at the top of the view.
  var top: Int { min(line(at: anchor), lastTop) }
  /// The lines in view.
  var visibleLines: Range<Int> { top..<min(lines.count, top + view.rows) }
  /// Whether the last line is in view.
  var isAtEnd: Bool { visibleLines.upperBound >= lines.count }
  /// How far the view has come, in percent.
  var progress: Int { lines.isEmpty ? 100 : visibleLines.upperBound * 100 / lines.count }

  private var lastTop: Int { max(0, lines.count - max(1, view.rows)) }

  /// Moves the view by lines.
  mutating func scroll(by count: Int) { scroll(to: top + count) }

  /// Moves the view so that a line is at its top, as far as the text reaches.
  mutating func scroll(to line: Int) {
    guard !lines.isEmpty else { return }
    let target = min(max(0, line), lastTop)
    anchor = target == 0 ? .top : lines[target].start
    if let cursor, !isVisible(stops[cursor].start) { self.cursor = nil }
  }

  /// Moves the view to a place in the text.
  mutating func restore(_ anchor: Anchor, cursor: Int?) {
    self.anchor = anchor
    spot = nil
    self.cursor = cursor.flatMap { stops.indices.contains($0) ? $0 : nil }
  }

  /// Moves the view, if need be, so that a place in the text is in it with some text around it.
  mutating func reveal(_ place: Anchor) {
    let line = line(at: place)
    guard !visibleLines.contains(line) else { return }
    scroll(to: line - view.rows / 3)
  }

  /// Takes over where the reader stands on an earlier edition of the same page. What the reader
  /// looks at is found again by the stops, since new text may have come before it.
  mutating func stand(as old: Page) {
    fit(old.view)
    cursor = old.cursor.flatMap { index(of: old.stops[$0], in: old) }
    spot = old.spot.map { Mark(block: block($0.block, of: old), range: $0.range) }
    if let gone = old.cursor, cursor == nil, !old.stops[gone].target.isArticle {
      let stop = old.stops[gone]
      spot = Mark(block: block(stop.block, of: old), range: stop.range)
    }
    anchor = Anchor(block: block(old.anchor.block, of: old), offset: old.anchor.offset)
    let below = old.stops[old.stops.partitioningIndex { $0.start >= old.anchor }...]
    if old.blocks.allSatisfy({ $0.passage == nil }),
      let known = below.first(where: { $0.target.isArticle }), let new = index(of: known, in: old)
    {
      anchor.block += stops[new].block - known.block
    }
    find(old.search)
    if hits.count == old.hits.count { hit = old.hit }
  }

  /// The index of a stop of an earlier edition: in an article by its place, else by where it leads.
  private func index(of old: Stop, in page: Page) -> Int? {
    if old.target.isArticle { return stops.firstIndex { $0.target == old.target } }
    let start = Anchor(block: block(old.block, of: page), offset: old.range.lowerBound)
    let index = stops.partitioningIndex { $0.start >= start }
    return stops.indices.contains(index) && stops[index].start == start ? index : nil
  }

  /// The block that a block of an earlier edition has become: that of the same passage, of the same
  /// text where the passages are others now, or as far behind one.
  private func block(_ old: Int, of page: Page) -> Int {
    guard page.blocks.indices.contains(old) else { return 0 }
    func isSame(_ block: Block, _ other: Block) -> Bool {
      block.passage?.field == other.passage?.field && block.text == other.text
    }
    guard let known = page.blocks[...old].lastIndex(where: { $0.passage != nil }),
      let new = blocks.firstIndex(where: { $0.passage == page.blocks[known].passage })
    else { return min(old, max(0, blocks.count - 1)) }
    if !isSame(blocks[new], page.blocks[known]),
      let moved = blocks.firstIndex(where: { isSame($0, page.blocks[known]) })
    {
      return min(moved + old - known, blocks.count - 1)
    }
    return min(new + old - known, blocks.count - 1)
  }

  func isVisible(_ place: Anchor) -> Bool { visibleLines.contains(line(at: place)) }

  /// The index of the line that holds a place in the text.
  func line(at place: Anchor) -> Int {
    max(0, lines.partitioningIndex { $0.start > place } - 1)
  }

  // MARK: Stops

  /// Puts the cursor on a stop and brings it into view.
  mutating func moveCursor(to stop: Int) {
    guard stops.indices.contains(stop) else { return }
    reveal(stops[stop].start)
    cursor = stop
    spot = nil
  }

  /// Goes to a stretch of text that is no stop, and sets it off.
  mutating func go(to mark: Mark) {
    reveal(mark.start)
    cursor = nil
    spot = mark
  }

  /// The next or previous stop: from the cursor, else from the edge of the view.
  func stop(forward: Bool) -> Int? {
    if let cursor {
      let next = cursor + (forward ? 1 : -1)
      return stops.indices.contains(next) ? next : nil
    }
    guard !visibleLines.isEmpty else { return nil }
    if let spot, isVisible(spot.start) {
      let next = stops.partitioningIndex { $0.start >= spot.start }
      return forward ? (next < stops.count ? next : nil) : (next > 0 ? next - 1 : nil)
    }
    if forward {
      let first = stops.partitioningIndex { $0.start >= lines[visibleLines.lowerBound].start }
      return first < stops.count ? first : nil
    }
    let end = visibleLines.upperBound
    let past =
      end < lines.count ? stops.partitioningIndex { $0.start >= lines[end].start } : stops.count
    return past > 0 ? past - 1 : nil
  }

  /// The stops in view, as indices into `stops`.
  var visibleStops: Range<Int> { stops(in: visibleLines) }

  /// The stops that begin on a run of lines.
  func stops(in range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let first = stops.partitioningIndex { $0.start >= lines[range.lowerBound].start }
    let end =
      range.upperBound < lines.count
      ? stops.partitioningIndex { $0.start >= lines[range.upperBound].start } : stops.count
    return first..<max(first, end)
  }

  // MARK: Hits

  /// Marks where a query occurs in the text.
  mutating func find(_ query: TextSearch) {
    guard query != search else { return }
    search = query
    hits = []
    hit = nil
    guard !query.isEmpty else { return }
    for (index, block) in blocks.enumerated() {
      for range in query.hits(in: block.text) { hits.append(Hit(block: index, range: range)) }
    }
  }

  /// Goes to a hit and brings it into view.
  /// - Returns: whether there is one at that index.
  @discardableResult
  mutating func goToHit(_ index: Int) -> Bool {
    guard hits.indices.contains(index) else { return false }
    hit = index
    reveal(hits[index].start)
    return true
  }

  /// Goes to the next or previous hit: from the present one while it is in view, else from the
  /// edge of the view.
  /// - Returns: whether there is one.
  mutating func goToHit(forward: Bool) -> Bool {
    guard !visibleLines.isEmpty else { return false }
    if let hit, isVisible(hits[hit].start) { return goToHit(hit + (forward ? 1 : -1)) }
    if forward { return goToHit(hits.partitioningIndex { $0.start >= lines[top].start }) }
    let end = visibleLines.upperBound
    guard end < lines.count else { return goToHit(hits.count - 1) }
    return goToHit(hits.partitioningIndex { $0.start >= lines[end].start } - 1)
  }
}

extension RandomAccessCollection {
  /// The first index whose element satisfies a condition that holds for all elements after it.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = distance(from: startIndex, to: endIndex)
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
