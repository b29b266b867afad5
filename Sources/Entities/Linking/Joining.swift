import Articles

/// Entities of a registry on the way to being joined.
///
/// Each step looks at all candidates before it joins any, so that no order matters.
struct Joining {
  struct Item {
    let id: Entity.ID
    let base: Entity.ID
    let walk: Substring?
    let record: EntityRegistry.Record
    /// The folded words of its name.
    let words: [[UInt8]]
    /// Whether the name starts with a capital, as far as ASCII goes.
    var isCapital: Bool { record.name.utf8.first.map { !(0x61...0x7a).contains($0) } ?? false }
    /// Whether nothing told what kind of thing it is.
    var isTerm: Bool { base.hasPrefix("term:") }
    /// Whether it is a person of whom the article gives one name alone.
    var isLone: Bool { record.kind == .person && words.count == 1 && !record.isKnown }
  }

  let items: [Item]
  let registry: EntityRegistry
  private let places: [Entity.ID: Int]
  /// The item that each one was joined to, or its own index.
  private var parents: [Int]
  private var reasons: [Int: Join] = [:]

  // What more of the articles mention says little of any of them.
  private static let commonShare = 5

  init(_ registry: EntityRegistry) {
    self.registry = registry
    items = registry.records.keys.sorted().compactMap { id in
      guard let record = registry.records[id] else { return nil }
      let (base, walk) = EntityKey.parts(of: id)
      return Item(
        id: id, base: base, walk: walk, record: record,
        words: EntityKey.words(record.name, base.hasPrefix("term:") ? .organisation : record.kind))
    }
    places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.id, $0) })
    parents = Array(items.indices)
  }

  // MARK: Joining

  func root(of item: Int) -> Int {
    var item = item
    while parents[item] != item { item = parents[item] }
    return item
  }

  /// Makes one item stand for another's entity.
  mutating func join(_ item: Int, to other: Int, _ reason: Join.Reason, shared: [String]) {
    let (from, into) = (root(of: item), root(of: other))
    guard from != into else { return }
    let isBetter = Self.rank(items[from]) > Self.rank(items[into])
    let (child, parent) = isBetter ? (into, from) : (from, into)
    parents[child] = parent
    reasons[child] = Join(target: items[parent].id, reason: reason, shared: shared)
  }

  /// What an entity is named after: an entry of the knowledge base, else the longest name; ids decide
  /// between equals.
  private static func rank(_ item: Item) -> (Int, Int, Entity.ID) {
    (item.record.isKnown ? 1 : 0, item.words.count, item.id)
  }

  /// For each item that stands for another one's entity why it does.
  var joins: [Entity.ID: Join] {
    // An entity all of whose people share a name goes by that name's id.
    var walks: [Entity.ID: Set<Int>] = [:]
    for index in items.indices where items[index].base != items[index].id {
      walks[items[index].base, default: []].insert(root(of: index))
    }
    for (index, item) in items.enumerated() where item.base == item.id && walks[item.id] != nil {
      walks[item.id]?.insert(root(of: index))
    }
    var joins: [Entity.ID: Join] = [:]
    for (index, item) in items.enumerated() {
      let root = root(of: index)
      var target = items[root].id
      let base = items[root].base
      if walks[base]?.count == 1, !items[root].isLone || walks[base] == [root] { target = base }
      guard target != item.id else { continue }
      var join =
        reasons[index] ?? Join(target: target, reason: .sameName)
      join.target = target
      joins[item.id] = join
    }
    return joins
  }

  // MARK: Context

  /// The names that two items have around them both. A single place that everybody knows is no
  /// evidence.
  func shared(_ left: Int, _ right: Int) -> [String] {
    let common = neighbours(of: left).intersection(neighbours(of: right)).sorted()
    let isWeak =
      common.count == 1
      && common.allSatisfy {
        items[$0].record.isKnown && items[$0].record.kind == .place
      }
    return isWeak ? [] : common.map { items[$0].record.name }
  }

  // An article with more names than this is a list, and what stands in a list has nothing in common.
  private static let mostNeighbours = 300

  /// The roots of what stands in the articles of an item, without what stands everywhere.
  private func neighbours(of item: Int) -> Set<Int> {
    var found: Set<Int> = []
    let most = max(3, registry.articles.count / Self.commonShare)
    for article in items[item].record.articles
    where registry.articles[article].count <= Self.mostNeighbours {
      for id in registry.articles[article] {
        guard let place = places[id], place != item, items[place].record.kind != .group,
          items[place].record.articles.count <= most
        else { continue }
        found.insert(root(of: place))
      }
    }
    found.remove(root(of: item))
    return found
  }

  /// Walks of life that one person hardly has two of.
  private static func area(_ walk: Substring) -> Int {
    switch walk {
    case "sport": 1
    case "arts": 2
    default: 3
    }
  }

  func isContrary(_ left: Int, _ right: Int) -> Bool {
    guard let one = items[left].walk, let other = items[right].walk else { return false }
    return Self.area(one) != Self.area(other)
  }

  func hasSameWalk(_ left: Int, _ right: Int) -> Bool {
    items[left].walk != nil && items[left].walk == items[right].walk
  }
}
