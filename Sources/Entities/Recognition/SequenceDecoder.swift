/// Finds the best legal sequence of labels for a sentence (Viterbi, 1967).
struct SequenceDecoder: Sendable {
  private typealias Scores = SIMD16<Int32>

  /// The scores of all labels after one label, those that must not follow out of reach.
  private let following: [Scores]
  /// The scores of all labels at the start of a sentence.
  private let starting: Scores
  /// The best score of a sequence that ends in each label, token by token.
  private var best: [Scores] = []

  private static let outOfReach: Int32 = -1_000_000_000
  private static let illegalStart: Int32 = -1_000_000

  /// Takes the score of each label (second) after each label (first), and after the start as row 9.
  init(transitions: [Int32]) {
    let rows = (0...SequenceLabel.count).map { row in
      let previous = SequenceLabel(rawValue: UInt8(row))
      var scores = Scores(repeating: previous == nil ? Self.illegalStart : Self.outOfReach)
      for label in SequenceLabel.allCases where label.mayFollow(previous) {
        let number = Int(label.rawValue)
        scores[number] = transitions[row * SequenceLabel.count + number]
      }
      return scores
    }
    following = Array(rows.prefix(SequenceLabel.count))
    starting = rows[SequenceLabel.count]
  }

  /// Appends the labels of a sentence whose tokens have these scores, label by label.
  mutating func decode(_ scores: ArraySlice<SIMD16<Int16>>, into labels: inout [SequenceLabel]) {
    guard let first = scores.first else { return }
    best.removeAll(keepingCapacity: true)
    var last = starting &+ Scores(truncatingIfNeeded: first)
    best.append(last)
    for score in scores.dropFirst() {
      var next = following[0] &+ last[0]
      for label in 1..<SequenceLabel.count {
        let other = following[label] &+ last[label]
        next.replace(with: other, where: other .> next)
      }
      last = next &+ Scores(truncatingIfNeeded: score)
      best.append(last)
    }
    let start = labels.count
    labels.append(contentsOf: repeatElement(.outside, count: scores.count))
    var next: Int?
    for token in best.indices.reversed() {
      let label = label(at: token, before: next)
      labels[start + token] = SequenceLabel(rawValue: UInt8(label)) ?? .outside
      next = label
    }
  }

  /// The label of a token on the best way to a label of the token after it, or to the end.
  private func label(at token: Int, before next: Int?) -> Int {
    var found = 0
    var top = Int32.min
    for label in 0..<SequenceLabel.count {
      let score = best[token][label] &+ (next.map { following[label][$0] } ?? 0)
      if score > top { (found, top) = (label, score) }
    }
    return found
  }
}
