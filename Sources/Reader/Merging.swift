import Articles

/// The choice of the entity that another one is merged into.
public struct Merging: Equatable, Sendable {
  private struct Candidate: Equatable, Sendable {
    let known: KnownEntity
    let folded: FoldedText
  }

  /// The entity that is merged.
  public let entity: Entity
  /// How many articles mention it.
  public private(set) var articles = 1
  /// The entities that fit what was typed, the likeliest first.
  public private(set) var matches: [KnownEntity] = []
  /// The chosen one, an index into `matches`.
  public var selected = 0
  private var candidates: [Candidate] = []

  /// More than anybody looks through: then another letter is typed.
  private static let limit = 200

  init(_ entity: Entity) { self.entity = entity }

  /// The entity to merge into.
  var target: Entity? {
    matches.indices.contains(selected) ? matches[selected].entity : nil
  }

  /// Takes over the entities there are.
  mutating func offer(_ known: [KnownEntity], typed: String) {
    articles = known.first { $0.entity.id == entity.id }?.articles ?? 1
    candidates = known.filter { $0.entity.id != entity.id }.map { known in
      Candidate(known: known, folded: FoldedText([known.entity.name] + known.entity.aliases))
    }
    narrow(to: typed)
  }

  /// Keeps the entities in whose names what was typed occurs; before anything is typed, those that
  /// share a word with the entity come first.
  mutating func narrow(to typed: String) {
    selected = 0
    let query = Query(typed)
    let words = ([entity.name] + entity.aliases).flatMap { $0.split(separator: " ") }
      .filter { $0.utf8.count > 2 }.map { Query(phrase: String($0)) }
    let ranked = candidates.enumerated().compactMap { place, candidate -> (Int, Int)? in
      guard query.matches(candidate.folded) else { return nil }
      let entity = candidate.known.entity
      var rank = entity.kind == self.entity.kind ? 0 : 1
      if query.isEmpty {
        if !words.contains(where: { $0.matches(candidate.folded) }) { rank += 2 }
      } else if query.hits(in: entity.name).first?.lowerBound != 0 {
        rank += 2
      }
      return (rank, place)
    }
    matches = ranked.sorted { $0 < $1 }.prefix(Self.limit).map { candidates[$0.1].known }
  }
}

extension Page {
  /// The entities that another one can be merged into.
  init(merging: Merging) {
    let entity = merging.entity
    var blocks = [Block("Merge \(entity.name) into …", .title)]
    let facts = "\(entity.kind.rawValue) · \(counted(merging.articles, "article"))"
    blocks.append(Block(facts, .byline))
    if let target = merging.target {
      let outcome =
        "⏎ puts all of \(entity.name) under \(target.name), \(target.kind.phrase), here and in "
        + "every other article."
      blocks.append(Block(outcome, .standfirst, spaceAbove: 1))
    } else {
      blocks.append(Block("No name fits what was typed.", .detail, spaceAbove: 1))
    }
    var stops: [Stop] = []
    for (index, known) in merging.matches.enumerated() {
      let name = known.entity.name
      stops.append(
        Stop(
          block: blocks.count, range: 0..<name.utf8.count, target: .candidate(index),
          kind: known.entity.kind))
      let words = "\(name) · \(known.entity.kind.rawValue) · \(counted(known.articles, "article"))"
      blocks.append(Block(words, .choice, spaceAbove: index == 0 ? 1 : 0, indent: 2))
    }
    self.init(blocks: blocks, stops: stops)
    cursor = stops.isEmpty ? nil : merging.selected
  }
}
