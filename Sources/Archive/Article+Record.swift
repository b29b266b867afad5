import Articles

/// An article as the archive keeps it: the tags of its fields are never used for anything else.
extension Article {
  private enum Tag: Int {
    case id = 1, position, role, title, standfirst, publisher, aggregator, agency, author, dateline
    case published, publishedAsWritten, updated, url, language, paragraph, subhead, caption, tag
    case signOff, enclosure, link, copyright, leadImage, sourceLines
  }

  /// The article as bytes.
  var record: [UInt8] {
    var writer = RecordWriter()
    func field(_ tag: Tag, _ text: String?) { writer.field(tag.rawValue, text) }
    func field(_ tag: Tag, _ body: (inout RecordWriter) -> Void) {
      writer.field(tag.rawValue, body)
    }
    field(.id, id)
    field(.position) { $0.number(position) }
    field(.role, role.rawValue)
    field(.title, title)
    field(.standfirst, standfirst)
    field(.publisher, publisher)
    field(.aggregator, aggregator)
    field(.agency, agency)
    for author in authors { field(.author, author) }
    if let dateline {
      field(.dateline) {
        $0.text(dateline.place)
        $0.text(dateline.date?.description)
      }
    }
    field(.published, published?.description)
    field(.publishedAsWritten, publishedAsWritten)
    field(.updated, updated?.description)
    field(.url, url)
    field(.language, language)
    for paragraph in paragraphs { field(.paragraph, paragraph) }
    for subhead in subheads {
      field(.subhead) {
        $0.number(subhead.beforeParagraph)
        $0.text(subhead.text)
      }
    }
    for caption in captions { field(.caption, caption) }
    for tag in tags { field(.tag, tag) }
    field(.signOff, signOff)
    for enclosure in enclosures {
      field(.enclosure) {
        $0.text(enclosure.url)
        $0.text(enclosure.type)
        $0.number((enclosure.length ?? -1) &+ 1)
      }
    }
    for link in links {
      field(.link) {
        $0.text(link.url)
        $0.text(link.text)
      }
    }
    if let copyright {
      field(.copyright) {
        $0.number((copyright.year ?? -1) &+ 1)
        $0.text(copyright.owner)
      }
    }
    field(.leadImage, leadImage)
    if !sourceLines.isEmpty {
      field(.sourceLines) {
        $0.number(sourceLines.lowerBound)
        $0.number(sourceLines.count)
      }
    }
    return writer.bytes
  }

  /// Reads an article from its bytes.
  /// - Throws: `RecordReader.Broken`.
  init(record: some Sequence<UInt8>) throws {
    self.init()
    var reader = RecordReader(record)
    while case (let tag, var field)? = try reader.field() {
      guard let tag = Tag(rawValue: tag) else { continue }
      switch tag {
      case .id: id = field.rest
      case .position: position = try field.number()
      case .role: role = Role(rawValue: field.rest) ?? .lead
      case .title: title = field.rest
      case .standfirst: standfirst = field.rest
      case .publisher: publisher = field.rest
      case .aggregator: aggregator = field.rest
      case .agency: agency = field.rest
      case .author: authors.append(field.rest)
      case .dateline:
        let place = try field.text()
        let date = try field.optionalText().flatMap { Timestamp(rfc3339: $0) }?.day
        dateline = Dateline(place: place, date: date)
      case .published: published = Timestamp(rfc3339: field.rest)
      case .publishedAsWritten: publishedAsWritten = field.rest
      case .updated: updated = Timestamp(rfc3339: field.rest)
      case .url: url = field.rest
      case .language: language = field.rest
      case .paragraph: paragraphs.append(field.rest)
      case .subhead:
        let place = try field.count()
        subheads.append(Subhead(beforeParagraph: place, text: try field.text()))
      case .caption: captions.append(field.rest)
      case .tag: tags.append(field.rest)
      case .signOff: signOff = field.rest
      case .enclosure:
        let url = try field.text()
        let type = try field.optionalText()
        let length = try field.number()
        enclosures.append(Enclosure(url: url, type: type, length: length > 0 ? length - 1 : nil))
      case .link:
        let url = try field.text()
        links.append(Link(url: url, text: try field.text()))
      case .copyright:
        let year = try field.number()
        copyright = Copyright(year: year > 0 ? year - 1 : nil, owner: try field.text())
      case .leadImage: leadImage = field.rest
      case .sourceLines:
        let first = try field.count()
        sourceLines = first..<first + (try field.count())
      }
    }
  }
}
