internal import CNcurses

/// Draws rows of cells into the window of ncurses, in its colour pairs and in characters that it
/// takes for as wide as they are.
struct Pen {
  /// How many colours there are.
  let depth: ColorDepth

  private struct Ink {
    var attributes: attr_t = 0
    var pair: Int32 = 0
    /// A blank in it: a cell of any other character is this one with the character put in.
    var blank = cchar_t()

    func cell(_ character: wchar_t) -> cchar_t {
      var cell = blank
      cell.chars.0 = character
      return cell
    }
  }

  private let colors: Int
  private let pairLimit: Int
  private var pairs: [UInt32: Int32] = [:]
  private var inks: [PackedStyle: Ink] = [:]
  private var lastStyle: PackedStyle?
  private var lastInk = Ink()
  private var row: [cchar_t] = []

  /// Sets up the colours of the terminal that is open.
  init(wantsColor: Bool) {
    let hasColors = wantsColor && has_colors() && start_color() == OK
    if hasColors { use_default_colors() }
    colors = hasColors ? Int(curses_colors()) : 0
    pairLimit = Int(curses_color_pairs())
    depth = colors >= 256 ? .palette : colors >= 8 ? .sixteen : .monochrome
  }

  /// Draws columns of a row of a frame; no wide character lies across their edges.
  mutating func draw(_ range: Range<Int>, ofRow index: Int, of frame: Frame) {
    let columns = frame.size.columns
    row.removeAll(keepingCapacity: true)
    for column in range {
      let position = index * columns + column
      let cell = frame.cells[position]
      if cell.isContinuation { continue }
      let ink = ink(for: cell.style)
      let isWide = column + 1 < columns && frame.cells[position + 1].isContinuation
      append(cell, of: frame, isWide: isWide, ink)
    }
    let window = curses_window()
    wmove(window, Int32(index), Int32(range.lowerBound))
    wadd_wchnstr(window, row, Int32(row.count))
  }

  /// Adds the elements for one cell, or for both halves of a wide character.
  private mutating func append(_ cell: Cell, of frame: Frame, isWide: Bool, _ ink: Ink) {
    let width: Int32 = isWide ? 2 : 1
    if let cluster = cell.cluster {
      let scalars = frame.clusters[cluster].unicodeScalars.map { wchar_t(bitPattern: $0.value) }
      if wcwidth(scalars[0]) == width, scalars.dropFirst().allSatisfy({ wcwidth($0) == 0 }) {
        let kept = scalars.prefix(Int(CCHARW_MAX))
        row.append(curses_cluster(kept + [0], ink.attributes, ink.pair))
      } else {
        appendSimplified(scalars, width: width, ink)
      }
      return
    }
    let scalar = wchar_t(bitPattern: cell.scalar)
    if cell.scalar < 0x7F || wcwidth(scalar) == width {
      row.append(ink.cell(scalar))
    } else {
      appendSimplified([scalar], width: width, ink)
    }
  }

  /// Draws what the C library measures otherwise than we do as characters that it knows, in as
  /// many columns: ncurses would lose its place on the line.
  private mutating func appendSimplified(_ scalars: [wchar_t], width: Int32, _ ink: Ink) {
    var left = width
    let isFlag = scalars.count == 2 && (0x1F1E6...0x1F1FF).contains(scalars[0])
    for scalar in scalars.prefix(isFlag ? 2 : 1) {
      let columns = wcwidth(scalar)
      guard columns > 0, columns <= left else { break }
      row.append(ink.cell(scalar))
      left -= columns
    }
    if left == width {
      row.append(ink.cell(0xFFFD))
      left -= 1
    }
    for _ in 0..<left { row.append(ink.blank) }
  }

  private mutating func ink(for style: PackedStyle) -> Ink {
    if style == lastStyle { return lastInk }
    lastStyle = style
    if let known = inks[style] {
      lastInk = known
    } else {
      lastInk = mix(style.style)
      inks[style] = lastInk
    }
    return lastInk
  }

  private mutating func mix(_ style: Style) -> Ink {
    var ink = Ink()
    let attributes: [(Style.Attributes, attr_t)] = [
      (.bold, curses_bold()), (.dim, curses_dim()), (.italic, curses_italic()),
      (.underline, curses_underline()), (.reverse, curses_reverse()),
    ]
    for (attribute, value) in attributes where style.attributes.contains(attribute) {
      ink.attributes |= value
    }
    if depth != .monochrome { ink.pair = pair(style.foreground, style.background) }
    ink.blank = curses_cell(0x20, ink.attributes, ink.pair)
    return ink
  }

  private mutating func pair(_ foreground: Color, _ background: Color) -> Int32 {
    let foreground = foreground.number(of: colors, forText: true)
    let background = background.number(of: colors, forText: false)
    if foreground < 0, background < 0 { return 0 }
    let key = UInt32(foreground + 1) << 16 | UInt32(background + 1)
    if let pair = pairs[key] { return pair }
    let pair = Int32(pairs.count + 1)
    guard pair < pairLimit, init_extended_pair(pair, foreground, background) == OK else { return 0 }
    pairs[key] = pair
    return pair
  }
}

extension Color {
  /// The number that ncurses gives the colour on a terminal of so many; -1 is the terminal's own.
  fileprivate func number(of colors: Int, forText: Bool) -> Int32 {
    switch colors >= 256 ? self : reduced(to: colors >= 16 ? 16 : 8, forText: forText) {
    case .standard: -1
    // Terminals with millions of colours number them by red, green and blue, but for the first 8.
    case .palette(let number) where colors > 256 && number >= 8:
      Self.channels(of: number).reduce(0) { $0 << 8 | Int32($1) }
    case .palette(let number): Int32(number)
    }
  }
}
