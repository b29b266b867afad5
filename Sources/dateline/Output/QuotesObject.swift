import Articles

/// The quotations in a document as `quotes --json` prints them.
struct QuotesObject: Encodable {
  struct Article: Encodable {
    @Nullable var title: String?
    var quotes: [Quote]
  }

  struct Quote: Encodable {
    var text: String
    var kind: String
    @Nullable var speaker: String?
    @Nullable var speakerID: String?
    @Nullable var cue: String?
    @Nullable var via: String?
    var group: Int
    var field: String
    var index: Int
    var start: Int
    var end: Int
  }

  var document: String
  var articles: [Article]

  init(_ document: AnnotatedDocument) {
    self.document = document.name
    articles = document.articles.map { article in
      Article(title: article.title, quotes: article.quotes.map(Quote.init))
    }
  }
}

extension QuotesObject.Quote {
  init(_ spoken: LinkedArticle.SpokenQuote) {
    self.init(
      text: spoken.words.text, kind: spoken.quote.kind.rawValue, speaker: spoken.speaker?.name,
      speakerID: spoken.speaker?.id, cue: spoken.quote.cue, via: spoken.via?.name,
      group: spoken.quote.group, field: spoken.words.passage.field.rawValue,
      index: spoken.words.passage.index, start: spoken.words.scalars.lowerBound,
      end: spoken.words.scalars.upperBound)
  }
}
