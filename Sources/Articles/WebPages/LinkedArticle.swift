/// What a page's linked data (JSON-LD, in the words of schema.org) says of its article.
struct LinkedArticle {
  var headline: String?
  var body: String?
  var authors: [String] = []
  var publisher: String?
  var published: String?
  var updated: String?
  var language: String?
  var image: String?
  var url: String?
  var tags: [String] = []
  /// Whether the text is for all; nil when nothing is said of it.
  var isFree: Bool?

  /// Finds the article in the linked data of a page: the first that has a text, else the first.
  init?(in scripts: [ArraySlice<UInt8>]) {
    var search = Search()
    for script in scripts {
      guard let value = JSONValue(Self.withoutComments(script)) else { continue }
      search.visit(value, depth: 0)
    }
    let isWritten = { (article: JSONValue) in article["articleBody"]?.text?.isEmpty == false }
    guard let article = search.articles.first(where: isWritten) ?? search.articles.first else {
      return nil
    }
    fill(from: article, people: search.names)
  }

  private mutating func fill(from article: JSONValue, people: [String: String]) {
    headline = Self.text(article["headline"]) ?? Self.text(article["name"])
    body = article["articleBody"]?.elements.first?.text
    authors = (article["author"] ?? article["creator"]).map { Self.names($0, people) } ?? []
    publisher = article["publisher"].flatMap { Self.names($0, people).first }
    published = article["datePublished"]?.elements.first?.text ?? article["dateCreated"]?.text
    updated = article["dateModified"]?.elements.first?.text
    language = article["inLanguage"]?.elements.first.flatMap {
      $0.text ?? $0["alternateName"]?.text
    }
    image = article["image"]?.elements.first.flatMap { $0.text ?? $0["url"]?.text }
    url = article["url"]?.text ?? article["mainEntityOfPage"].flatMap { $0.text ?? $0["@id"]?.text }
    tags = (article["keywords"]?.elements ?? []).compactMap { Self.text($0) }
    switch article["isAccessibleForFree"] {
    case .bool(let isFree)?: self.isFree = isFree
    case .string(let word)?: isFree = word.first.map { !"fF".contains($0) }
    default: break
    }
  }

  private static func text(_ value: JSONValue?) -> String? {
    value?.elements.first?.text.flatMap { MarkupText.plain($0) }
  }

  private static func names(_ value: JSONValue, _ people: [String: String]) -> [String] {
    value.elements.flatMap { element -> [String] in
      if let name = element.text { return [name] }
      if let names = element["name"] { return names.elements.compactMap(\.text) }
      return [element["@id"]?.text.flatMap { people[$0] }].compactMap { $0 }
    }.compactMap { MarkupText.plain($0) }
  }

  /// The data without what systems wrap around it: comments of programs or of markup.
  private static func withoutComments(_ script: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = script.firstIndex { $0.isAny(of: "{[") }
    return start.map { script[$0...] } ?? []
  }

  /// Collects the articles of linked data, and the names of all that others may refer to.
  private struct Search {
    var articles: [JSONValue] = []
    var names: [String: String] = [:]

    mutating func visit(_ value: JSONValue, depth: Int) {
      guard depth < 8 else { return }
      for element in value.elements {
        guard case .object(let members) = element else { continue }
        if let id = element["@id"]?.text, let name = element["name"]?.text { names[id] = name }
        let types = element["@type"]?.elements.compactMap(\.text) ?? []
        if types.contains(where: Self.isArticle) { articles.append(element) }
        for (name, member) in members where Self.mayHoldArticles(name) {
          visit(member, depth: depth + 1)
        }
      }
    }

    private static func isArticle(_ type: String) -> Bool {
      ["Article", "Posting", "Report", "Review", "CreativeWork"].contains { type.hasSuffix($0) }
    }

    private static func mayHoldArticles(_ name: String) -> Bool {
      [
        "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemReviewed", "author",
        "publisher",
      ]
      .contains(name)
    }
  }
}
