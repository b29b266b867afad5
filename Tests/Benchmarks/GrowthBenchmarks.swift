import Articles
import Entities
import Glibc
import Reader
import Terminal

/// Whether the work grows as its input does, whatever the input is.
struct GrowthBenchmarks {
  private struct Times {
    var reading = 0.0
    var names = 0.0
    var page = 0.0

    var slowest: Double { max(reading, names, page) }
  }

  /// Twice the text may take twice the time; the rest is for the caches of the machine.
  private static let goal = Figure.Goal.atMost(3)
  /// Shorter times say nothing about growth, in seconds.
  private static let shortest = 0.03
  /// After a longer time the text is not made larger, in seconds.
  private static let longest = 1.0

  private let annotator = Annotator()

  /// Measures every text, or those with a word in their names, and shows each figure as soon as it
  /// is known.
  func run(named word: String = "", _ show: ([Figure]) -> Void) {
    for text in HostileText.all where word.isEmpty || text.name.contains(word) {
      show([figure(of: text)])
    }
  }

  private func figure(of text: HostileText) -> Figure {
    var times: [Times] = []
    for doubling in (0...6).reversed() {
      times.append(measure(Array(text.text(text.size >> doubling).utf8)))
      if times.count > 3, (times.last?.slowest ?? 0) > Self.longest { break }
    }
    let growths: [(stage: String, growth: Double)] = [
      ("read", growth(times.map(\.reading))), ("names", growth(times.map(\.names))),
      ("page", growth(times.map(\.page))),
    ]
    let worst = growths.max { $0.growth < $1.growth } ?? ("", 1)
    return Figure(
      "twice the text: \(text.name)" + (worst.growth > 1 ? " (\(worst.stage))" : ""),
      worst.growth, "×", Self.goal, digits: 1)
  }

  /// By how much the time grows when the text doubles, over the last three doublings.
  private func growth(_ times: [Double]) -> Double {
    guard let last = times.last, last > Self.shortest else { return 1 }
    return cbrt(last / max(times[times.count - 4], Self.shortest / 30))
  }

  /// Reads a text, finds its names, and shows it as a person would: opened, to its end and back.
  private func measure(_ bytes: [UInt8]) -> Times {
    var times = Times()
    var articles: [Article] = []
    times.reading = duration { articles = EngineBenchmarks.articles(in: bytes) }
    var annotations: [Annotation] = []
    times.names = duration {
      annotations = articles.map(annotator.annotate)
      var registry = EntityRegistry()
      for annotation in annotations { registry.add(annotation) }
      precondition(registry.identities.count >= 0)
    }
    times.page = duration {
      let document = Document(name: "hostile.txt", kind: .text, articles: articles)
      guard
        var reader = try? ReaderBench(
          [document], names: annotations, size: Size(columns: 120, rows: 36))
      else { return }
      for key in ["Enter", "G", "g", "Tab", "Enter", "H", "/", "a", "Enter", "q"] {
        reader.press(key)
        precondition(
          render(reader.state, theme: Theme(depth: .palette, isLight: false)).size
            == reader.state.size)
      }
    }
    return times
  }
}
