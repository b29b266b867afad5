import Entities

/// How well labels agree with gold labels, name by name: boundaries and kind must be exact.
struct NameScores {
  /// Hits, names found and names there are, for people, places, organisations, others.
  private var counts = [[Int]](repeating: [0, 0, 0], count: 4)
  private var spans = [0, 0, 0]

  /// Adds a sentence.
  mutating func add(gold: ArraySlice<SequenceLabel>, found: ArraySlice<SequenceLabel>) {
    let wanted = Self.names(gold)
    let given = Self.names(found)
    for name in given { counts[name.kind][1] += 1 }
    for name in wanted { counts[name.kind][2] += 1 }
    for name in given where wanted.contains(name) { counts[name.kind][0] += 1 }
    let wantedSpans = Set(wanted.filter { $0.kind < 3 }.map(\.range))
    let givenSpans = Set(given.filter { $0.kind < 3 }.map(\.range))
    spans[0] += wantedSpans.intersection(givenSpans).count
    spans[1] += givenSpans.count
    spans[2] += wantedSpans.count
  }

  private struct Name: Hashable {
    var range: Range<Int>
    var kind: Int
  }

  private static func names(_ labels: ArraySlice<SequenceLabel>) -> Set<Name> {
    var names: Set<Name> = []
    labels.eachName { names.insert(Name(range: $0, kind: $1)) }
    return names
  }

  private static func f1(_ counts: [Int]) -> Double {
    200 * Double(counts[0]) / Double(max(1, counts[1] + counts[2]))
  }

  /// The F1 of people, places and organisations together, in percent.
  var f1: Double {
    Self.f1((0..<3).map { column in counts[0..<3].reduce(0) { $0 + $1[column] } })
  }

  /// The F1 of all three, of each, of the boundaries alone.
  var line: String {
    func shown(_ value: Double) -> String {
      String(Int(value * 10 + 0.5) / 10) + "." + String(Int(value * 10 + 0.5) % 10)
    }
    return shown(f1) + " (" + counts[0..<3].map { shown(Self.f1($0)) }.joined(separator: " ") + ", "
      + shown(Self.f1(spans)) + ")"
  }
}
