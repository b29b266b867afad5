import Terminal

extension Key {
  private static let names: [(name: String, code: Code)] = [
    ("Enter", .enter), ("Tab", .tab), ("Esc", .escape), ("Backspace", .backspace),
    ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left),
    ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Space", .character(" ")),
  ]

  /// Reads a key as people write it: "j", "^F", "Alt-Left", "Shift-Tab", "Space", "F5"; nil when
  /// it is none.
  public init?(notation: String) {
    var rest = notation[...]
    var modifiers: Modifiers = []
    if rest.hasPrefix("Alt-") {
      modifiers.insert(.alt)
      rest.removeFirst(4)
    }
    if rest.hasPrefix("Shift-") {
      modifiers.insert(.shift)
      rest.removeFirst(6)
    }
    if rest.count == 2, rest.hasPrefix("^"), let letter = rest.last {
      self.init(.character(Character(letter.lowercased())), modifiers.union(.control))
    } else if let named = Self.names.first(where: { $0.name == rest }) {
      self.init(named.code, modifiers)
    } else if rest.hasPrefix("F"), let number = Int(rest.dropFirst()) {
      self.init(.function(number), modifiers)
    } else if rest.count == 1, let character = rest.first {
      self.init(.character(character), modifiers)
    } else {
      return nil
    }
  }

  /// The key as people write it; `init?(notation:)` reads it back.
  public var notation: String {
    let prefix =
      (modifiers.contains(.alt) ? "Alt-" : "") + (modifiers.contains(.shift) ? "Shift-" : "")
    if let named = Self.names.first(where: { $0.code == code }) { return prefix + named.name }
    switch code {
    case .character(let character):
      return modifiers.contains(.control)
        ? prefix + "^" + character.uppercased() : prefix + String(character)
    case .function(let number): return prefix + "F\(number)"
    default: return prefix
    }
  }
}
