import Articles
import Terminal

@testable import Reader

/// A reader without a terminal: keys go in, frames come out, questions are answered from a shelf.
struct Session {
  var state: State
  var shelf = Shelf()
  /// The effects that reached the world (links, clipboard, quit), in order.
  var outside: [Effect] = []
  /// The effects of the last key or message and of the answers to them.
  var effects: [Effect] = []

  var library: Library {
    get { shelf.library }
    set { shelf.library = newValue }
  }

  /// - Parameter madeUp: articles beyond those of the documents, made up when they are listed.
  init(
    _ documents: [Document] = Samples.documents, madeUp: Int = 0,
    collection: State.Collection = .documents, columns: Int = 120, rows: Int = 36
  ) {
    state = State(
      size: Size(columns: columns, rows: rows), now: Samples.now, name: "samples")
    state.collection = collection
    shelf.collection = collection
    shelf.madeUp = madeUp
    add(documents)
  }

  /// Adds a document with its marked names, as the loader does behind the screen.
  mutating func add(_ document: Document) { add([document]) }

  private mutating func add(_ documents: [Document]) {
    for document in documents {
      let plain = MarkedText.strip(document)
      for (key, annotation) in zip(library.add(plain.document), plain.annotations) {
        library.annotate(key, with: annotation)
      }
    }
    send(.libraryChanged(nil))
  }

  mutating func send(_ message: Message) {
    effects = []
    tell(message)
  }

  private mutating func tell(_ message: Message) {
    for effect in update(&state, message) {
      effects.append(effect)
      if let answers = shelf.answers(effect, now: state.now) {
        for answer in answers { tell(answer) }
      } else {
        outside.append(effect)
      }
    }
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
