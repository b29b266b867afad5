/// What the sequence model says of a token, in the IOB2 scheme.
package enum SequenceLabel: UInt8, CaseIterable, Sendable {
  case outside
  case beginsPerson, insidePerson
  case beginsPlace, insidePlace
  case beginsOrganisation, insideOrganisation
  case beginsOther, insideOther

  /// The number of labels.
  package static let count = 9

  private static let names = [
    "O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC",
  ]

  /// The label as IOB2 files write it.
  package var name: String { Self.names[Int(rawValue)] }

  /// The label of that name in an IOB2 file; nil when there is none.
  package init?(name: some StringProtocol) {
    guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// Whether the token continues a name.
  package var isInside: Bool { rawValue > 0 && rawValue & 1 == 0 }

  /// The kind of name, from 0 for people to 3 for other names; nil outside of names.
  package var kind: Int? { self == .outside ? nil : Int(rawValue - 1) / 2 }

  /// Whether a token may have this label after one with another; nil stands for the start of a
  /// sentence.
  package func mayFollow(_ previous: SequenceLabel?) -> Bool {
    !isInside || previous?.kind == kind
  }
}

extension ArraySlice<SequenceLabel> {
  /// Calls a function with the range and the kind of each name that the labels mark, in order.
  package func eachName(_ body: (Range<Int>, _ kind: Int) -> Void) {
    var index = startIndex
    while index < endIndex {
      guard let kind = self[index].kind else {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < endIndex, self[index].isInside, self[index].kind == kind { index += 1 }
      body(start..<index, kind)
    }
  }
}
