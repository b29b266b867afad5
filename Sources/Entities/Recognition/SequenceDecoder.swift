/// Finds the best legal sequence of labels for a sentence (Viterbi, 1967).
struct SequenceDecoder: Sendable {
  private let transitions: [Int32]
  private var pointers: [UInt8] = []

  /// Takes the score of each label (second) after each label (first), and after the start as row 9.
  init(transitions: [Int32]) { self.transitions = transitions }

  /// Appends the labels of a sentence whose tokens have these scores, label by label.
  mutating func decode(_ scores: ArraySlice<SIMD16<Int16>>, into labels: inout [SequenceLabel]) {
    guard let first = scores.first else { return }
    let count = SequenceLabel.count
    pointers.removeAll(keepingCapacity: true)
    var best = SIMD16<Int32>(repeating: -1_000_000)
    for label in 0..<count where label == 0 || label & 1 == 1 {
      best[label] = Int32(first[label]) + transitions[count * count + label]
    }
    for score in scores.dropFirst() {
      var next = SIMD16<Int32>(repeating: -1_000_000)
      for label in 0..<count {
        var from = 0
        var top = Int32.min
        // A name is continued only from its own kind.
        if label != 0, label & 1 == 0 {
          from = label - 1
          top = best[from] &+ transitions[from &* count &+ label]
          let other = best[label] &+ transitions[label &* count &+ label]
          if other > top { (from, top) = (label, other) }
        } else {
          for previous in 0..<count {
            let other = best[previous] &+ transitions[previous &* count &+ label]
            if other > top { (from, top) = (previous, other) }
          }
        }
        next[label] = top &+ Int32(score[label])
        pointers.append(UInt8(from))
      }
      best = next
    }
    var label = 0
    for other in 1..<count where best[other] > best[label] { label = other }
    let start = labels.count
    labels.append(contentsOf: repeatElement(.outside, count: scores.count))
    for token in stride(from: scores.count - 1, through: 0, by: -1) {
      labels[start + token] = SequenceLabel(rawValue: UInt8(label)) ?? .outside
      if token > 0 { label = Int(pointers[(token - 1) * count + label]) }
    }
  }
}
