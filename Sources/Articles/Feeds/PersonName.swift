/// The names in what feeds say of authors: "Jo Reed", "jo@example.org (Jo Reed)",
/// "Jo Reed <jo@example.org>", "Jo Reed and Al Fox".
enum PersonName {
  /// The names; an address of mail stands only where there is no name.
  static func names(in text: String) -> [String] {
    var bytes = Array(text.utf8)
    for opening: StaticString in ["by ", "written by "] where bytes.hasFolded(opening, at: 0) {
      bytes.removeFirst(opening.count)
    }
    var names: [String] = []
    for part in parts(of: bytes) {
      guard let name = name(in: part), !names.contains(name) else { continue }
      names.append(name)
    }
    return names
  }

  /// The text at its semicolons; at commas, "and" and "&" too, where every part is a full name.
  private static func parts(of text: [UInt8]) -> [[UInt8]] {
    let listed = text.split(separator: UInt8(ascii: ";")).map { Array($0) }
    guard listed.count < 2, text.count < 500 else { return listed }
    var names: [[UInt8]] = [[]]
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: ",") {
        names.append([])
      } else if text.hasFolded(" and ", at: index) || text.has(" & ", at: index) {
        names.append([])
        index += text.has(" & ", at: index) ? 2 : 4
      } else {
        names[names.count - 1].append(text[index])
      }
      index += 1
    }
    names = names.map { Array($0[$0.trimmedSpace]) }.filter { !$0.isEmpty }
    let areFull = names.allSatisfy {
      $0.contains(.space) && !$0.contains { $0.isDigit || $0.isAny(of: "@<(") }
    }
    return areFull ? names : [text]
  }

  private static func name(in text: [UInt8]) -> String? {
    guard text.contains(UInt8(ascii: "@")) else { return PlainText.string(text[...]) }
    var kept: [UInt8] = []
    var mail: ArraySlice<UInt8>?
    for word in text.split(separator: .space) {
      if word.contains(UInt8(ascii: "@")) {
        mail = mail ?? word.drop { $0.isAny(of: "<(\"'") }.prefix { !$0.isAny(of: ">)\"',") }
        // A name may touch the address: "jo@example.org(Jo Reed)".
        if let bracket = word.firstIndex(of: UInt8(ascii: "(")), bracket > word.startIndex {
          kept += word[(bracket + 1)...] + [.space]
        }
      } else {
        kept += word + [.space]
      }
    }
    let end = kept.lastIndex { !$0.isAny(of: " )\"<,") } ?? -1
    let start = kept.firstIndex { !$0.isAny(of: " (\"") } ?? 0
    if start <= end, let name = PlainText.string(kept[start...end]) { return name }
    return mail.flatMap { PlainText.string($0) }.map { $0.removingPrefix("mailto:") }
  }
}

extension String {
  /// The text without a prefix, where it has it.
  func removingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
