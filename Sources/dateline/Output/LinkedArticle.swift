import Articles

/// An article with the names found in it.
struct AnnotatedArticle {
  var article: Article
  var annotation: Annotation

  /// The article with its names joined to those of all documents.
  /// - Parameter identities: for each entity of an annotation the one it stands for.
  func linked(_ identities: [Entity.ID: Entity]) -> LinkedArticle {
    var own: [Entity.ID: Entity] = [:]
    for entity in annotation.entities { own[entity.id] = entity }
    var named: [LinkedArticle.Named] = []
    var quotes: [LinkedArticle.SpokenQuote] = []
    var dates: [LinkedArticle.LocatedDate] = []
    var places: [Entity.ID: Int] = [:]
    var cursor = PassageCursor(article: article)
    for mention in annotation.mentions {
      guard let entity = identities[mention.entity] ?? own[mention.entity],
        let located = cursor.locate(mention.range, in: mention.passage)
      else { continue }
      if let place = places[entity.id] {
        named[place].mentions.append(located)
      } else {
        places[entity.id] = named.count
        named.append(LinkedArticle.Named(entity: entity, mentions: [located]))
      }
    }
    for quote in annotation.quotes {
      guard let words = cursor.locate(quote.range, in: quote.passage) else { continue }
      func entity(_ id: Entity.ID?) -> Entity? { id.flatMap { identities[$0] ?? own[$0] } }
      quotes.append(
        LinkedArticle.SpokenQuote(
          quote: quote, words: words, speaker: entity(quote.speaker), via: entity(quote.via)))
    }
    for date in annotation.dates {
      guard let words = cursor.locate(date.range, in: date.passage) else { continue }
      dates.append(LinkedArticle.LocatedDate(date: date, words: words))
    }
    return LinkedArticle(title: article.title, named: named, quotes: quotes, dates: dates)
  }
}

/// The entities of an article in the order of their first mention, and what it quotes and dates.
struct LinkedArticle {
  /// Words with their place in Unicode scalars.
  struct LocatedText {
    var passage: Passage
    var scalars: Range<Int>
    var text: String
  }

  /// An entity and where it is mentioned.
  struct Named {
    var entity: Entity
    var mentions: [LocatedText]
  }

  /// A quotation with the entities behind it.
  struct SpokenQuote {
    var quote: Quote
    var words: LocatedText
    var speaker: Entity?
    var via: Entity?
  }

  /// An expression of time with its words.
  struct LocatedDate {
    var date: DateExpression
    var words: LocatedText
  }

  var title: String?
  var named: [Named]
  var quotes: [SpokenQuote]
  var dates: [LocatedDate]
}

/// Counts Unicode scalars up to UTF-8 offsets; offsets that rise take one pass over each passage.
private struct PassageCursor {
  let article: Article
  private var passage: Passage?
  private var utf8: [UInt8] = []
  private var offset = 0
  private var scalars = 0

  init(article: Article) {
    self.article = article
  }

  mutating func locate(
    _ range: Range<Int>, in target: Passage
  ) -> LinkedArticle.LocatedText? {
    if target != passage {
      guard let text = article.text(of: target) else { return nil }
      passage = target
      utf8 = Array(text.utf8)
      (offset, scalars) = (0, 0)
    }
    guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return nil }
    let start = scalarCount(to: range.lowerBound)
    let end = scalarCount(to: range.upperBound)
    let text = String(decoding: utf8[range], as: UTF8.self)
    return LinkedArticle.LocatedText(passage: target, scalars: start..<end, text: text)
  }

  private mutating func scalarCount(to target: Int) -> Int {
    if target < offset { (offset, scalars) = (0, 0) }
    while offset < target {
      if utf8[offset] & 0xC0 != 0x80 { scalars += 1 }
      offset += 1
    }
    return scalars
  }
}
