import Articles

/// A row of the pane of names: an entity of the open article.
public struct NamedEntity: Equatable, Sendable {
  /// The entity.
  public var entity: Entity
  /// How often the article mentions it.
  public var mentions: Int
  /// How many articles of the library mention it.
  public var articles: Int

  /// An article's entities: people, places, organisations, then the rest; in each the most
  /// mentioned first.
  static func inOrder(of opened: LibraryArticle) -> [NamedEntity] {
    var counts: [Entity.ID: Int] = [:]
    for mention in opened.annotation.mentions { counts[mention.entity, default: 0] += 1 }
    return opened.annotation.entities.enumerated()
      .map { position, entity in
        (
          position: position,
          row: NamedEntity(
            entity: entity, mentions: counts[entity.id] ?? 0,
            articles: opened.spread[entity.id] ?? 1)
        )
      }
      .sorted {
        ($0.row.group.rawValue, -$0.row.mentions, $0.position)
          < ($1.row.group.rawValue, -$1.row.mentions, $1.position)
      }
      .map(\.row)
  }

  /// The parts of the pane.
  enum Group: Int {
    case people, places, organisations, others

    var title: String {
      switch self {
      case .people: return "PEOPLE"
      case .places: return "PLACES"
      case .organisations: return "ORGANISATIONS"
      case .others: return "ALSO"
      }
    }
  }

  var group: Group {
    switch entity.kind {
    case .person: return .people
    case .place: return .places
    case .organisation: return .organisations
    case .group, .event, .work: return .others
    }
  }
}
