/// The Unicode line breaking algorithm (UAX #14, rules LB2 to LB31 of Unicode 15.0 with LB15a, LB15b
/// and LB20a of later versions), fed with one class of character after the other.
///
/// Where the rules leave a choice, it follows the manners of newspapers: dashes stay with the
/// word before them, a range of percentages may break after its hyphen, a path after each slash.
struct LineBreakRules {
  /// What may happen between two characters.
  enum Verdict {
    case keep, allowed, mandatory
  }

  /// The last class that counts, after LB9 and LB10; nil at the start of the text.
  private var previous: LineBreakClass?
  /// The one before it.
  private var beforePrevious: LineBreakClass?
  /// The class before the spaces that end with `previous`, or `previous` itself.
  private var beforeSpaces: LineBreakClass?
  private var followsJoiner = false
  private var regionalIndicators = 0
  /// Whether an initial quotation mark before the spaces opens a quotation (LB15a).
  private var opensQuotation = false
  private let pairs = Self.pairs

  /// Takes the next character.
  /// - Parameters:
  ///   - next: its class.
  ///   - following: the class after it, nil at the end.
  /// - Returns: whether the line may or must break before it.
  mutating func verdict(
    before next: LineBreakClass, following: @autoclosure () -> LineBreakClass?
  ) -> Verdict {
    defer { followsJoiner = next == .zeroWidthJoiner }
    guard let last = previous else {
      advance(to: next == .combining || next == .zeroWidthJoiner ? .alphabetic : next)
      return .keep
    }
    if Set.hardBreaks.contains(last) {  // LB4, LB5
      let together = last == .carriageReturn && next == .lineFeed
      advance(to: next == .combining || next == .zeroWidthJoiner ? .alphabetic : next)
      return together ? .keep : .mandatory
    }
    if next == .combining || next == .zeroWidthJoiner {
      if last != .space, last != .zeroWidthSpace { return .keep }  // LB9
      let verdict = judge(.alphabetic, after: last, { nil })  // LB10
      advance(to: .alphabetic)
      return verdict
    }
    let verdict = judge(next, after: last, following)
    advance(to: next)
    return verdict
  }

  /// Whether letters and digits that follow cannot be parted from what stands before them, and
  /// change nothing here but the last class.
  var isWithinWord: Bool { previous == .alphabetic && !followsJoiner }

  private mutating func advance(to next: LineBreakClass) {
    if next != .space {
      beforeSpaces = next
      opensQuotation =
        next == .initialQuotation
        && (previous.map(Set.beforeOpeningQuotation.contains) ?? true)
    } else if previous == nil {
      beforeSpaces = .space
    }
    regionalIndicators = next == .regionalIndicator ? regionalIndicators + 1 : 0
    beforePrevious = previous
    previous = next
  }

  private func judge(
    _ next: LineBreakClass, after last: LineBreakClass, _ following: () -> LineBreakClass?
  ) -> Verdict {
    if Set.neverBefore.contains(next) {  // LB6, LB7, LB11, LB13; LB8 is stronger than the last two
      return beforeSpaces == .zeroWidthSpace && !Set.neverAfterZeroWidthSpace.contains(next)
        ? .allowed : .keep
    }
    if beforeSpaces == .zeroWidthSpace { return .allowed }  // LB8
    if followsJoiner { return .keep }  // LB8a
    if let before = beforeSpaces {
      if before == .open || before == .wideOpen || opensQuotation { return .keep }  // LB14, LB15a
      if Set.quotations.contains(before), Set.opening.contains(next) { return .keep }  // LB15
      if Set.closing.contains(before), next == .nonStarter { return .keep }  // LB16
      if before == .breakBoth, next == .breakBoth { return .keep }  // LB17
    }
    if last == .space {
      // LB15b: a closing quotation mark, even after a space.
      if next == .finalQuotation, following().map(Set.afterClosingQuotation.contains) ?? true {
        return .keep
      }
      // A dash between spaces ends the line rather than begins the next.
      if Set.dashes.contains(next), following() == .space { return .keep }
      return .allowed  // LB18
    }
    if next == .regionalIndicator, last == .regionalIndicator {  // LB30a
      return regionalIndicators.isMultiple(of: 2) ? .allowed : .keep
    }
    if last == .hyphen || last == .breakAfter, next != .contingent {
      if beforePrevious == .hebrew, next != .glue { return .keep }  // LB21a
    }
    if last == .hyphen {
      let starts = beforePrevious.map(Set.beforeLeadingHyphen.contains) ?? true
      if starts, Set.letters.contains(next) { return .keep }  // LB20a
      if next == .numeric, beforePrevious == .postfix { return .allowed }
    }
    if last == .symbolAllowingBreak, next == .numeric, beforePrevious != .numeric {
      return .allowed
    }
    return pairs[Int(last.rawValue)].contains(next) ? .keep : .allowed
  }
}

extension LineBreakRules {
  /// A set of classes.
  private struct Set: ExpressibleByArrayLiteral {
    private var bits: UInt64 = 0

    init(arrayLiteral classes: LineBreakClass...) {
      for member in classes { bits |= 1 << UInt64(member.rawValue) }
    }

    func contains(_ member: LineBreakClass) -> Bool {
      bits >> UInt64(member.rawValue) & 1 != 0
    }

    mutating func formUnion(_ other: Set) {
      bits |= other.bits
    }

    static let hardBreaks: Set = [.mandatoryBreak, .carriageReturn, .lineFeed, .nextLine]
    static let dashes: Set = [.breakBoth, .breakAfter, .hyphen]
    static let letters: Set = [.alphabetic, .hebrew]
    static let opening: Set = [.open, .wideOpen]
    static let closing: Set = [.close, .closeParenthesis, .wideCloseParenthesis]
    static let quotations: Set = [.quotation, .initialQuotation, .finalQuotation]
    static let hangul: Set = [.jamoL, .jamoV, .jamoT, .hangulLV, .hangulLVT]
    static let neverAfterZeroWidthSpace: Set = [
      .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine, .space, .zeroWidthSpace,
    ]
    static let neverBefore: Set = [
      .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine, .space, .zeroWidthSpace,
      .wordJoiner, .close, .closeParenthesis, .wideCloseParenthesis, .exclamation, .infixNumeric,
      .symbolAllowingBreak,
    ]
    static let beforeOpeningQuotation: Set = [
      .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine, .open, .wideOpen, .quotation,
      .initialQuotation, .finalQuotation, .glue, .space, .zeroWidthSpace,
    ]
    static let afterClosingQuotation: Set = [
      .space, .glue, .wordJoiner, .close, .quotation, .initialQuotation, .finalQuotation,
      .closeParenthesis, .wideCloseParenthesis, .exclamation, .infixNumeric, .symbolAllowingBreak,
      .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine, .zeroWidthSpace,
    ]
    static let beforeLeadingHyphen: Set = [
      .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine, .space, .zeroWidthSpace,
      .contingent, .glue,
    ]
  }

  /// For each class, the classes that stay with it when nothing stands between them: LB11 to LB30b.
  private static let pairs: [Set] = {
    let all = (0...LineBreakClass.finalQuotation.rawValue).compactMap(
      LineBreakClass.init(rawValue:))
    var pairs = [Set](repeating: [], count: all.count)
    func keep(_ before: Set, _ after: Set) {
      for member in all where before.contains(member) {
        pairs[Int(member.rawValue)].formUnion(after)
      }
    }
    var any: Set = []
    for member in all { any.formUnion([member]) }
    var anyButContingent: Set = []
    for member in all where member != .contingent { anyButContingent.formUnion([member]) }

    keep([.wordJoiner, .glue], any)  // LB11, LB12
    for member in all where ![.space, .breakAfter, .hyphen].contains(member) {  // LB12a
      pairs[Int(member.rawValue)].formUnion([.glue])
    }
    keep(any, .quotations)  // LB19
    keep(.quotations, any)
    for member in all where member != .contingent {  // LB21, LB22, and the em dash
      pairs[Int(member.rawValue)].formUnion([
        .breakAfter, .hyphen, .nonStarter, .inseparable, .breakBoth,
      ])
    }
    keep([.breakBefore], anyButContingent)
    keep([.symbolAllowingBreak], [.hebrew])  // LB21b
    keep(.letters, [.numeric])  // LB23
    keep([.numeric], .letters)
    keep([.prefix], [.ideograph, .emojiBase, .emojiModifier])  // LB23a
    keep([.ideograph, .emojiBase, .emojiModifier], [.postfix])
    keep([.prefix, .postfix], .letters)  // LB24
    keep(.letters, [.prefix, .postfix])
    keep(.closing, [.prefix, .postfix])  // LB25
    keep([.numeric], [.prefix, .postfix, .numeric])
    keep([.prefix, .postfix], [.open, .wideOpen, .numeric])
    keep([.hyphen, .infixNumeric, .symbolAllowingBreak], [.numeric])
    keep([.jamoL], [.jamoL, .jamoV, .hangulLV, .hangulLVT])  // LB26
    keep([.jamoV, .hangulLV], [.jamoV, .jamoT])
    keep([.jamoT, .hangulLVT], [.jamoT])
    keep(.hangul, [.postfix])  // LB27
    keep([.prefix], .hangul)
    keep(.letters, .letters)  // LB28
    keep([.infixNumeric], .letters)  // LB29
    keep([.alphabetic, .hebrew, .numeric], [.open])  // LB30
    keep([.closeParenthesis], [.alphabetic, .hebrew, .numeric])
    keep([.emojiBase], [.emojiModifier])  // LB30b
    return pairs
  }()
}
