/// The lines that say who published an article and when: what a page is split at.
struct Anchor {
  /// The lines of the anchor, as indices.
  var lines: ClosedRange<Int>
  /// The publisher's name.
  var publisher: String?
  /// The age or date.
  var age: Age
  /// The age in the page's own words.
  var written: String
  /// Whether the publisher is named again under the age, as in lists of articles.
  var isMarked: Bool
  /// The indices of lines that only repeat the publisher or name a section.
  var repeats: [Int] = []

  /// Whether the name over a date with a month's name is that of a person, not of a publisher.
  func namesWriter(in page: [PageLine]) -> Bool {
    guard !isMarked, lines.count == 2, age.writtenDate != nil,
      written.utf8.contains(where: \.isLetter)
    else { return false }
    let name = page[lines.lowerBound].text
    let byline = Byline.names(in: name, range: 0..<name.count)
    return byline.isOnlyNames && byline.names.allSatisfy { 2...3 ~= Array($0.utf8).wordCount }
  }

  /// Finds the anchors of a page, ascending.
  static func find(in lines: [PageLine]) -> [Anchor] {
    var anchors: [Anchor] = []
    for index in lines.indices {
      let first = (anchors.last?.lines.upperBound ?? -1) + 1
      guard index >= first else { continue }
      switch lines[index].kind {
      case .age(let age, let words):
        if let anchor = anchor(in: lines, at: index, from: first, age, words) {
          anchors.append(anchor)
        }
      case .gluedAge(let age, let words):
        let name = lines[index].text.trimmed(0..<words.lowerBound)
        anchors.append(
          Anchor(
            lines: index...index, publisher: lines[index].text.string(name), age: age,
            written: lines[index].text.string(words), isMarked: false))
      default: break
      }
    }
    return anchors
  }

  private static func anchor(
    in lines: [PageLine], at index: Int, from first: Int, _ age: Age, _ words: Range<Int>
  ) -> Anchor? {
    let written = lines[index].text.string(words)
    // A line said twice is a headline, however short.
    let isTwice = index - 2 >= 0 && lines[index - 2].repeats(lines[index - 1])
    let name = index - 1 >= first && lines[index - 1].isNameLike && !isTwice ? index - 1 : nil
    // Sections may stand between the age and the publisher: "• Business", "• Yahoo".
    var last = index
    var matched: Int?
    while last + 1 < lines.count, last - index < 4, case .mark(let range) = lines[last + 1].kind {
      last += 1
      let mark = Array(lines[last].text[range])
      if let name, mark.folds(as: lines[name].text) {
        matched = last
        break
      }
    }
    if let name {
      let end = matched ?? (last == index + 1 ? last : index)
      return Anchor(
        lines: name...end, publisher: lines[name].text.string, age: age, written: written,
        isMarked: end > index, repeats: Array(index + 1..<end + 1))
    }
    guard last == index + 1, case .mark(let range) = lines[last].kind,
      lines[last].isNameLike
        || lines[last].text.wordCount <= 6
    else { return nil }
    return Anchor(
      lines: index...last, publisher: lines[last].text.string(range), age: age, written: written,
      isMarked: true)
  }
}
