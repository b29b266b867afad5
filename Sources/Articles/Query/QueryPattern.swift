/// A regular expression over folded text, matched in time linear in the text.
///
/// It knows `.`, `[a-z]`, `\d \w \s \b` and their opposites, groups, `|`, `* + ? {2,5}`, `^` and `$`.
/// Source: K. Thompson, "Regular expression search algorithm", 1968, in R. Cox's form of a machine.
public struct QueryPattern: Hashable, Sendable {
  /// The expression as typed, without the slashes.
  public let source: String
  private let program: [Instruction]
  /// The bytes that a match can start with; empty when it can start with any or with none.
  private let starts: Set<UInt8>

  /// Reads an expression; nil when it is none, is too large, or matches the empty text.
  public init?(_ source: String) {
    var compiler = QueryPatternCompiler(source)
    guard let program = compiler.compile() else { return nil }
    self.source = source
    self.program = program
    starts = Self.starts(of: program)
    if firstMatch(in: []) != nil { return nil }
  }

  /// Whether it matches somewhere in a text.
  public func matches(_ text: String) -> Bool { firstMatch(in: Folding.fold(text)) != nil }

  /// Two patterns are equal when they are written alike.
  public static func == (left: QueryPattern, right: QueryPattern) -> Bool {
    left.source == right.source
  }

  /// Hashes the expression as typed.
  public func hash(into hasher: inout Hasher) { hasher.combine(source) }

  /// The folded bytes of the first match at or after an offset, the longest from where it starts.
  func firstMatch(in text: [UInt8], from offset: Int = 0) -> Range<Int>? {
    var matcher = Matcher(program: program, text: text)
    return matcher.firstMatch(from: offset, starts: starts)
  }

  /// One step of the machine.
  enum Instruction: Sendable {
    /// Reads one byte of a set.
    case byte(ByteSet)
    case jump(Int)
    case split(Int, Int)
    case start, end
    case boundary(Bool)
    case match
  }

  /// A set of bytes.
  struct ByteSet: Sendable {
    private var words: SIMD4<UInt64> = .zero

    func contains(_ byte: UInt8) -> Bool {
      words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
    }

    mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
  }

  private static func starts(of program: [Instruction]) -> Set<UInt8> {
    var starts: Set<UInt8> = []
    var seen: Set<Int> = []
    var open = [0]
    while let index = open.popLast() {
      guard seen.insert(index).inserted else { continue }
      switch program[index] {
      case .byte(let set): starts.formUnion((0...255).filter(set.contains))
      case .jump(let next): open.append(next)
      case .split(let first, let second): open += [first, second]
      case .start, .end, .boundary: open.append(index + 1)
      case .match: return []
      }
    }
    return starts.count < 200 ? starts : []
  }

  /// Runs all threads of the machine side by side.
  private struct Matcher {
    let program: [Instruction]
    let text: [UInt8]
    /// The threads at the next byte and where each of them started.
    private var threads: [(instruction: Int, start: Int)] = []
    /// For each instruction the last step at which a thread reached it.
    private var visited: [Int]
    private var found: Range<Int>?

    init(program: [Instruction], text: [UInt8]) {
      self.program = program
      self.text = text
      visited = Array(repeating: -1, count: program.count)
    }

    mutating func firstMatch(from offset: Int, starts: Set<UInt8>) -> Range<Int>? {
      var canStart = [Bool](repeating: starts.isEmpty, count: 256)
      for byte in starts { canStart[Int(byte)] = true }
      var index = offset
      var reading: [(instruction: Int, start: Int)] = []
      while true {
        // Threads that started earlier come first: the leftmost match wins.
        let isIdle = threads.isEmpty && found == nil
        if isIdle, !starts.isEmpty {
          while index < text.count, !canStart[Int(text[index])] { index += 1 }
        }
        if found == nil, index < text.count ? canStart[Int(text[index])] : starts.isEmpty {
          add(0, at: index, start: index)
        }
        guard index < text.count, !threads.isEmpty || found == nil else { return found }
        swap(&reading, &threads)
        threads.removeAll(keepingCapacity: true)
        for thread in reading where found.map({ thread.start <= $0.lowerBound }) ?? true {
          if case .byte(let set) = program[thread.instruction], set.contains(text[index]) {
            add(thread.instruction + 1, at: index + 1, start: thread.start)
          }
        }
        index += 1
      }
    }

    /// Follows a thread to the bytes it reads next.
    private mutating func add(_ instruction: Int, at index: Int, start: Int) {
      var open = [instruction]
      while let next = open.popLast() {
        guard visited[next] < index else { continue }
        visited[next] = index
        switch program[next] {
        case .byte: threads.append((next, start))
        case .jump(let target): open.append(target)
        case .split(let first, let second):
          open.append(second)
          open.append(first)
        case .start: if index == 0 { open.append(next + 1) }
        case .end: if index == text.count { open.append(next + 1) }
        case .boundary(let isWanted):
          if (isWord(index - 1) != isWord(index)) == isWanted { open.append(next + 1) }
        case .match:
          if found.map({ start <= $0.lowerBound }) ?? true { found = start..<index }
        }
      }
    }

    private func isWord(_ index: Int) -> Bool {
      text.indices.contains(index) && (text[index].isAlphanumeric || text[index] >= 0x80)
    }
  }
}
