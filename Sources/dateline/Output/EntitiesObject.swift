import Articles

/// The names in a document as `entities --json` prints them.
struct EntitiesObject: Encodable {
  struct Article: Encodable {
    @Nullable var title: String?
    var entities: [Entity]
  }

  struct Entity: Encodable {
    var id: String
    var name: String
    var kind: String
    var aliases: [String]
    @Nullable var description: String?
    var mentions: [Mention]
  }

  struct Mention: Encodable {
    var field: String
    var index: Int
    var start: Int
    var end: Int
    var text: String
  }

  var document: String
  var articles: [Article]

  init(_ document: AnnotatedDocument) {
    self.document = document.name
    articles = document.articles.map { article in
      Article(title: article.title, entities: article.named.map(Entity.init))
    }
  }
}

extension EntitiesObject.Entity {
  init(_ named: LinkedArticle.Named) {
    let entity = named.entity
    self.init(
      id: entity.id, name: entity.name, kind: entity.kind.rawValue, aliases: entity.aliases,
      description: entity.description,
      mentions: named.mentions.map { mention in
        EntitiesObject.Mention(
          field: mention.passage.field.rawValue, index: mention.passage.index,
          start: mention.scalars.lowerBound, end: mention.scalars.upperBound, text: mention.text)
      })
  }
}
