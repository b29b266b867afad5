/// A text in one line that cannot steer a terminal: control and invisible characters are written out.
func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isInvisible) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": shown += "\\n"
    case "\r": shown += "\\r"
    case "\t": shown += "\\t"
    case _ where isInvisible(scalar):
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value < 0x20 || scalar.value >= 0x7F else { return false }
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator: return true
  case .format: return scalar != "\u{200D}" && scalar != "\u{200C}"
  default: return false
  }
}
