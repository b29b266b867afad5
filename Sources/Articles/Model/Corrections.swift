/// The corrections that hold, in the order they were made.
public struct Corrections: Hashable, Sendable {
  /// A correction that can be undone.
  public struct Rule: Hashable, Sendable, Identifiable {
    /// What tells it from all others, wherever they were made.
    public let id: String
    /// What it says.
    public let correction: Correction

    /// Makes a rule.
    public init(id: String, correction: Correction) {
      self.id = id
      self.correction = correction
    }
  }

  /// What was done: corrections are kept as the story of them.
  public enum Record: Hashable, Sendable {
    /// A rule was made.
    case made(Rule)
    /// The rule of an id was undone.
    case undone(Rule.ID)
  }

  /// The rules, the newest last.
  public private(set) var rules: [Rule] = []

  /// Makes the corrections that are left of a story.
  public init(_ records: some Sequence<Record> = []) {
    var undone: Set<Rule.ID> = []
    var made: [Rule] = []
    var known: Set<Rule.ID> = []
    for record in records {
      switch record {
      case .made(let rule): if known.insert(rule.id).inserted { made.append(rule) }
      case .undone(let id): undone.insert(id)
      }
    }
    rules = made.filter { !undone.contains($0.id) }
  }

  /// Whether nothing is corrected.
  public var isEmpty: Bool { rules.isEmpty }

  /// Goes on with the story.
  public mutating func apply(_ record: Record) {
    switch record {
    case .made(let rule): if !rules.contains(where: { $0.id == rule.id }) { rules.append(rule) }
    case .undone(let id): rules.removeAll { $0.id == id }
    }
  }
}
