extension FeedReader {
  /// Takes an element's value into what is known of the feed or entry.
  func take(
    _ element: FeedElement, _ value: FeedValue, _ attributes: MarkupAttributes,
    into draft: inout FeedDraft
  ) {
    switch element {
    case .title: if draft.title == nil { draft.title = typed(value, attributes) }
    case .otherTitle: draft.otherTitle = draft.otherTitle ?? typed(value, attributes)
    case .summary: if !value.range.isEmpty { draft.add(summary: typed(value, attributes)) }
    case .otherSummary:
      if draft.otherSummary.map({ $0.range.count < value.range.count }) ?? true {
        draft.otherSummary = typed(value, attributes)
      }
    case .content: if !value.range.isEmpty { draft.contents.append(typed(value, attributes)) }
    case .id:
      guard let id = text.word(value) else { return }
      draft.id = id
      draft.isIDAddress = attributes.value("ispermalink")?.lowercased() != "false"
    case .published: draft.published = text.word(value) ?? draft.published
    case .created: draft.created = text.word(value) ?? draft.created
    case .updated: draft.updated = text.word(value) ?? draft.updated
    case .language:
      draft.language = text.word(value).flatMap(Self.language) ?? draft.language
    case .author:
      for name in authors(in: value) { FeedDraft.add(name, to: &draft.authors) }
    case .publisher: draft.publisher = draft.publisher ?? authors(in: value).first
    case .tag, .tagAttribute: addTag(value, attributes, to: &draft)
    case .keywords:
      for word in (text.word(value) ?? "").split(separator: ",") {
        if let tag = PlainText.string(String(word)) { FeedDraft.add(tag, to: &draft.tags) }
      }
    case .link: addLink(value, attributes, to: &draft)
    case .enclosure, .media: addFile(attributes, isMedia: element == .media, to: &draft)
    case .picture:
      draft.picture = draft.picture ?? attributes.value("url") ?? attributes.value("href")
    case .source:
      draft.publisher =
        (value.hasElements ? child("title", of: value) : text.line(value)) ?? draft.publisher
    case .lifetime:
      draft.schedule.minutes = text.word(value).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    case .skippedHours:
      // Some feeds count the hours from 1 to 24.
      draft.schedule.skippedHours = Set(
        children(of: value).compactMap { Int($0) }.filter { (0...24).contains($0) }.map { $0 % 24 })
    case .skippedDays:
      draft.schedule.skippedDays = Set(
        children(of: value).compactMap { day in
          Self.weekdays.firstIndex { day.lowercased().hasPrefix($0) }
        })
    case .feed, .entry, .group, .other: break
    }
  }

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The texts of the elements in a value.
  private func children(of value: FeedValue) -> [String] {
    var texts: [String] = []
    var scanner = MarkupScanner(bytes, value.range)
    while let token = scanner.next(), texts.count < 24 {
      if case .text(let range) = token, let line = text.line(FeedValue(range: range)) {
        texts.append(line)
      }
    }
    return texts
  }

  /// Takes what the Channel Definition Format and RDF say of a feed or entry in attributes.
  func takeAttributes(
    of tag: MarkupScanner.Tag, _ draft: inout FeedDraft
  ) {
    guard !tag.attributes.isEmpty else { return }
    let attributes = MarkupAttributes(bytes, tag.attributes)
    if let url = attributes.value("href") ?? attributes.value("rdf:about") {
      draft.links.append(FeedDraft.Link(url: url, relation: "alternate"))
    }
    draft.updated = attributes.value("lastmod") ?? draft.updated
  }

  /// A value with the form that its attributes give it.
  private func typed(_ value: FeedValue, _ attributes: MarkupAttributes) -> FeedValue {
    var value = value
    let type = attributes.value("type")?.lowercased()
    let mode = attributes.value("mode")?.lowercased()
    switch type {
    case _ where mode == "base64": value.form = .base64
    case "text", "text/plain": value.form = .text
    case "xhtml", "application/xhtml+xml": value.form = .inline
    case "html", "text/html":
      // In Atom 0.3 elements are the text unless the mode says otherwise.
      value.form = type == "text/html" && mode != "escaped" && value.hasElements ? .inline : .html
    case let type? where type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml"):
      value.form = value.hasElements ? .inline : .base64
    default: break
    }
    return value
  }

  /// The names of persons, written as text or as elements of Atom.
  private func authors(in value: FeedValue) -> [String] {
    guard value.hasElements else {
      return text.word(value).map(PersonName.names) ?? []
    }
    let name = child("name", of: value) ?? child("email", of: value) ?? child("title", of: value)
    return (name ?? text.line(value)).map(PersonName.names) ?? []
  }

  /// The text of the first element with a name in a value.
  private func child(_ name: StaticString, of value: FeedValue) -> String? {
    var scanner = MarkupScanner(bytes, value.range)
    while let token = scanner.next() {
      guard case .start(let tag) = token, !tag.isEmpty else { continue }
      let local = bytes[tag.name].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 }
      guard bytes.hasFolded(name, (local ?? tag.name.lowerBound)..<tag.name.upperBound) else {
        continue
      }
      let start = scanner.index
      while let token = scanner.next() {
        if case .end = token { break }
      }
      return text.line(FeedValue(range: start..<scanner.start))
    }
    return nil
  }

  /// A category by its term; by its label where the term is a number or an address.
  private func addTag(
    _ value: FeedValue, _ attributes: MarkupAttributes, to draft: inout FeedDraft
  ) {
    let term = attributes.value("term") ?? attributes.value("text")
    let isName = term.map { $0.utf8.contains { $0.isLetter || $0 >= 0x80 } && !$0.contains("://") }
    let name = isName == true ? term : attributes.value("label") ?? text.line(value) ?? term
    if let tag = name.flatMap(PlainText.string) { FeedDraft.add(tag, to: &draft.tags) }
  }

  private func addLink(
    _ value: FeedValue, _ attributes: MarkupAttributes, to draft: inout FeedDraft
  ) {
    guard let url = attributes.value("href") ?? text.word(value), draft.links.count < 100 else {
      return
    }
    draft.links.append(
      FeedDraft.Link(
        url: url, relation: attributes.value("rel")?.lowercased() ?? "alternate",
        type: attributes.value("type"), length: FeedDraft.length(attributes.value("length"))))
  }

  /// Takes a file that comes with an entry; a picture among the media illustrates it.
  private func addFile(
    _ attributes: MarkupAttributes, isMedia: Bool, to draft: inout FeedDraft
  ) {
    guard let url = attributes.value("url") ?? attributes.value("href") else { return }
    let type = attributes.value("type")
    let isPicture = attributes.value("medium") == "image" || type?.hasPrefix("image/") == true
    if isPicture { draft.picture = draft.picture ?? url }
    guard !isMedia || !isPicture, draft.enclosures.count < 100 else { return }
    let length = attributes.value("length") ?? attributes.value("filesize")
    draft.enclosures.append(
      FeedDraft.Link(
        url: url, relation: "enclosure", type: type, length: FeedDraft.length(length)))
  }
}
