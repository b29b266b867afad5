import Articles

/// An annotation as the archive keeps it: entities are numbered within it, offsets follow each
/// other.
extension Annotation {
  private enum Tag: Int {
    case entity = 1, mention, quote, date
  }

  /// The annotation as bytes.
  var record: [UInt8] {
    var writer = RecordWriter()
    var numbers: [Entity.ID: Int] = [:]
    for (number, entity) in entities.enumerated() {
      numbers[entity.id] = number
      writer.field(Tag.entity.rawValue) {
        $0.text(entity.id)
        $0.text(entity.name)
        $0.text(entity.kind.rawValue)
        $0.text(entity.description)
        for alias in entity.aliases { $0.text(alias) }
      }
    }
    /// An entity of the list by its number; any other by its id.
    func reference(_ id: Entity.ID?, _ writer: inout RecordWriter) {
      guard let id else { return writer.number(0) }
      if let number = numbers[id] { return writer.number(number + 2) }
      writer.number(1)
      writer.text(id)
    }
    for mention in mentions {
      writer.field(Tag.mention.rawValue) {
        $0.place(mention.passage, mention.range)
        reference(mention.entity, &$0)
        $0.evidence(mention.evidence)
      }
    }
    for quote in quotes {
      writer.field(Tag.quote.rawValue) {
        $0.place(quote.passage, quote.range)
        $0.text(quote.kind.rawValue)
        reference(quote.speaker, &$0)
        $0.text(quote.speakerPhrase)
        $0.text(quote.cue)
        reference(quote.via, &$0)
        $0.number(quote.group)
      }
    }
    for date in dates {
      writer.field(Tag.date.rawValue) {
        $0.place(date.passage, date.range)
        $0.text(date.value?.description)
        $0.text(date.anchor)
      }
    }
    return writer.bytes
  }

  /// Reads an annotation from its bytes.
  /// - Throws: `RecordReader.Broken`.
  init(record: some Sequence<UInt8>) throws {
    self.init()
    var reader = RecordReader(record)
    while case (let tag, var field)? = try reader.field() {
      guard let tag = Tag(rawValue: tag) else { continue }
      switch tag {
      case .entity: entities.append(try field.entity())
      case .mention:
        let (passage, range) = try field.place()
        guard let entity = try field.reference(to: entities) else { throw RecordReader.Broken() }
        mentions.append(
          Mention(passage: passage, range: range, entity: entity, evidence: try field.evidence()))
      case .quote:
        let (passage, range) = try field.place()
        let kind = Quote.Kind(rawValue: try field.text()) ?? .direct
        quotes.append(
          Quote(
            passage: passage, range: range, kind: kind,
            speaker: try field.reference(to: entities), speakerPhrase: try field.optionalText(),
            cue: try field.optionalText(), via: try field.reference(to: entities),
            group: try field.number()))
      case .date:
        let (passage, range) = try field.place()
        dates.append(
          DateExpression(
            passage: passage, range: range,
            value: try field.optionalText().flatMap(CalendarPeriod.init(iso8601:)),
            anchor: try field.optionalText()))
      }
    }
  }
}

extension RecordWriter {
  fileprivate mutating func place(_ passage: Passage, _ range: Range<Int>) {
    text(passage.field.rawValue)
    number(passage.index)
    number(range.lowerBound)
    number(range.count)
  }

  fileprivate mutating func evidence(_ evidence: Evidence) {
    let (code, words): (Int, [String]) =
      switch evidence {
      case .name: (0, [])
      case .known(let name): (1, [name])
      case .spelling(let name): (2, [name])
      case .shortForm(let name): (3, [name])
      case .definition(let name): (4, [name])
      case .initials(let name): (5, [name])
      case .government(let place, let cue): (6, [place, cue])
      case .description(let name): (7, [name])
      }
    number(code)
    for word in words { text(word) }
  }
}

extension RecordReader {
  fileprivate mutating func entity() throws -> Entity {
    var entity = Entity(
      id: try text(), name: try text(), kind: Entity.Kind(rawValue: try text()) ?? .work)
    entity.description = try optionalText()
    while !isAtEnd { entity.aliases.append(try text()) }
    return entity
  }

  fileprivate mutating func place() throws -> (Passage, Range<Int>) {
    guard let field = Passage.Field(rawValue: try text()) else { throw Broken() }
    let passage = Passage(field, try count())
    let start = try count()
    return (passage, start..<start + (try count()))
  }

  fileprivate mutating func reference(to entities: [Entity]) throws -> Entity.ID? {
    switch try count() {
    case 0: return nil
    case 1: return try text()
    case let number:
      guard entities.indices.contains(number - 2) else { throw Broken() }
      return entities[number - 2].id
    }
  }

  fileprivate mutating func evidence() throws -> Evidence {
    switch try number() {
    case 1: .known(try text())
    case 2: .spelling(of: try text())
    case 3: .shortForm(of: try text())
    case 4: .definition(of: try text())
    case 5: .initials(of: try text())
    case 6: .government(of: try text(), cue: try text())
    case 7: .description(of: try text())
    default: .name
    }
  }
}

extension CalendarPeriod {
  /// Reads "2025", "2025-07" or "2025-07-12".
  fileprivate init?(iso8601 text: String) {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    switch numbers.count {
    case 1: self = .year(numbers[0])
    case 2: self = .month(year: numbers[0], month: numbers[1])
    case 3:
      guard let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) else {
        return nil
      }
      self = .day(day)
    default: return nil
    }
  }
}
