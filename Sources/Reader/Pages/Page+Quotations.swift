import Articles

extension Page {
  /// What is quoted in an article: each quotation as a stop, under the one who said it.
  init(quotationsOf opened: LibraryArticle) {
    let voices = Voice.all(in: opened)
    let entries = voices.reduce(0) { $0 + $1.quotations.count }
    var blocks = [
      Block("Quotations", .title),
      Block("\(counted(entries, "quotation")) · \(counted(voices.count, "voice"))", .byline),
    ]
    var stops: [Stop] = []
    for voice in voices {
      blocks.append(Block(voice.name, .heading, spaceAbove: stops.isEmpty ? 1 : 2))
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

/// Somebody who is quoted in an article, and what they say.
struct Voice {
  struct Quotation {
    /// The index of its first part among the article's quotations.
    var first: Int
    /// What is quoted, in quotation marks.
    var words: String
    /// How it was said, and through whom; nil where there is nothing to tell.
    var manner: String?
  }

  var name: String
  var quotations: [Quotation]

  /// The voices of an article in the order they are first heard.
  static func all(in opened: LibraryArticle) -> [Voice] {
    let names = Dictionary(
      opened.annotation.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var voices: [Voice] = []
    var places: [String: Int] = [:]
    var last: (group: Int, voice: Int)?
    for (index, quote) in opened.annotation.quotes.enumerated() {
      guard let text = opened.article.text(of: quote.passage) else { continue }
      // The comma before "said" is the article's, not the speaker's.
      let spoken = text[utf8: quote.range]
      let words = "“\(spoken.hasSuffix(",") ? String(spoken.dropLast()) : spoken)”"
      let key = quote.speaker ?? quote.speakerPhrase ?? ""
      if let last, last.group == quote.group, places[key] == last.voice {
        let entry = voices[last.voice].quotations.count - 1
        voices[last.voice].quotations[entry].words += " " + words
        continue
      }
      let name = quote.speaker.flatMap { names[$0] } ?? quote.speakerPhrase ?? "Speaker not named"
      let voice = places[key] ?? voices.count
      if voice == voices.count {
        voices.append(Voice(name: name, quotations: []))
        places[key] = voice
      }
      voices[voice].quotations.append(
        Quotation(
          first: index, words: words,
          manner: manner(cue: quote.cue, via: quote.via.flatMap { names[$0] })))
      last = (quote.group, voice)
    }
    return voices
  }

  /// "said" alone tells nothing.
  private static func manner(cue: String?, via: String?) -> String? {
    let cue = cue.flatMap { ["said", "says", "say"].contains($0.lowercased()) ? nil : $0 }
    let parts = [cue, via.map { "through \($0)" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
