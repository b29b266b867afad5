import Articles
import Terminal

@testable import Reader

/// A reader without a terminal: keys go in, frames come out, questions are answered from a library.
struct Session {
  var state: State
  var library = Library()
  /// The effects that reached the world (links, clipboard, quit), in order.
  var outside: [Effect] = []
  private var rulesMade = 0

  init(_ documents: [Document] = Samples.documents, columns: Int = 120, rows: Int = 36) {
    state = State(
      size: Size(columns: columns, rows: rows), now: Samples.now, name: "samples")
    add(documents)
  }

  /// Adds a document with its marked names, as the loader does behind the screen.
  mutating func add(_ document: Document) { add([document]) }

  private mutating func add(_ documents: [Document]) {
    for document in documents {
      let plain = Marked.strip(document)
      for (key, annotation) in zip(library.add(plain.document), plain.annotations) {
        library.annotate(key, with: annotation)
      }
    }
    send(.libraryChanged(nil))
  }

  mutating func send(_ message: Message) {
    for effect in update(&state, message) {
      if let answer = library.answer(effect) ?? corrected(effect) {
        send(answer)
      } else {
        outside.append(effect)
      }
    }
  }

  /// Corrects the library as the program does, but keeps nothing.
  private mutating func corrected(_ effect: Effect) -> Message? {
    var corrections = library.corrections
    defer { library.adopt(corrections) }
    switch effect {
    case .correct(let correction):
      rulesMade += 1
      corrections.apply(.made(.init(id: "rule \(rulesMade)", correction: correction)))
      return .corrected(.made(correction), problem: nil)
    case .undoCorrection(let id):
      let rules = corrections.rules
      guard let rule = id == nil ? rules.last : rules.first(where: { $0.id == id }) else {
        return .corrected(.nothing, problem: nil)
      }
      corrections.apply(.undone(rule.id))
      return .corrected(.undone(rule.correction), problem: nil)
    default: return nil
    }
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
  var screen: [String] { (0..<state.size.rows).map { frame.text(row: $0) } }

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
enum Marked {
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
