import Articles

/// A few short articles with marked names.
enum Samples {
  static let now = Timestamp(rfc3339: "2025-07-15T12:00:00Z") ?? Timestamp(day: .epoch)

  static let documents = [
    Document(
      name: "news/beach.txt", kind: .pageDump,
      articles: [beach, permits]),
    Document(name: "news/letter.txt", kind: .text, articles: [letter]),
    Document(name: "news/harbour.txt", kind: .text, articles: [harbour]),
  ]

  static let beach = article(
    "Two ministers walk a beach", publisher: "Harbour Post", published: "2025-07-12",
    place: "WONSAN",
    [
      "The guest, [[Sergey Lavrov|person|Sergei Lavrov]], walked the new promenade in "
        + "[[Wonsan|place]] with his host.",
      "[[Choe Son-hui|person]] thanked [[Lavrov|person|Sergei Lavrov]] for coming. The two spoke "
        + "of flights from [[Moscow|place]].",
      "[[KCNA|organisation]] carried pictures of the walk.",
    ])

  static let permits = article(
    "Permits for fast chips", publisher: "Coastal Mail", published: "2025-07-15T10:00:00Z", nil,
    [
      "[[Malaysia|place]] asks exporters of fast chips for a permit from today.",
      "The ministry in [[Kuala Lumpur|place]] said the rule holds at once.",
    ])

  static let letter = article(
    "A letter is expected", publisher: "Northern Wire", published: "2025-07-14", place: "BEIJING",
    [
      "[[Xi Jinping|person]] met [[Sergei Lavrov|person]] in [[Beijing|place]] before the talks.",
      "A café near the hall stayed open for the delegations.",
    ])

  static let harbour = article(
    "The harbour that waits", publisher: nil, published: nil, nil,
    (1...40).map { "Paragraph \($0) tells of boats, nets and the patience of harbours in winter." }
      + ["At the end stands [[Moscow|place]]."])

  static let plain = article(
    "Nothing but words", publisher: nil, published: nil, nil, ["Rain fell and the boats stayed in."]
  )

  static let manyDocuments = (1...40).map { number in
    Document(
      name: "news/\(number).txt", kind: .text,
      articles: [
        article("Number \(number)", publisher: "Harbour Post", published: nil, nil, ["Boats."])
      ])
  }

  static let manyNames = [
    Document(
      name: "news/names.txt", kind: .text,
      articles: [
        article(
          "Many names", publisher: nil, published: nil, nil,
          (1...30).map { "[[Person \($0)|person]] came in." })
      ])
  ]

  static func article(
    _ title: String, publisher: String?, published: String?, place: String?,
    _ paragraphs: [String]
  ) -> Article {
    article(
      title, publisher: publisher, published: published, place.map { Dateline(place: $0) },
      paragraphs)
  }

  static func article(
    _ title: String, publisher: String?, published: String?, _ dateline: Dateline?,
    _ paragraphs: [String]
  ) -> Article {
    var article = Article()
    article.id = title
    article.title = title
    article.publisher = publisher
    article.published = published.flatMap { Timestamp(rfc3339: $0) }
    article.dateline = dateline
    article.paragraphs = paragraphs
    return article
  }
}
