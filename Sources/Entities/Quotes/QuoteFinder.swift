import Articles

/// Finds what an article quotes, and who said it.
///
/// The words around a quotation are asked first: a verb of speech with its subject after it, before
/// it, or in the same sentence. A quotation without any keeps the speaker of those beside it.
struct QuoteFinder: Sendable {
  private let words = SpeechWords()

  init() {}

  /// The quotations of an article in reading order.
  /// - Parameters:
  ///   - mentions: the linked names of the article in reading order.
  ///   - entities: the entities they stand for.
  func quotes(
    in article: TokenizedArticle, mentions: [Mention], entities: [Entity]
  ) -> [Quote] {
    var pairing = QuotationPairing()
    let spans = article.parts.map { part in
      if part.passage.field != .paragraph { pairing.reset() }
      return pairing.spans(in: part.bytes)
    }
    guard spans.contains(where: { !$0.isEmpty }) else { return [] }
    let known = Dictionary(
      entities.map { ($0.id, speechEntity($0)) }, uniquingKeysWith: { first, _ in first })
    var reader = QuoteReader(entities: known)
    var nextMention = 0
    for (index, part) in article.parts.enumerated() {
      let first = nextMention
      while nextMention < mentions.count, mentions[nextMention].passage == part.passage {
        nextMention += 1
      }
      let line = SpeechLine(
        part: part, spans: spans[index], mentions: mentions[first..<nextMention], words: words,
        entities: known)
      reader.read(line)
    }
    return reader.finish()
  }

  private func speechEntity(_ entity: Entity) -> SpeechEntity {
    var gender: SpeechRole = []
    var isMedia = false
    if entity.kind == .person {
      let name = Array(entity.name.utf8)
      for token in Tokenizer.tokens(of: name).prefix(2) {
        gender = words.role(of: token.hash).intersection([.male, .female])
        if !gender.isEmpty { break }
      }
      if gender == [.male, .female] { gender = [] }
    } else if entity.kind == .organisation {
      let text = Array((entity.name + " " + (entity.description ?? "")).utf8)
      let tokens = Tokenizer.tokens(of: text)
      isMedia = tokens.contains { Self.mediaWords.contains($0.hash) }
      if tokens.count == 1, let token = tokens.first {
        isMedia = isMedia || words.role(of: token.hash).contains(.media)
      }
    }
    return SpeechEntity(kind: entity.kind, isMedia: isMedia, gender: gender)
  }

  private static let mediaWords = WordList.hashes(
    """
    news newspaper broadcaster newswire television radio newswires media magazine tabloid daily
    weekly kcna tass xinhua reuters yonhap interfax bernama kyodo irna afp
    """)
}
