import ArgumentParser
import Articles
import Entities
import Glibc

/// `dateline tag`: labels the names in tokens that another program cut.
struct Tag: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Label tokens with the names they are part of.",
    discussion: """
      Reads one token a line from standard input, a blank line between sentences and -DOCSTART- \
      lines between documents; without those, fifty sentences are read as a document. Further \
      columns are kept. Prints the same lines with one more column: B- or I- and PER, LOC, ORG or \
      MISC, or O.
      """)

  func run() throws {
    guard let tagger = SequenceTagger() else {
      let reason = "the embedded model cannot be read"
      StandardError.report(DocumentError(document: "dateline", reason: reason))
      throw ExitCode.failure
    }
    var lines = TokenLines(tagger: tagger)
    try StandardInput.eachPiece { try lines.take($0) }
    try lines.finish()
  }
}

/// Lines of tokens on their way from input to output, a document at a time.
private struct TokenLines {
  /// A document that goes on longer is cut at the end of a sentence.
  private static let longestDocument = 1 << 15
  /// Where no line tells documents apart, many may stand in a row, and names that are far from each
  /// other have nothing in common: a document is cut after as many sentences.
  private static let mostSentences = 50

  private struct Line {
    var end: Int
    var hasToken: Bool
  }

  private var tagger: SequenceTagger
  private var output = StandardOutput()
  private var printed: [UInt8] = []
  private var bytes: [UInt8] = []
  /// Where the lines of the document at hand start, where the line at hand does, and up to where its
  /// end was looked for.
  private var start = 0
  private var lineStart = 0
  private var searched = 0
  private var lines: [Line] = []
  private var document = SequenceDocument()
  /// Whether lines tell documents apart.
  private var hasMarks = false

  init(tagger: SequenceTagger) { self.tagger = tagger }

  /// Takes in a piece of the input and prints the documents that end in it.
  mutating func take(_ input: ArraySlice<UInt8>) throws {
    bytes.removeFirst(start)
    lineStart -= start
    searched -= start
    for index in lines.indices { lines[index].end -= start }
    start = 0
    bytes.append(contentsOf: input)
    while let end = endOfLine() {
      try addLine(until: end)
      lineStart = end + 1
      searched = lineStart
    }
  }

  /// Labels and prints what is left.
  mutating func finish() throws {
    if lineStart < bytes.count {
      bytes.append(0x0a)
      try addLine(until: bytes.count - 1)
    }
    try endDocument()
    try output.flush()
  }

  private mutating func endOfLine() -> Int? {
    let found = bytes.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, searched < bytes.count,
        let place = memchr(base + searched, 0x0a, bytes.count - searched)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(place))
    }
    if found == nil { searched = bytes.count }
    return found
  }

  private mutating func addLine(until end: Int) throws {
    var tokenEnd = lineStart
    while bytes[tokenEnd] > 0x20 { tokenEnd += 1 }
    let token = bytes[lineStart..<tokenEnd]
    if token.starts(with: "-DOCSTART-".utf8) {
      try endDocument()
      hasMarks = true
      lines.append(Line(end: end, hasToken: false))
    } else {
      lines.append(Line(end: end, hasToken: !token.isEmpty))
      if !token.isEmpty {
        document.append(token)
      } else {
        document.endSentence()
        let isLong =
          document.tokens.count >= Self.longestDocument
          || (!hasMarks && document.sentences.count >= Self.mostSentences)
        if isLong { try endDocument() }
      }
    }
  }

  private mutating func endDocument() throws {
    document.endSentence()
    let labels = tagger.labels(of: document)
    document.removeAll()
    printed.removeAll(keepingCapacity: true)
    var next = 0
    for line in lines {
      var end = line.end
      if line.hasToken {
        while bytes[end - 1] <= 0x20 { end -= 1 }
        printed.append(contentsOf: bytes[start..<end])
        printed.append(0x09)
        printed.append(contentsOf: labels[next].name.utf8)
        next += 1
      } else {
        printed.append(contentsOf: bytes[start..<end])
      }
      printed.append(0x0a)
      start = line.end + 1
    }
    lines.removeAll(keepingCapacity: true)
    try output.write(printed)
  }
}
