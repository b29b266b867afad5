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
    var places: [Entity.ID: Int] = [:]
    var cursor = PassageCursor(article: article)
    for mention in annotation.mentions {
      guard let entity = identities[mention.entity] ?? own[mention.entity],
        let located = cursor.locate(mention)
      else { continue }
      if let place = places[entity.id] {
        named[place].mentions.append(located)
      } else {
        places[entity.id] = named.count
        named.append(LinkedArticle.Named(entity: entity, mentions: [located]))
      }
    }
    return LinkedArticle(title: article.title, named: named)
  }
}

/// The entities of an article in the order of their first mention.
struct LinkedArticle {
  /// A mention with its place in Unicode scalars and its text.
  struct LocatedMention {
    var passage: Passage
    var scalars: Range<Int>
    var text: String
  }

  /// An entity and where it is mentioned.
  struct Named {
    var entity: Entity
    var mentions: [LocatedMention]
  }

  var title: String?
  var named: [Named]
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

  mutating func locate(_ mention: Mention) -> LinkedArticle.LocatedMention? {
    if mention.passage != passage {
      guard let text = article.text(of: mention.passage) else { return nil }
      passage = mention.passage
      utf8 = Array(text.utf8)
      (offset, scalars) = (0, 0)
    }
    guard mention.range.lowerBound >= 0, mention.range.upperBound <= utf8.count else { return nil }
    let start = scalarCount(to: mention.range.lowerBound)
    let end = scalarCount(to: mention.range.upperBound)
    let text = String(decoding: utf8[mention.range], as: UTF8.self)
    return LinkedArticle.LocatedMention(
      passage: mention.passage, scalars: start..<end, text: text)
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
