import Articles

extension Joining {
  /// Joins acronyms and short forms of organisations, and one name that was taken for several kinds.
  mutating func joinBodies() {
    joinAcronyms()
    joinShortBodies()
    joinKinds()
  }

  /// Joins an acronym that its article does not explain to the only body that others call so.
  private mutating func joinAcronyms() {
    var byAlias: [String: Set<Int>] = [:]
    for (index, item) in items.enumerated() where item.record.kind == .organisation {
      for alias in item.record.aliases where Self.isAcronym(alias) {
        byAlias[alias, default: []].insert(index)
      }
    }
    var found: [(Int, Int, [Int])] = []
    for (index, item) in items.enumerated() where item.record.kind == .organisation {
      guard !item.record.isKnown, Self.isAcronym(item.name),
        let candidates = byAlias[item.name], candidates.count == 1,
        let other = candidates.first, other != index
      else { continue }
      found.append((index, other, shared(index, other)))
    }
    for (item, other, common) in found {
      join(item, to: other, .initials(of: items[other].name), shared: common)
    }
  }

  /// Joins "Tullow" to the only "Tullow Oil" where both have something around them in common.
  private mutating func joinShortBodies() {
    var byFirst: [[UInt8]: [Int]] = [:]
    for (index, item) in items.enumerated()
    where item.record.kind == .organisation && item.words.count > 1 {
      byFirst[item.words[0], default: []].append(index)
    }
    var found: [(Int, Int, [Int])] = []
    for (index, item) in items.enumerated()
    where item.record.kind == .organisation && item.words.count == 1 && !item.record.isKnown {
      let candidates = byFirst[item.words[0]] ?? []
      guard Set(candidates.map(root)).count == 1, let other = candidates.first else { continue }
      let common = shared(index, other)
      if !common.isEmpty { found.append((index, other, common)) }
    }
    for (item, other, common) in found {
      join(item, to: other, .shortForm(of: items[other].name), shared: common)
    }
  }

  /// Joins what bears one name of several words, taken for a place here and for a body there, and
  /// names that nothing tells the kind of to the only thing of that name.
  private mutating func joinKinds() {
    var byName: [[UInt8]: [Int]] = [:]
    for (index, item) in items.enumerated()
    where item.record.kind != .person && item.record.kind != .group && item.isCapital {
      byName[Array(item.words.joined(separator: [0x20])), default: []].append(index)
    }
    for group in byName.values where group.count > 1 {
      if items[group[0]].words.count > 1 {
        for other in group.dropFirst() { join(other, to: group[0], .sameName, shared: []) }
        continue
      }
      let terms = group.filter { items[$0].isTerm }
      let others = group.filter { !items[$0].isTerm }
      guard others.count == 1, let other = others.first else { continue }
      for term in terms { join(term, to: other, .sameName, shared: []) }
    }
  }

  private static func isAcronym(_ name: String) -> Bool {
    name.utf8.count <= 8 && name.utf8.allSatisfy { (0x41...0x5a).contains($0) || $0 == 0x2e }
  }
}
