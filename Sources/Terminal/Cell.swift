/// One cell of a frame: what stands in it, and the style.
///
/// A glyph is a scalar, the number of a cluster in the frame's table, or the mark of the second
/// half of a wide character.
struct Cell: Hashable {
  private let bits: UInt64

  private static let clusterFlag: UInt32 = 1 << 31
  private static let continuationGlyph: UInt32 = 0

  private init(glyph: UInt32, style: PackedStyle) {
    bits = UInt64(glyph) << 32 | UInt64(style.bits)
  }

  static func scalar(_ scalar: UInt32, _ style: PackedStyle) -> Cell {
    Cell(glyph: scalar, style: style)
  }

  static func cluster(_ index: Int, _ style: PackedStyle) -> Cell {
    Cell(glyph: UInt32(index) | clusterFlag, style: style)
  }

  /// The second half of the wide character on its left.
  static func continuation(_ style: PackedStyle) -> Cell {
    Cell(glyph: continuationGlyph, style: style)
  }

  static func blank(_ style: PackedStyle) -> Cell {
    Cell(glyph: 0x20, style: style)
  }

  private var glyph: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }

  var style: PackedStyle { PackedStyle(bits: UInt32(truncatingIfNeeded: bits)) }

  var isContinuation: Bool { glyph == Self.continuationGlyph }

  /// The number in the frame's table of clusters, when it is no single scalar.
  var cluster: Int? {
    glyph & Self.clusterFlag == 0 ? nil : Int(glyph & ~Self.clusterFlag)
  }

  /// The scalar, when it is no cluster.
  var scalar: UInt32 { glyph }

  /// The same glyph in another style.
  func styled(_ style: PackedStyle) -> Cell {
    Cell(glyph: glyph, style: style)
  }
}

/// A style in 26 bits: two colours of 9 bits, and 8 attributes.
struct PackedStyle: Hashable {
  let bits: UInt32

  static let plain = PackedStyle(.plain)

  init(bits: UInt32) {
    self.bits = bits
  }

  init(_ style: Style) {
    bits =
      Self.pack(style.foreground) << 17 | Self.pack(style.background) << 8
      | UInt32(style.attributes.rawValue)
  }

  var style: Style {
    Style(
      Self.unpack(bits >> 17 & 0x1FF), on: Self.unpack(bits >> 8 & 0x1FF),
      Style.Attributes(rawValue: UInt8(truncatingIfNeeded: bits)))
  }

  private static func pack(_ color: Color) -> UInt32 {
    switch color {
    case .standard: 0
    case .palette(let number): UInt32(number) + 1
    }
  }

  private static func unpack(_ bits: UInt32) -> Color {
    bits == 0 ? .standard : .palette(UInt8(truncatingIfNeeded: bits - 1))
  }
}
