import Archive
import Articles
import Entities
import GRDB
import Synchronization
import Terminal
import Testing

@testable import Archive
@testable import Reader
@testable import dateline

/// A reader without a terminal, at a desk whose archive is in memory: keys go in, frames come out.
/// Copies share the archive, not the state.
struct Session {
  private var talk: Conversation
  /// What stands in a note when the person has written it.
  var nextNote: String?
  /// Whether what is found behind the screen, articles or names, waits until `hearOn` is called.
  var isSlow = false
  /// What was found behind the screen and the reader has not heard of.
  private var late: [Delivery] = []
  /// What was asked of the terminal, of files, of feeds and of the web, in order.
  private(set) var outside: [Effect] = []
  /// What was asked for by the last key or message.
  private(set) var effects: [Effect] = []
  /// All that was ever asked for.
  private(set) var asked: [Effect] = []

  var state: State {
    get { talk.state }
    set { talk.state = newValue }
  }

  /// How many rows the reader is given before and after the one it asks for.
  var rowsAround: Int {
    get { talk.desk.rowsAround }
    set { talk.desk.rowsAround = newValue }
  }

  var library: Library { talk.desk.library }
  var archive: ArticleArchive { library.archive }

  /// - Parameter madeUp: articles beyond those of the documents, one each ten minutes.
  init(
    _ documents: [Document] = Samples.documents, madeUp: Int = 0,
    collection: State.Collection = .documents, columns: Int = 120, rows: Int = 36
  ) {
    talk = sure {
      let archive = try MadeUpArticles.archive(of: madeUp)
      var state = State(
        size: Size(columns: columns, rows: rows), now: Samples.now, name: "samples")
      state.collection = collection
      var reader = DocumentReader()
      reader.now = Samples.now
      let desk = try Desk(
        archive, order: collection == .archive ? .time : .arrival,
        reader: reader, mailbox: try #require(Mailbox()),
        isImmediate: true)
      return Conversation(state: state, desk: desk)
    }
    for document in documents { keep(document) }
    send(.libraryChanged(nil))
    hearOfArchive()
    (effects, asked) = ([], [])
  }

  /// Adds a document with its marked names, as happens behind the screen.
  /// - Returns: the keys of its articles, in their order.
  @discardableResult
  mutating func add(_ document: Document) -> [ArticleKey] {
    let keys = keep(document)
    hearOfArchive()
    return keys
  }

  @discardableResult
  private func keep(_ document: Document) -> [ArticleKey] {
    let plain = MarkedText.strip(document)
    let keys = write(plain.document)
    for (key, annotation) in zip(keys, plain.annotations) { annotate(key, with: annotation) }
    return keys
  }

  /// Writes a document to the archive, of which the reader does not hear yet.
  /// - Returns: the keys of its articles, in their order.
  @discardableResult
  func write(_ document: Document) -> [ArticleKey] {
    sure {
      let isByTime = state.collection == .archive
      // What tells no time was met long ago.
      var intake = ArticleIntake(
        into: archive, now: document.isDated ? Samples.now : .midnight1970,
        order: isByTime ? .time : .arrival)
      try intake.add(document)
      try intake.finish()
      let keys = try intake.addedKeys.map { (key: $0, title: try archive.article($0)?.title) }
      return document.articles.compactMap { article in
        keys.first { $0.title == article.title }?.key
      }
    }
  }

  /// Keeps the names of an article, of which the reader does not hear yet.
  func annotate(_ key: ArticleKey, with annotation: Annotation) {
    sure { try archive.store([(key, annotation)], engine: Annotator.version) }
  }

  /// Does something to an article as another program would.
  func mark(_ key: ArticleKey, _ change: ArticleChange) {
    sure { _ = try archive.apply(change, to: [key], now: Samples.now) }
  }

  /// Tells the reader that there is something new in the archive.
  mutating func hearOfArchive() {
    effects = []
    for message in talk.desk.receive([.kept]) { tell(message) }
    receive()
  }

  mutating func send(_ message: Message) {
    effects = []
    tell(message)
    receive()
  }

  private mutating func tell(_ message: Message) {
    var foreseen = state
    let wishes = update(&foreseen, message)
    effects += wishes
    asked += wishes
    outside += wishes.filter(\.isOfFilesOrWeb)
    for effect in talk.tell(message) {
      outside.append(effect)
      guard case .editNote(let key) = effect else { continue }
      for answer in talk.desk.answer(.change(.note(nextNote), .articles([key]))) { tell(answer) }
    }
  }

  private mutating func receive() {
    while true {
      var mail = talk.desk.mailbox.collect()
      if isSlow {
        late += mail.filter(\.isFound)
        mail.removeAll(where: \.isFound)
      }
      let messages = talk.desk.receive(mail)
      guard !messages.isEmpty else { return }
      for message in messages { tell(message) }
    }
  }

  /// The reader hears of the next that was found behind the screen.
  /// - Returns: whether there was something.
  mutating func hearOn() -> Bool {
    guard !late.isEmpty else { return false }
    for message in talk.desk.receive([late.removeFirst()]) { tell(message) }
    receive()
    return true
  }

  /// Lets time pass.
  mutating func wait(seconds: Int) {
    let second = state.now.secondsSinceEpoch + seconds
    send(.tick(Timestamp(secondsSinceEpoch: second) ?? state.now))
  }

  /// Presses keys written as people write them, with spaces between ("j Enter Shift-Tab").
  mutating func press(_ keys: String) {
    for key in keys.split(separator: " ") {
      guard let key = Key(notation: String(key)) else { fatalError("no key is called \(key)") }
      send(.key(key))
    }
  }

  /// Types text, a key a character.
  mutating func type(_ text: String) {
    for character in text { send(.key(Key(character))) }
  }

  mutating func resize(columns: Int, rows: Int) {
    send(.resize(Size(columns: columns, rows: rows)))
  }

  var frame: Frame { render(state, theme: Theme(depth: .palette, isLight: false)) }

  /// The screen as text, one line a row.
  var screen: [String] {
    let frame = frame
    return (0..<state.size.rows).map { frame.text(row: $0) }
  }

  /// The title of the open article.
  var title: String? { state.reading?.opened.article.title }

  /// The text under the cursor.
  var underCursor: String? {
    guard let page = state.page, let cursor = page.cursor else { return nil }
    let stop = page.stops[cursor]
    return page.blocks[stop.block].text[utf8: stop.range]
  }

  /// The text of the top line of the view.
  var topLine: String {
    guard let page = state.page, let first = page.visibleLines.first else { return "" }
    return page.blocks[page.lines[first].block].text[utf8: page.lines[first].range]
  }

  // MARK: The archive

  /// All articles, in the order of the list.
  var keys: [ArticleKey] { sure { try library.keys(of: Selection()) } }

  /// The first article of a title.
  func key(_ title: String) -> ArticleKey {
    keys.first { key in sure { try archive.article(key)?.title } == title } ?? ArticleKey(0)
  }

  /// Where an article was left, as the archive has it.
  func position(in key: ArticleKey) -> ReadingPosition? {
    sure { try library.open(key)?.position }
  }

  var totals: Totals {
    let counts = sure { try archive.counts }
    return Totals(articles: counts.articles, unread: counts.unread)
  }
}

/// Nothing can be wrong with an archive in memory.
func sure<Value>(_ body: () throws -> Value) -> Value {
  do { return try body() } catch { fatalError("\(error)") }
}

/// Articles that are made up from their number, the newest first.
enum MadeUpArticles {
  /// The title of each, from 0.
  static func title(_ number: Int) -> String { "Number \(number)" }

  /// An archive in memory that holds so many of them.
  static func archive(of count: Int) throws -> ArticleArchive {
    let archive = try ArticleArchive()
    guard count > 0 else { return archive }
    // Filling takes a second for some thousands, copying next to nothing.
    let filled = try filled.withLock { filled in
      let all = try filled[count] ?? ArticleArchive()
      if filled.updateValue(all, forKey: count) == nil { try fill(all, count) }
      return all
    }
    try filled.database.backup(to: archive.database)
    return archive
  }

  private static let filled = Mutex<[Int: ArticleArchive]>([:])

  private static func fill(_ archive: ArticleArchive, _ count: Int) throws {
    var intake = ArticleIntake(into: archive, now: Samples.now)
    for feed in 0..<min(10, count) {
      let articles = stride(from: feed, to: count, by: 10).map { number in
        var article = Article()
        article.id = "made up \(number)"
        article.title = title(number)
        article.publisher = "Harbour Post"
        article.published = Timestamp(
          secondsSinceEpoch: Samples.now.secondsSinceEpoch - 600 * number)
        article.paragraphs = ["Boats."]
        return article
      }
      try intake.add(Document(name: "feed \(feed)", kind: .feed, articles: articles))
    }
    try intake.finish()
    try archive.store(
      intake.addedKeys.map { ($0, Annotation()) }, engine: Annotator.version)
  }
}

extension Effect {
  /// Whether it is about files, feeds or the web, though the desk answers it.
  fileprivate var isOfFilesOrWeb: Bool {
    switch self {
    case .showSource, .add, .listFeeds, .refresh, .stopRefreshing, .edit, .readFullText,
      .followLink:
      true
    default: false
    }
  }
}

extension Delivery {
  fileprivate var isFound: Bool {
    switch self {
    case .found, .kept: true
    default: false
    }
  }
}

extension Document {
  fileprivate var isDated: Bool { articles.contains { $0.published != nil } }
}

extension Timestamp {
  fileprivate static let midnight1970 = Timestamp(day: .epoch)
}

/// Text in which names are marked: "[[Sergei Lavrov|person]]", or with the name of the entity
/// where it differs: "[[Lavrov|person|Sergei Lavrov]]".
enum MarkedText {
  static func strip(_ document: Document) -> (document: Document, annotations: [Annotation]) {
    var document = document
    var annotations: [Annotation] = []
    for index in document.articles.indices {
      var annotation = Annotation()
      var article = document.articles[index]
      func plain(_ text: String, _ passage: Passage) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "[["), let close = rest.firstRange(of: "]]") {
          result += rest[..<open.lowerBound]
          let parts = rest[open.upperBound..<close.lowerBound].split(separator: "|").map(
            String.init)
          let name = parts.count > 2 ? parts[2] : parts[0]
          let kind = Entity.Kind(rawValue: parts[1]) ?? .work
          let id = "\(kind.rawValue):\(name)"
          if !annotation.entities.contains(where: { $0.id == id }) {
            annotation.entities.append(Entity(id: id, name: name, kind: kind))
          }
          let start = result.utf8.count
          result += parts[0]
          annotation.mentions.append(
            Mention(passage: passage, range: start..<result.utf8.count, entity: id))
          rest = rest[close.upperBound...]
        }
        return result + rest
      }
      article.title = article.title.map { plain($0, Passage(.title)) }
      article.standfirst = article.standfirst.map { plain($0, Passage(.standfirst)) }
      article.captions = article.captions.enumerated().map { plain($1, Passage(.caption, $0)) }
      article.paragraphs = article.paragraphs.enumerated().map {
        plain($1, Passage(.paragraph, $0))
      }
      document.articles[index] = article
      annotations.append(annotation)
    }
    return (document, annotations)
  }
}

extension StringProtocol {
  fileprivate func firstRange(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
