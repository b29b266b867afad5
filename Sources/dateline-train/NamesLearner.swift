import Entities
import Foundation

/// Learns the weights of a linear-chain conditional random field (Lafferty and others, 2001) by
/// AdaGrad (Duchi and others, 2011), one sentence at a time.
///
/// Where several labels are allowed for a token, all sequences of allowed labels count as right
/// (Tsuboi and others, 2008).
final class NamesLearner {
  typealias Row = SIMD16<Float>

  private static let labels = SequenceLabel.count

  let count: Int
  private let weights: UnsafeMutablePointer<Row>
  private let averages: UnsafeMutablePointer<Row>
  private var remembered: Float = 0
  private var transitionAverages = [Row](repeating: Row(), count: 10)
  private let squares: UnsafeMutablePointer<Row>
  /// The scores of one label after another; row 9 is the start of a sentence.
  private(set) var transitions = [Row](repeating: Row(), count: 10)
  private var transitionSquares = [Row](repeating: Row(repeating: 1), count: 10)
  private let legal: [Row]

  private var factors: [Row] = []
  private var forward: [Row] = []
  private var right: [Row] = []
  private var guessed: [Row] = []
  private var used: [UInt32] = []
  private var usedEnds: [Int] = []

  /// What tokens score before any weight is added; empty for nothing, and then transitions are
  /// learnt too.
  private let base: [Row]

  init(count: Int, base: [Row] = [], transitions: [Row]? = nil) {
    self.count = count
    self.base = base
    if let transitions { self.transitions = transitions }
    weights = .allocate(capacity: count)
    weights.initialize(repeating: Row(), count: count)
    averages = .allocate(capacity: count)
    averages.initialize(repeating: Row(), count: count)
    squares = .allocate(capacity: count)
    squares.initialize(repeating: Row(repeating: 1), count: count)
    legal = (0..<10).map { from in
      var row = Row()
      for label in SequenceLabel.allCases
      where label.mayFollow(SequenceLabel(rawValue: UInt8(from))) {
        row[Int(label.rawValue)] = 1
      }
      return row
    }
  }

  deinit {
    weights.deallocate()
    averages.deallocate()
    squares.deallocate()
  }

  /// Puts the average of its own weights and those of others in place of its own.
  func average(with others: [NamesLearner]) {
    let share = Float(others.count + 1)
    for feature in 0..<count {
      weights[feature] = others.reduce(weights[feature]) { $0 + $1.weights[feature] } / share
    }
    for row in transitions.indices {
      transitions[row] = others.reduce(transitions[row]) { $0 + $1.transitions[row] } / share
    }
  }

  /// Adds the weights as they are to their average.
  func remember() {
    remembered += 1
    for feature in 0..<count { averages[feature] += weights[feature] }
    transitionAverages = zip(transitionAverages, transitions).map { $0 + $1 }
  }

  /// Puts the average of what was remembered in place of the weights.
  func settle() {
    guard remembered > 0 else { return }
    for feature in 0..<count { weights[feature] = averages[feature] / remembered }
    transitions = transitionAverages.map { $0 / remembered }
  }

  /// The weights of a feature for each label.
  func weights(of feature: Int) -> Row { weights[feature] }

  /// The scores of a token's labels, transitions left out.
  func scores(_ token: Int, of set: borrowing TrainingSet) -> Row {
    var sum = base.isEmpty ? Row() : base[token]
    for position in set.starts[token]..<set.starts[token + 1] {
      sum += weights[Int(set.features[position])]
    }
    return sum
  }

  /// How likely each label of each token of a sentence is.
  func chances(_ sentence: TrainingSet.Sentence, of set: borrowing TrainingSet) -> [Row] {
    factors.removeAll(keepingCapacity: true)
    for token in sentence.tokens { factors.append(Self.factor(scores(token, of: set))) }
    var pairs = [Row](repeating: Row(), count: 10)
    _ = expect(odds, sign: 0, &guessed, &pairs)
    return guessed
  }

  /// The label with the largest number.
  static func likeliest(_ row: Row) -> SequenceLabel {
    var best = 0
    for label in 1..<labels where row[label] > row[best] { best = label }
    return SequenceLabel(rawValue: UInt8(best)) ?? .outside
  }

  private static func factor(_ sum: Row) -> Row {
    var top = sum[0]
    for label in 1..<labels { top = max(top, sum[label]) }
    var factor = Row()
    for label in 0..<labels { factor[label] = exp(max(-40, sum[label] - top)) }
    return factor
  }

  private var odds: [Row] {
    zip(transitions, legal).map { row, legal in
      var row = row
      for label in 0..<Self.labels { row[label] = exp(row[label]) }
      return row * legal
    }
  }

  /// Makes one step for a sentence; returns by how many nats its right labels missed certainty.
  func learn(
    _ sentence: TrainingSet.Sentence, of set: borrowing TrainingSet, rate: Float, decay: Float,
    dropping dropped: Double, using random: inout RandomBits
  ) -> Float {
    let tokens = sentence.tokens
    factors.removeAll(keepingCapacity: true)
    used.removeAll(keepingCapacity: true)
    usedEnds.removeAll(keepingCapacity: true)
    // 16 bits decide on a feature, so that one draw serves four.
    let limit = UInt64(dropped * 65536)
    let scale = Float(1 / (1 - dropped))
    set.features.withUnsafeBufferPointer { features in
      for token in tokens {
        var sum = Row()
        var bits: UInt64 = 0
        for position in set.starts[token]..<set.starts[token + 1] {
          if limit > 0 {
            if position & 3 == 0 || bits == 0 { bits = random.next() }
            let draw = bits & 0xffff
            bits >>= 16
            if draw < limit { continue }
          }
          used.append(features[position])
          sum += weights[Int(features[position])]
        }
        usedEnds.append(used.count)
        sum *= scale
        if !base.isEmpty { sum += base[token] }
        factors.append(Self.factor(sum))
      }
    }
    let odds = odds
    var pairs = [Row](repeating: Row(), count: 10)
    let free = expect(odds, sign: -1, &guessed, &pairs)
    for (index, token) in tokens.enumerated() {
      var mask = Row()
      for label in 0..<Self.labels where set.allowed[token] >> UInt16(label) & 1 == 1 {
        mask[label] = 1
      }
      factors[index] *= mask
    }
    let bound = expect(odds, sign: 1, &right, &pairs)
    guard free.isFinite, bound.isFinite else { return 0 }

    used.withUnsafeBufferPointer { features in
      for index in 0..<tokens.count {
        let gradient = (right[index] - guessed[index]) * sentence.weight
        let size = max(gradient.max(), -gradient.min())
        if size < 0.002 { continue }
        for position in (index == 0 ? 0 : usedEnds[index - 1])..<usedEnds[index] {
          let feature = Int(features[position])
          let old = weights[feature]
          let step = gradient - decay * old
          let square = squares[feature] + step * step
          squares[feature] = square
          weights[feature] = old + rate * step / square.squareRoot()
        }
      }
    }
    for row in 0..<10 where base.isEmpty {
      let step = pairs[row] * sentence.weight
      transitionSquares[row] += step * step
      transitions[row] += rate * step / transitionSquares[row].squareRoot()
    }
    return (free - bound) * sentence.weight
  }

  /// The expected labels of each token, the expected pairs added with a sign, and the logarithm of the sum over all sequences.
  private func expect(
    _ odds: [Row], sign: Float, _ expected: inout [Row], _ pairs: inout [Row]
  ) -> Float {
    let count = factors.count
    var logarithm: Float = 0
    forward.removeAll(keepingCapacity: true)
    var state = odds[9] * factors[0]
    for index in 0..<count {
      if index > 0 {
        var next = Row()
        for label in 0..<Self.labels { next += state[label] * odds[label] }
        state = next * factors[index]
      }
      let sum = state.sum()
      guard sum > 0 else { return .nan }
      logarithm += log(sum)
      state /= sum
      forward.append(state)
    }
    expected.removeAll(keepingCapacity: true)
    expected.append(contentsOf: repeatElement(Row(), count: count))
    var behind = Row(repeating: 1)
    for index in stride(from: count - 1, through: 0, by: -1) {
      var share = forward[index] * behind
      share /= share.sum()
      expected[index] = share
      let weighted = behind * factors[index]
      guard index > 0 else {
        pairs[9] += sign * share
        break
      }
      var total: Float = 0
      for label in 0..<Self.labels {
        total += forward[index - 1][label] * (odds[label] * weighted).sum()
      }
      guard total > 0 else { return .nan }
      var before = Row()
      for label in 0..<Self.labels {
        let row = odds[label] * weighted
        pairs[label] += (sign * forward[index - 1][label] / total) * row
        before[label] = row.sum()
      }
      behind = before / before.max()
    }
    return logarithm
  }
}
