import Articles

extension Page {
  /// What is quoted in an article: each quotation as a stop, under the one who said it.
  init(quotationsOf opened: LibraryArticle) {
    let voices = Voice.all(in: opened.article, opened.annotation)
    let entries = voices.reduce(0) { $0 + $1.quotations.count }
    var blocks = [
      Block("Quotations", .title),
      Block("\(counted(entries, "quotation")) · \(counted(voices.count, "voice"))", .byline),
    ]
    var stops: [Stop] = []
    for voice in voices {
      blocks.append(
        Block(voice.name ?? "Speaker not named", .heading, spaceAbove: stops.isEmpty ? 1 : 2))
      for quotation in voice.quotations {
        stops.append(
          Stop(
            block: blocks.count, range: 0..<quotation.words.utf8.count,
            target: .quote(quotation.first)))
        blocks.append(Block(quotation.words, .body, spaceAbove: 1, indent: 2))
        if let manner = quotation.manner {
          blocks.append(Block(manner, .detail, indent: 2))
        }
      }
    }
    self.init(blocks: blocks, stops: stops)
    cursor = stops.isEmpty ? nil : 0
  }
}

extension Voice.Quotation {
  /// How it was said, and through whom; nil where there is nothing to tell.
  var manner: String? {
    // "said" alone tells nothing.
    let cue = cue.flatMap { ["said", "says", "say"].contains($0.lowercased()) ? nil : $0 }
    let parts = [cue, via.map { "through \($0)" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
