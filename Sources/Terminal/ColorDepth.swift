/// How many colours a terminal has.
public enum ColorDepth: Hashable, Sendable {
  /// None, or the user asked for none (NO_COLOR).
  case monochrome
  /// The user's own 8 or 16.
  case sixteen
  /// The 256 of xterm's palette.
  case palette
}

extension Color {
  /// The nearest of the first `count` colours of the palette, which are 8 or 16.
  /// - Parameter forText: whether it must not become black, which the background may be.
  func reduced(to count: Int, forText: Bool = false) -> Color {
    guard case .palette(let number) = self, Int(number) >= count else { return self }
    if number < 16 { return .palette(number - 8) }
    let wanted = Self.channels(of: number)
    let distances = Self.userColors.prefix(count).map { color in
      zip(color, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let nearest = distances.indices.min { distances[$0] < distances[$1] } ?? 7
    if nearest == 0, forText { return .palette(count > 8 ? 8 : 7) }
    return .palette(UInt8(nearest))
  }

  /// Red, green and blue of a colour in xterm's palette: after the user's 16 a cube of 6×6×6
  /// colours, then 24 greys.
  static func channels(of number: UInt8) -> [Int] {
    let index = Int(number) - 16
    guard index >= 0 else { return userColors[Int(number)] }
    guard index < 216 else { return Array(repeating: 8 + 10 * (index - 216), count: 3) }
    return [index / 36, index / 6 % 6, index % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
  }

  /// What xterm gives the colours 0 to 15 unless the user chose others.
  private static let userColors = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0],
    [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229],
    [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
    [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
  ]
}
