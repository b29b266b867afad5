/// A generator whose numbers are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  /// A text of pieces that are hard to lay out.
  mutating func text(pieces count: Int) -> String {
    let pieces = [
      "a", "word", "Zürich", " ", " ", "  ", "-", "—", " – ", "“", "”", "\"", "(", ")", "/", ".",
      ",",
      "US$16.2", "4%", "日本", "語", "。", "「", "」", "한국", "각", "e\u{301}", "n\u{303}\u{323}",
      "👨‍👩‍👧", "👍🏽", "❤️", "1️⃣", "🇫🇷", "🇩🇪", "🏳️‍🌈", "क्षि", "ไทย", "กำ", "עברית", "العربية",
      "\u{200B}", "\u{2060}", "\u{A0}", "\u{AD}", "\u{202E}", "\t", "http://a.example/b?c=d", "…",
    ]
    return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }

  /// A text of scalars from the whole of Unicode, the dense parts more often.
  mutating func scalars(_ count: Int) -> String {
    var view = String.UnicodeScalarView()
    while view.count < count {
      let limit: UInt32 =
        [0x80, 0x3000, 0x1_0000, 0x2_0000, 0x11_0000].randomElement(using: &self) ?? 1
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &self)) {
        view.append(scalar)
      }
    }
    return String(view)
  }
}
