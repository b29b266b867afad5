/// A colour of text or background.
public enum Color: Hashable, Sendable {
  /// What the terminal uses by itself.
  case standard
  /// A colour of the terminal's palette, from 0 to 255; 0 to 15 are the user's own.
  case palette(UInt8)
}

/// How a cell is drawn.
public struct Style: Hashable, Sendable {
  /// The ways of drawing beside colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit an attribute.
    public let rawValue: UInt8
    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Heavier strokes.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter than the text around it.
    public static let dim = Attributes(rawValue: 2)
    /// Slanted.
    public static let italic = Attributes(rawValue: 4)
    /// With a line under it.
    public static let underline = Attributes(rawValue: 8)
    /// Text and background exchanged.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// The colour of the text.
  public var foreground: Color
  /// The colour behind it.
  public var background: Color
  /// The attributes.
  public var attributes: Attributes

  /// Makes a style.
  public init(
    _ foreground: Color = .standard, on background: Color = .standard,
    _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own text.
  public static let plain = Style()

  /// The same style with more attributes.
  public func adding(_ attributes: Attributes) -> Style {
    Style(foreground, on: background, self.attributes.union(attributes))
  }
}

extension Style: CustomStringConvertible {
  /// The style in words, such as `214 on 24 bold`, for tests and debugging.
  public var description: String {
    var words = ["\(foreground)"]
    if background != .standard { words += ["on", "\(background)"] }
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    words += names.filter { attributes.contains($0.0) }.map(\.1)
    return words.joined(separator: " ")
  }
}

extension Color: CustomStringConvertible {
  /// The number of the colour, or `standard`.
  public var description: String {
    switch self {
    case .standard: "standard"
    case .palette(let number): "\(number)"
    }
  }
}
