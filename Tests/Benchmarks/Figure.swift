/// One measured figure and what it should be.
struct Figure {
  /// What a figure should be.
  enum Goal {
    case atLeast(Double)
    case atMost(Double)

    func isMet(by value: Double) -> Bool {
      switch self {
      case .atLeast(let bound): value >= bound
      case .atMost(let bound): value <= bound
      }
    }
  }

  let name: String
  /// Nil when it could not be measured.
  let value: Double?
  let unit: String
  /// Nil for a figure that only explains another.
  let goal: Goal?
  /// Digits after the point.
  let digits: Int

  init(_ name: String, _ value: Double?, _ unit: String, _ goal: Goal? = nil, digits: Int = 2) {
    self.name = name
    self.value = value
    self.unit = unit
    self.goal = goal
    self.digits = digits
  }

  /// The figure with something before its name.
  func labelled(_ label: String) -> Figure {
    Figure(label + name, value, unit, goal, digits: digits)
  }

  /// Whether the goal is missed; a figure that could not be measured misses it.
  var isMissed: Bool {
    guard let value else { return true }
    return goal.map { !$0.isMet(by: value) } ?? false
  }

  /// The figure as a row of the table.
  var row: String {
    let measured = value.map { Self.written($0, digits) } ?? "not measured"
    let wanted =
      switch goal {
      case .atLeast(let bound)?: "at least " + Self.written(bound, 0)
      case .atMost(let bound)?: "at most " + Self.written(bound, 0)
      case nil: "–"
      }
    let verdict = isMissed ? "missed" : goal == nil ? "" : "ok"
    return Self.row(name, measured, unit, wanted, verdict)
  }

  /// The heads of the columns.
  static let heading = row("figure", "measured", "", "goal", "")

  private static func row(
    _ name: String, _ measured: String, _ unit: String, _ goal: String, _ verdict: String
  ) -> String {
    name.padded(to: 50) + measured.padded(to: 12, right: true) + " " + unit.padded(to: 9)
      + goal.padded(to: 18) + verdict
  }

  /// A number with groups of thousands and a fixed number of digits after the point.
  private static func written(_ value: Double, _ digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let (whole, rest) = Int((value * Double(scale)).rounded()).quotientAndRemainder(
      dividingBy: scale)
    var grouped = ""
    for (place, digit) in String(whole).reversed().enumerated() {
      if place > 0, place % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    let integer = String(grouped.reversed())
    return digits > 0 ? integer + "." + String(rest).padded(to: digits, with: "0") : integer
  }
}

extension String {
  /// The text filled up with spaces, at its end or, to stand at the right, before it.
  fileprivate func padded(to width: Int, right: Bool = false) -> String {
    right
      ? padded(to: width, with: " ") : self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text with a filling before it.
  fileprivate func padded(to width: Int, with filling: Character) -> String {
    String(repeating: filling, count: max(0, width - count)) + self
  }
}
