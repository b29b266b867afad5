import Articles

/// The expressions of time in a document as `dates --json` prints them.
struct DatesObject: Encodable {
  struct Article: Encodable {
    @Nullable var title: String?
    var dates: [Date]
  }

  struct Date: Encodable {
    var text: String
    @Nullable var value: String?
    @Nullable var anchor: String?
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
      Article(title: article.title, dates: article.dates.map(Date.init))
    }
  }
}

extension DatesObject.Date {
  init(_ located: LinkedArticle.LocatedDate) {
    self.init(
      text: located.words.text, value: located.date.value?.description,
      anchor: located.date.anchor, field: located.words.passage.field.rawValue,
      index: located.words.passage.index, start: located.words.scalars.lowerBound,
      end: located.words.scalars.upperBound)
  }
}
