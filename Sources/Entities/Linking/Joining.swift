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
    let name: String
    /// The folded words of its name.
    let words: [[UInt8]]
    /// Whether the name starts with a capital, as far as ASCII goes.
    var isCapital: Bool { name.utf8.first.map { !(0x61...0x7a).contains($0) } ?? false }
    /// Whether nothing told what kind of thing it is.
    var isTerm: Bool { base.hasPrefix("term:") }
    /// Whether it is a person of whom the article gives one name alone.
    var isLone: Bool { record.kind == .person && words.count == 1 && !record.isKnown }
  }

  let items: [Item]
  let lexicon: Lexicon
  /// The items in each article that tell something of the others: not what stands everywhere.
  private let articles: [[Int]]
  /// The item that each one was joined to, or its own index.
  private var parents: [Int]
  private var reasons: [Int: Join] = [:]
  /// The neighbours of the items that were asked for, rising; as things stood before the last join.
  private var neighbourhoods: [Int: [Int]] = [:]

  // What more of the articles mention says little of any of them.
  private static let commonShare = 5
  // An article with more names than this is a list, and what stands in a list has nothing in common.
  private static let mostNeighbours = 300

  init(_ registry: EntityRegistry) {
    items = registry.records.keys.sorted().compactMap { id in
      guard let record = registry.records[id] else { return nil }
      let (base, walk) = EntityKey.parts(of: id)
      let name = record.name
      return Item(
        id: id, base: base, walk: walk, record: record, name: name,
        words: EntityKey.words(name, base.hasPrefix("term:") ? .organisation : record.kind))
    }
    lexicon = registry.lexicon
    let places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.id, $0) })
    let most = max(3, registry.articles.count / Self.commonShare)
    articles = registry.articles.map { [items] ids in
      guard ids.count <= Self.mostNeighbours else { return [] }
      return ids.compactMap { places[$0] }.filter {
        items[$0].record.kind != .group && items[$0].record.articles.count <= most
      }
    }
    parents = Array(items.indices)
  }

  // MARK: Joining

  func root(of item: Int) -> Int {
    var item = item
    while parents[item] != item { item = parents[item] }
    return item
  }

  /// Makes one item stand for another's entity.
  /// - Parameter shared: the items that both have around them.
  mutating func join(_ item: Int, to other: Int, _ reason: Join.Reason, shared: [Int]) {
    let (from, into) = (root(of: item), root(of: other))
    guard from != into else { return }
    let isBetter = Self.rank(items[from]) > Self.rank(items[into])
    let (child, parent) = isBetter ? (into, from) : (from, into)
    parents[child] = parent
    neighbourhoods.removeAll()
    reasons[child] = Join(
      target: items[parent].id, reason: reason, shared: shared.map { items[$0].name })
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

  /// The items that two of them have around them both. A single place that everybody knows is no
  /// evidence.
  mutating func shared(_ left: Int, _ right: Int) -> [Int] {
    let (one, other) = (neighbours(of: left), neighbours(of: right))
    let (few, many) = one.count < other.count ? (one, other) : (other, one)
    let common = few.filter { many.containsSorted($0) }
    let isWeak =
      common.count == 1
      && common.allSatisfy {
        items[$0].record.isKnown && items[$0].record.kind == .place
      }
    return isWeak ? [] : common
  }

  /// The roots of what stands in the articles of an item, rising.
  private mutating func neighbours(of item: Int) -> [Int] {
    if let known = neighbourhoods[item] { return known }
    let own = root(of: item)
    var found: Set<Int> = []
    for article in items[item].record.articles {
      for other in articles[article] where other != item { found.insert(root(of: other)) }
    }
    found.remove(own)
    let neighbours = found.sorted()
    neighbourhoods[item] = neighbours
    return neighbours
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

extension [Int] {
  /// Whether a number is among these, which rise.
  fileprivate func containsSorted(_ number: Int) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
