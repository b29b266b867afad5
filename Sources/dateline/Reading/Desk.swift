import Articles
import Entities
import Reader

/// Answers what the reader asks of the library.
struct Desk {
  let reader: DocumentReader
  let annotator: Annotator
  private(set) var library = Library()
  private(set) var failures: [DocumentError] = []
  /// The numbers of the lines that belong to no article, by the name of the document.
  private var furniture: [String: [Int]] = [:]
  private var standardInput: [String] = []
  private var progress: LoadingProgress?
  private let wishes: Wishes?
  private var store: CorrectionsStore
  private var marks: [ArticleKey: ArticleMarks] = [:]
  /// What the reader is to hear once the articles are there.
  private var problem: String?

  /// The bytes of an article whose names are found while a key is answered.
  private static let lengthAtOnce = 16_000

  init(
    reader: DocumentReader, annotator: Annotator, wishes: Wishes? = nil,
    corrections: CorrectionsFile? = nil
  ) {
    self.reader = reader
    self.annotator = annotator
    self.wishes = wishes
    store = CorrectionsStore(file: corrections)
    problem = store.load()
    library.adopt(store.corrections)
  }

  /// Takes in what the loader sent.
  /// - Returns: what the reader is to hear of it.
  mutating func receive(_ deliveries: [Delivery]) -> [Message] {
    var messages: [Message] = []
    var isChanged = false
    for delivery in deliveries {
      switch delivery {
      case .documents(let documents, let progress):
        for read in documents {
          library.add(read.document, texts: read.texts)
          furniture[read.document.name] = read.document.furniture.map(\.line)
        }
        self.failures += progress.failures
        self.progress = progress
        isChanged = true
        if progress.isFinished {
          if let problem { messages.append(.notice(problem)) }
          if !self.failures.isEmpty {
            messages.append(.notice(Self.sentence(about: self.failures)))
          }
        }
      case .standardInput(let lines):
        standardInput = lines
      case .names(let names):
        for name in names { library.annotate(name.key, with: name.annotation) }
        isChanged = true
      case .identities(let identities, let joins):
        library.adopt(identities, joins: joins)
        isChanged = true
      case .notice(let text):
        messages.append(.notice(text))
      }
    }
    guard isChanged else { return messages }
    let shown = progress.flatMap { progress in
      progress.isFinished ? nil : State.Progress(done: progress.done, total: progress.total)
    }
    return [.libraryChanged(shown)] + messages
  }

  private static func sentence(about failures: [DocumentError]) -> String {
    failures.count == 1
      ? "One document could not be read; the reason is printed when you leave."
      : "\(failures.count) documents could not be read; the reasons are printed when you leave."
  }

  /// Whether everything was read.
  var isLoaded: Bool { progress?.isFinished ?? false }

  /// The answer to a question about the library; nil for effects that are no such question.
  mutating func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .open(let request):
      // An article is read before the loader has come to its names: it gets them now, or, where
      // that would hold up the text, next.
      if let article = library.article(request.key), !library.isAnnotated(request.key) {
        if let wishes, article.length > Self.lengthAtOnce {
          wishes.ask(for: request.key)
        } else {
          library.annotate(request.key, with: annotator.annotate(article))
        }
      }
      guard case .opened(let request, var opened) = library.answer(effect) else { return nil }
      opened?.marks = marks[request.key] ?? ArticleMarks()
      return .opened(request, opened)
    case .list:
      guard case .listed(let request, var slice, var totals) = library.answer(effect) else {
        return nil
      }
      for index in slice.rows.indices {
        slice.rows[index].marks = marks[slice.rows[index].key] ?? ArticleMarks()
      }
      if case .article(let key, let row) = request.anchor {
        slice.anchor = slice.rows.firstIndex { $0.key == key } ?? min(row, slice.rows.count - 1)
      }
      totals.unread -= marks.values.count(where: \.isRead)
      return .listed(request, slice, totals)
    case .change(let change, let target):
      let keys =
        switch target {
        case .articles(let keys): keys
        case .selection(let selection): library.summaries(of: selection).map(\.key)
        }
      for key in keys { marks[key, default: ArticleMarks()].apply(change) }
      return .changed(change, articles: keys.count)
    case .correct(let correction):
      let id = String(UInt64.random(in: .min ... .max), radix: 36)
      return record(.made(Corrections.Rule(id: id, correction: correction)), .made(correction))
    case .undo:
      guard let rule = library.corrections.rules.last else { return .undone(.nothing) }
      let problem = store.record(.undone(rule.id))
      library.adopt(store.corrections)
      return problem.map(Message.notice) ?? .undone(.correction(rule.correction))
    case .undoCorrection(let id):
      guard let rule = library.corrections.rules.first(where: { $0.id == id }) else {
        return .corrected(.nothing, problem: nil)
      }
      return record(.undone(rule.id), .undone(rule.correction))
    case .showSource(let key):
      return source(of: key)
    default:
      return library.answer(effect)
    }
  }

  private mutating func record(
    _ record: Corrections.Record, _ result: CorrectionResult
  ) -> Message {
    let problem = store.record(record)
    library.adopt(store.corrections)
    return .corrected(result, problem: problem)
  }

  private func source(of key: ArticleKey) -> Message? {
    guard let name = library.document(of: key), let article = library.article(key) else {
      return nil
    }
    do {
      let lines = name == "-" ? standardInput : try reader.lines(path: name)
      return .source(
        key,
        SourceText(
          lines: lines, furniture: Set(furniture[name] ?? []),
          first: max(1, article.sourceLines.lowerBound)))
    } catch {
      return .notice("\(error)")
    }
  }
}

extension Article {
  /// The bytes of its text.
  fileprivate var length: Int {
    passages.reduce(0) { $0 + (text(of: $1)?.utf8.count ?? 0) }
  }
}
