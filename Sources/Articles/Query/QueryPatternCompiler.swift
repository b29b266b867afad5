/// Compiles a regular expression to the program of its machine, by recursive descent.
struct QueryPatternCompiler {
  private typealias Instruction = QueryPattern.Instruction
  private typealias ByteSet = QueryPattern.ByteSet

  /// More would make every byte of text slow to match.
  private static let longestProgram = 600
  private static let deepestGroup = 20

  private let source: [Unicode.Scalar]
  private var index = 0
  private var depth = 0
  private var isValid = true

  init(_ source: String) { self.source = Array(source.unicodeScalars) }

  /// The program; nil when the expression is none or too large.
  mutating func compile() -> [QueryPattern.Instruction]? {
    let body = alternatives()
    guard isValid, index == source.count, body.count <= Self.longestProgram else { return nil }
    return body + [.match]
  }

  private var next: Unicode.Scalar? { index < source.count ? source[index] : nil }

  private mutating func alternatives() -> [QueryPattern.Instruction] {
    var code = sequence()
    while isValid, next == "|" {
      index += 1
      let other = sequence()
      code =
        [.split(1, code.count + 2)] + Self.moved(code, by: 1)
        + [.jump(code.count + 2 + other.count)] + Self.moved(other, by: code.count + 2)
      limit(code)
    }
    return code
  }

  private mutating func sequence() -> [QueryPattern.Instruction] {
    var code: [Instruction] = []
    while isValid, let scalar = next, scalar != "|", scalar != ")" {
      let piece = repeated(atom())
      code += Self.moved(piece, by: code.count)
      limit(code)
    }
    return code
  }

  private mutating func limit(_ code: [QueryPattern.Instruction]) {
    if code.count > Self.longestProgram { isValid = false }
  }

  private mutating func atom() -> [QueryPattern.Instruction] {
    guard let scalar = next else { return [] }
    index += 1
    switch scalar {
    case "(":
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.deepestGroup else { return fail() }
      if next == "?" {
        guard index + 1 < source.count, source[index + 1] == ":" else { return fail() }
        index += 2
      }
      let group = alternatives()
      guard next == ")" else { return fail() }
      index += 1
      return group
    case "[": return characterClass()
    case ".": return Self.anyScalar
    case "^": return [.start]
    case "$": return [.end]
    case "*", "+", "?", "{": return fail()
    case "\\":
      guard let escaped = next else { return fail() }
      index += 1
      return escape(escaped)
    default: return literal(scalar)
    }
  }

  private mutating func fail() -> [QueryPattern.Instruction] {
    isValid = false
    return []
  }

  private func literal(_ scalar: Unicode.Scalar) -> [QueryPattern.Instruction] {
    Folding.fold(String(scalar)).map { .byte(Self.set([$0])) }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) -> [QueryPattern.Instruction] {
    switch scalar {
    case "b": return [.boundary(true)]
    case "B": return [.boundary(false)]
    case "n", "t", "r": return literal(" ")
    default:
      if let (bytes, isNegated) = Self.classes(scalar) {
        return isNegated
          ? Self.anyScalar(except: bytes, orBeyondASCII: scalar != "W")
          : Self.scalar(of: bytes, orBeyondASCII: scalar == "w")
      }
      guard !scalar.isASCII || !scalar.properties.isAlphabetic else { return fail() }
      return literal(scalar)
    }
  }

  /// The ASCII bytes of a class such as "\d", and whether the rest is meant.
  private static func classes(_ scalar: Unicode.Scalar) -> (bytes: [UInt8], isNegated: Bool)? {
    let digits = Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
    let letters = Array(UInt8(ascii: "a")...UInt8(ascii: "z"))
    switch scalar {
    case "d", "D": return (digits, scalar == "D")
    case "w", "W": return (digits + letters + [UInt8(ascii: "_")], scalar == "W")
    case "s", "S": return ([0x20], scalar == "S")
    default: return nil
    }
  }

  /// "[a-z]" and "[^a-z]"; a range beyond ASCII is not known.
  private mutating func characterClass() -> [QueryPattern.Instruction] {
    let isNegated = next == "^"
    if isNegated { index += 1 }
    var bytes: [UInt8] = []
    var wide: [[UInt8]] = []
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      index += 1
      var member = scalar
      if scalar == "\\" {
        guard let escaped = next else { return fail() }
        index += 1
        if let (inner, innerNegated) = Self.classes(escaped) {
          guard !innerNegated else { return fail() }
          bytes += inner
          continue
        }
        member = escaped
      }
      if next == "-", index + 1 < source.count, source[index + 1] != "]" {
        let last = source[index + 1]
        index += 2
        guard member.isASCII, last.isASCII, member <= last else { return fail() }
        for value in UInt8(member.value)...UInt8(last.value) {
          bytes += Folding.fold(String(Unicode.Scalar(value)))
        }
      } else {
        let folded = Folding.fold(String(member))
        if folded.count == 1 { bytes += folded } else if !folded.isEmpty { wide.append(folded) }
      }
    }
    guard next == "]", !isNegated || wide.isEmpty else { return fail() }
    index += 1
    if isNegated { return Self.anyScalar(except: bytes, orBeyondASCII: true) }
    var code = Self.scalar(of: bytes, orBeyondASCII: false)
    for member in wide {
      let other = member.map { Instruction.byte(Self.set([$0])) }
      code =
        [.split(1, code.count + 2)] + Self.moved(code, by: 1)
        + [.jump(code.count + 2 + other.count)] + other
    }
    return code
  }

  private mutating func repeated(_ code: [QueryPattern.Instruction]) -> [QueryPattern.Instruction] {
    var code = code
    var quantifiers = 0
    while isValid, let (least, most) = quantifier() {
      quantifiers += 1
      let size = max(1, code.count) * max(least, most ?? 0, 1)
      guard quantifiers < 3, !code.isEmpty, size <= Self.longestProgram else { return fail() }
      var all: [Instruction] = []
      for _ in 0..<least { all += Self.moved(code, by: all.count) }
      if let most {
        for _ in least..<max(least, most) {
          all +=
            [.split(all.count + 1, all.count + 1 + code.count)]
            + Self.moved(code, by: all.count + 1)
        }
      } else {
        let start = all.count
        all += [.split(start + 1, start + 2 + code.count)] + Self.moved(code, by: start + 1)
        all.append(.jump(start))
      }
      code = all
    }
    return code
  }

  /// The bounds of a quantifier; nil when there is none. A lazy one finds the same.
  private mutating func quantifier() -> (least: Int, most: Int?)? {
    let bounds: (Int, Int?)
    switch next {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{":
      guard let end = source[index...].firstIndex(of: "}") else {
        isValid = false
        return nil
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: source[index + 1..<end])
      let parts = String(text).split(separator: ",", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), let least = Int(parts[0]), (0...100).contains(least)
      else {
        isValid = false
        return nil
      }
      var most: Int? = least
      if parts.count == 2 { most = parts[1].isEmpty ? nil : Int(parts[1]) ?? -1 }
      guard most.map({ (least...100).contains($0) }) ?? true else {
        isValid = false
        return nil
      }
      index = end
      bounds = (least, most)
    default: return nil
    }
    index += 1
    if next == "?" { index += 1 }
    return bounds
  }

  // MARK: Sets of bytes

  private static func set(_ bytes: some Sequence<UInt8>) -> QueryPattern.ByteSet {
    var set = ByteSet()
    for byte in bytes { set.insert(byte) }
    return set
  }

  private static var anyScalar: [QueryPattern.Instruction] {
    anyScalar(except: [], orBeyondASCII: true)
  }

  private static func anyScalar(
    except bytes: [UInt8], orBeyondASCII isWide: Bool
  ) -> [QueryPattern.Instruction] {
    let excluded = Set(bytes)
    return scalar(of: (0..<0x80).filter { !excluded.contains($0) }, orBeyondASCII: isWide)
  }

  /// One character: an ASCII byte of a set or, where asked for, any sequence of UTF-8 beyond ASCII.
  private static func scalar(
    of bytes: [UInt8], orBeyondASCII isWide: Bool
  ) -> [QueryPattern.Instruction] {
    let ascii = Instruction.byte(set(bytes))
    guard isWide else { return [ascii] }
    let tail = Instruction.byte(set(0x80...0xBF))
    return [
      .split(1, 3), ascii, .jump(7),
      .byte(set(0xC0...0xFF)), tail, .split(4, 7), .jump(7),
    ]
  }

  /// Code at another place in a program: its jumps move with it.
  private static func moved(
    _ code: [QueryPattern.Instruction], by offset: Int
  ) -> [QueryPattern.Instruction] {
    code.map { instruction in
      switch instruction {
      case .jump(let target): .jump(target + offset)
      case .split(let first, let second): .split(first + offset, second + offset)
      default: instruction
      }
    }
  }
}
