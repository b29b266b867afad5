/// Somebody who is quoted in an article, and what they say.
public struct Voice: Hashable, Sendable {
  /// What is said at a time: the quotations of one utterance that follow each other.
  public struct Quotation: Hashable, Sendable {
    /// The index of its first part among the article's quotations.
    public var first: Int
    /// What is quoted, in quotation marks.
    public var words: String
    /// The verb that introduces it, as the article has it.
    public var cue: String?
    /// The name of the one who relayed it.
    public var via: String?
  }

  /// Who speaks, where that is an entity.
  public var speaker: Entity.ID?
  /// The speaker's name, else what the article calls the speaker; nil where it does not tell.
  public var name: String?
  /// What is said, in reading order.
  public var quotations: [Quotation]

  /// The voices of an article in the order they are first heard.
  public static func all(in article: Article, _ annotation: Annotation) -> [Voice] {
    let names = Dictionary(
      annotation.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var voices: [Voice] = []
    var places: [String: Int] = [:]
    var last: (group: Int, voice: Int)?
    for (index, quote) in annotation.quotes.enumerated() {
      guard let text = article.text(of: quote.passage) else { continue }
      // The comma before "said" is the article's, not the speaker's.
      let spoken = text[utf8: quote.range]
      let words = "“\(spoken.hasSuffix(",") ? String(spoken.dropLast()) : spoken)”"
      let key = quote.speaker ?? quote.speakerPhrase ?? ""
      if let last, last.group == quote.group, places[key] == last.voice {
        let entry = voices[last.voice].quotations.count - 1
        voices[last.voice].quotations[entry].words += " " + words
        continue
      }
      let voice = places[key] ?? voices.count
      if voice == voices.count {
        let name = quote.speaker.flatMap { names[$0] } ?? quote.speakerPhrase
        voices.append(Voice(speaker: quote.speaker, name: name, quotations: []))
        places[key] = voice
      }
      voices[voice].quotations.append(
        Quotation(
          first: index, words: words, cue: quote.cue, via: quote.via.flatMap { names[$0] }))
      last = (quote.group, voice)
    }
    return voices
  }
}
