extension FeatureDocument {
  /// Whether a sentence looks like a line of a table, as `tables` tells.
  func table(_ sentence: Range<Int>) -> UInt64 {
    var small = 0
    var numbers = 0
    for slot in sentence {
      let cues = word(slot).cues
      if cues.contains(.small) { small += 1 }
      if cues.contains(.digits) { numbers += 1 }
    }
    return (small == 0 ? 1 : 0) | (numbers * 4 >= sentence.count ? 2 : 0)
  }

  /// How much a capital proves in a sentence, from how its words are written.
  func casing(of sentence: Range<Int>) -> Casing {
    var count = 0
    var capitals = 0
    var allCapitals = 0
    var small = 0
    for slot in sentence {
      let cues = word(slot).cues
      if cues.contains(.allCapitals) {
        count += 1
        capitals += 1
        allCapitals += 1
      } else if cues.contains(.capital) {
        count += 1
        capitals += 1
      } else if cues.contains(.small) || cues.contains(.mixed) {
        count += 1
        small += 1
      }
    }
    if count >= 3, allCapitals * 4 >= count * 3 { return .capitals }
    if count >= 4, capitals * 3 >= count * 2 { return .title }
    if count >= 4, capitals == 0 { return .small }
    return .sentence
  }
}
