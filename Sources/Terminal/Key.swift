/// A key as a person thinks of it.
public struct Key: Hashable, Sendable {
  /// The key without its modifiers.
  public enum Code: Hashable, Sendable {
    /// A key that types a character; Space is `.character(" ")`.
    case character(Character)
    case enter, tab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key, from 1.
    case function(Int)
  }

  /// The keys held beside it.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit a modifier.
    public let rawValue: UInt8
    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Ctrl; the character is then in lower case.
    public static let control = Modifiers(rawValue: 1)
    /// Alt or Meta.
    public static let alt = Modifiers(rawValue: 2)
    /// Shift, where it is not part of the character.
    public static let shift = Modifiers(rawValue: 4)
  }

  /// The key.
  public var code: Code
  /// The keys held beside it.
  public var modifiers: Modifiers

  /// Makes a key.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// Makes a key that types a character.
  public init(_ character: Character) {
    self.init(.character(character))
  }
}

/// What a mouse did.
public struct MouseEvent: Hashable, Sendable {
  /// The kinds of thing a mouse does.
  public enum Action: Hashable, Sendable {
    case click, doubleClick, wheelUp, wheelDown
  }

  /// What it did.
  public var action: Action
  /// The cell it pointed at.
  public var point: Point

  /// Makes a mouse event.
  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

/// Something that came from the terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted as a whole.
  case paste(String)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// The terminal has a new size.
  case resize(Size)
  /// Another program wants this one to end (SIGTERM, SIGHUP), or the terminal is gone.
  case terminate
}
