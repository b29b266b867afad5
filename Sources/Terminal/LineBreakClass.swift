/// The classes of characters that the rules of UAX #14 speak of, in the order that
/// `Tests/generate-unicode-properties.py` numbers them; a few are split as the rules need it.
enum LineBreakClass: UInt8 {
  case alphabetic, breakAfter, breakBefore, breakBoth, contingent, close, combining
  case closeParenthesis, carriageReturn, emojiBase, emojiModifier, exclamation, glue
  case hangulLV, hangulLVT, hebrew, hyphen, ideograph, inseparable, infixNumeric
  case jamoL, jamoT, jamoV, lineFeed, nextLine, nonStarter, numeric, open, postfix, prefix
  case quotation, regionalIndicator, space, symbolAllowingBreak, wordJoiner, zeroWidthSpace
  case zeroWidthJoiner, mandatoryBreak
  /// OP and CP of East Asian width, which LB30 leaves out.
  case wideOpen, wideCloseParenthesis
  /// QU of the general categories Pi and Pf, for LB15a and LB15b.
  case initialQuotation, finalQuotation
}
