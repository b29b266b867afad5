import Articles

extension Outline {
  /// The names in a document's articles by kind, as UTF-8.
  func names(in document: AnnotatedDocument) -> String.UTF8View {
    list(document) { article, lines in
      for kind in Entity.Kind.allCases {
        let names = article.named.filter { $0.entity.kind == kind }
        for (index, named) in names.enumerated() {
          let label = index == 0 ? Self.label(of: kind) : ""
          let padding = String(repeating: " ", count: Self.labelWidth - label.count)
          let description = named.entity.description.map { " · \($0)" } ?? ""
          lines.wrap(
            "\(label)\(padding)\(named.entity.name) \(named.mentions.count)\(description)",
            indent: 3, hanging: Self.labelWidth)
        }
      }
    }
  }

  private static let labelWidth = 15

  private static func label(of kind: Entity.Kind) -> String {
    switch kind {
    case .person: "people"
    case .place: "places"
    case .organisation: "organisations"
    case .group: "groups"
    case .event: "events"
    case .work: "works"
    }
  }

  /// The quotations in a document's articles, each under who said it, as UTF-8.
  func quotes(in document: AnnotatedDocument) -> String.UTF8View {
    list(document) { article, lines in
      var last: String?
      for spoken in article.quotes {
        let speaker = spoken.speaker?.name ?? spoken.quote.speakerPhrase ?? "(unknown)"
        let heading = spoken.via.map { "\(speaker), via \($0.name)" } ?? speaker
        if heading != last { lines.wrap(heading, indent: 3) }
        last = heading
        lines.wrap("“\(spoken.words.text)”", indent: 5)
      }
    }
  }

  /// The expressions of time in a document's articles with the dates they mean, as UTF-8.
  func dates(in document: AnnotatedDocument) -> String.UTF8View {
    list(document) { article, lines in
      for located in article.dates {
        let value = located.date.value?.description ?? "?"
        let padding = String(repeating: " ", count: 12 - min(11, value.utf8.count))
        let anchor = located.date.anchor.map { " · \($0)" } ?? ""
        lines.wrap("\(value)\(padding)\(located.words.text)\(anchor)", indent: 3, hanging: 12)
      }
    }
  }

  private func list(
    _ document: AnnotatedDocument, _ body: (LinkedArticle, inout Lines) -> Void
  ) -> String.UTF8View {
    var lines = Lines(width: width)
    lines.wrap(document.name)
    for (index, article) in document.articles.enumerated() {
      lines.end()
      lines.wrap("\(index + 1). \(article.title ?? "(no title)")", hanging: 3)
      body(article, &lines)
    }
    lines.end()
    return lines.text.utf8
  }
}
