import Articles
import Entities
import Reader
import Terminal

/// How fast the interface answers messages and draws, without a terminal.
struct InterfaceBenchmarks {
  private var reader: ReaderBench
  private let theme = Theme(depth: .palette, isLight: false)

  /// Fills a library with a thousand documents and their names.
  init(_ newsstand: Newsstand) throws {
    let annotator = Annotator()
    var registry = EntityRegistry()
    var names: [Annotation] = []
    let documents = (0..<1000).map { number in
      let articles = EngineBenchmarks.articles(in: newsstand.document(number))
      names += articles.map(annotator.annotate)
      return Document(name: "\(number).txt", kind: .pageDump, articles: articles)
    }
    for annotation in names { registry.add(annotation) }
    reader = try ReaderBench(
      documents, names: names, identities: registry.identities,
      size: Size(columns: 200, rows: 60))
  }

  mutating func figures() -> [Figure] {
    let opening = times(of: 200) { $0.press("J") }
    let frames = times(of: 400) { session in
      let before = session.reader.state.page?.anchor
      session.press("j")
      if session.reader.state.page?.anchor == before { session.press("J") }
      session.draw()
    }
    let names = times(of: 400) { session in
      session.press("Tab")
      if session.reader.state.notice != nil { session.press("J") }
      session.draw()
    }
    let filter = filterTimes()
    return [
      Figure("frame at 200×60, a line further, median", frames.median, "ms", .atMost(1)),
      Figure("frame at 200×60, a line further, p95", frames.percentile95, "ms", .atMost(1)),
      Figure("frame at 200×60, to the next name, median", names.median, "ms", .atMost(1)),
      Figure("frame at 200×60, to the next name, p95", names.percentile95, "ms", .atMost(1)),
      Figure("article opened, median", opening.median, "ms", .atMost(5)),
      Figure("article opened, p95", opening.percentile95, "ms", .atMost(5)),
      Figure("filter letter, 1,000 documents, median", filter.median, "ms", .atMost(16)),
      Figure("filter letter, 1,000 documents, first", filter.first, "ms", .atMost(100)),
    ]
  }

  /// Types words into the filter, a letter at a time; the first has to fold every text.
  private mutating func filterTimes() -> [Double] {
    press("q", "q", "g")
    var times: [Double] = []
    for word in ["lavrov", "kuala lumpur", "chips", "minister"] {
      press("/")
      for letter in word {
        times.append(
          time {
            $0.reader.tell(.key(Key(letter))); $0.draw()
          })
      }
      press("Esc")
    }
    return times
  }

  /// The milliseconds that each of many steps takes.
  private mutating func times(
    of count: Int, _ step: (inout InterfaceBenchmarks) -> Void
  ) -> [Double] {
    press("g", "Enter")
    return (0..<count).map { _ in time(step) }
  }

  private mutating func time(_ step: (inout InterfaceBenchmarks) -> Void) -> Double {
    duration { step(&self) } * 1000
  }

  private mutating func press(_ keys: String...) { for key in keys { reader.press(key) } }

  private func draw() {
    precondition(render(reader.state, theme: theme).size == reader.state.size)
  }
}
