import Articles

extension Nullable: Decodable where Value: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
  }
}

extension KeyedDecodingContainer {
  /// A value that is not known may be left out where it is read.
  func decode<Value: Codable>(
    _ type: Nullable<Value>.Type, forKey key: Key
  ) throws -> Nullable<Value> {
    Nullable(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
  }
}

extension ArticleObject {
  /// The article that the object describes.
  var asArticle: Article {
    var article = Article()
    article.position = position
    article.role = Article.Role(rawValue: role) ?? .lead
    article.id = id
    article.title = title
    article.standfirst = standfirst
    article.publisher = publisher
    article.aggregator = aggregator
    article.agency = agency
    article.authors = authors
    article.dateline = dateline.map { line in
      Articles.Dateline(
        place: line.place, date: line.date.flatMap { Timestamp(rfc3339: $0) }?.day)
    }
    article.published = published.flatMap { Timestamp(rfc3339: $0) }
    article.publishedAsWritten = publishedAsWritten
    article.updated = updated.flatMap { Timestamp(rfc3339: $0) }
    article.url = url
    article.language = language
    article.paragraphs = paragraphs
    article.subheads = subheads.map {
      Articles.Subhead(beforeParagraph: $0.beforeParagraph, text: $0.text)
    }
    article.captions = captions
    article.tags = tags
    article.signOff = signOff
    article.enclosures = enclosures.map {
      Articles.Enclosure(url: $0.url, type: $0.type, length: $0.length)
    }
    article.links = links.map { Articles.Link(url: $0.url, text: $0.text) }
    article.copyright = copyright.map { Articles.Copyright(year: $0.year, owner: $0.owner) }
    article.leadImage = leadImage
    return article
  }
}
