/// The articles that mention each entity: as they were told of, and over it what corrections change.
///
/// A correction changes what it speaks of and leaves all else alone.
struct EntityIndex: Sendable {
  /// An entity of the whole library, and the articles that mention it, in the order they came.
  struct Record: Sendable {
    var entity: Entity
    var articles: [Int] = []
  }

  /// By the ids of the entities as nobody corrected them.
  private var told: [Entity.ID: Record] = [:]
  /// What corrections speak of, as it is after them; nil for what nothing mentions any more.
  private var corrected: [Entity.ID: Record?] = [:]

  /// The record of an entity; nil when nothing mentions it.
  subscript(id: Entity.ID) -> Record? { corrected[id] ?? told[id] }

  /// All that is mentioned.
  var records: [Record] {
    told.compactMap { corrected[$0] == nil ? $1 : nil } + corrected.values.compactMap { $0 }
  }

  /// What is mentioned, corrected or not, under an id as nobody corrected it.
  func told(of id: Entity.ID) -> Record? { told[id] }

  /// Whether corrections speak of an entity.
  func isCorrected(_ id: Entity.ID) -> Bool { corrected[id] != nil }

  /// Takes in that an article mentions an entity as nobody corrected it.
  mutating func add(_ number: Int, to id: Entity.ID, _ entity: @autoclosure () -> Entity) {
    Self.add(number, to: &told[id, default: Record(entity: entity())])
  }

  /// Takes in that an article mentions an entity that corrections speak of.
  mutating func add(_ number: Int, toCorrected entity: Entity) {
    // Taken out for the while, so that what it holds is not copied.
    let old = corrected.updateValue(nil, forKey: entity.id)
    var record = old.flatMap { $0 } ?? Record(entity: entity)
    Self.add(number, to: &record)
    corrected.updateValue(record, forKey: entity.id)
  }

  /// Takes over what became of an entity that corrections speak of; nil where nothing mentions it.
  mutating func correct(_ id: Entity.ID, _ record: Record?) {
    corrected.updateValue(record, forKey: id)
  }

  /// Takes over that no correction speaks of an entity any more.
  mutating func restore(_ id: Entity.ID) { corrected.removeValue(forKey: id) }

  /// Forgets all and keeps the room.
  mutating func removeAll() {
    told.removeAll(keepingCapacity: true)
    corrected.removeAll()
  }

  private static func add(_ number: Int, to record: inout Record) {
    if record.articles.last != number { record.articles.append(number) }
  }
}
