import Articles

extension Joining {
  /// Joins people of one name whom nothing sets apart: full names unless their walks of life differ
  /// and nothing is shared, lone names only where something is.
  mutating func joinNamesakes() {
    var groups: [Entity.ID: [Int]] = [:]
    for (index, item) in items.enumerated() where item.record.kind == .person {
      groups[item.base, default: []].append(index)
    }
    var found: [(left: Int, right: Int, shared: [Int])] = []
    for namesakes in groups.values where namesakes.count > 1 {
      let group = namesakes.prefix(Self.largestBlock)
      let pairs = group.indices.flatMap { first in
        group[(first + 1)...].map { second in
          (left: group[first], right: second, shared: shared(group[first], second))
        }
      }
      // Where people of one name do different things, it takes more to join any of them.
      let isDivided = pairs.contains { isContrary($0.left, $0.right) && $0.shared.isEmpty }
      found += pairs.filter { left, right, shared in
        if !shared.isEmpty { return true }
        if isContrary(left, right) { return false }
        return !(items[left].isLone || isDivided) || hasSameWalk(left, right)
      }
    }
    for (left, right, shared) in found { join(right, to: left, .sameName, shared: shared) }
  }

  /// Joins spellings of full names, and short names to the only longer one that fits.
  mutating func joinPeople() {
    joinSpellings()
    var byFamilyName: [[UInt8]: [Int]] = [:]
    var byEnds: [[[UInt8]]: [Int]] = [:]
    for (index, item) in items.enumerated() where item.record.kind == .person {
      guard let first = item.words.first, let last = item.words.last, item.words.count > 1 else {
        continue
      }
      // "Zafrul" may stand for "Tengku Zafrul Aziz".
      var keys = Set(item.words.dropFirst())
      if lexicon.classes(of: first).contains(.familyFirst) { keys.insert(first) }
      for key in keys { byFamilyName[key, default: []].append(index) }
      if item.words.count > 2 { byEnds[[first, last], default: []].append(index) }
    }
    var found: [(item: Int, target: Int, shared: [Int])] = []
    for (index, item) in items.enumerated() where item.record.kind == .person || item.isTerm {
      guard !item.record.isKnown, item.words.count <= 2, item.isCapital else { continue }
      let words = item.isTerm ? item.words.map(EntityKey.transliterated) : item.words
      let candidates = (words.count == 1 ? byFamilyName[words[0]] : byEnds[words]) ?? []
      guard candidates.count <= Self.largestBlock,
        let target = only(of: candidates, for: index)
      else { continue }
      found.append((index, target.item, target.shared))
    }
    // What several articles call by one short name is one person's or nobody's.
    var targets: [Int: Set<Int>] = [:]
    for (item, target, _) in found { targets[root(of: item), default: []].insert(root(of: target)) }
    found.removeAll { targets[root(of: $0.item)]?.count != 1 }
    for (item, target, shared) in found {
      join(item, to: target, .shortForm(of: items[target].name), shared: shared)
    }
  }

  /// The only person among candidates with something in common with a short name; none where two
  /// have.
  private mutating func only(of candidates: [Int], for index: Int) -> (item: Int, shared: [Int])? {
    var found: (item: Int, shared: [Int])?
    var rivals: Set<Int> = []
    for candidate in candidates where root(of: candidate) != root(of: index) {
      rivals.insert(root(of: candidate))
      if isContrary(candidate, index) { continue }
      let common = shared(candidate, index)
      guard
        !common.isEmpty || hasSameWalk(candidate, index)
          || !items[index].isLone && !items[index].isTerm
      else {
        continue
      }
      if let known = found, root(of: known.item) != root(of: candidate) { return nil }
      if (found?.shared.count ?? -1) < common.count { found = (candidate, common) }
    }
    // A name that several have proves nothing by a walk of life alone.
    if rivals.count > 1, found?.shared.isEmpty == true { return nil }
    return found
  }

  /// Joins full names that transliterations, nicknames or the order of words tell apart.
  private mutating func joinSpellings() {
    var blocks: [[UInt8]: [Int]] = [:]
    for (index, item) in items.enumerated()
    where item.record.kind == .person && item.words.count > 1 {
      for key in Set(
        [item.words.first, item.words.last].compactMap { $0.map(NameSpelling.skeleton) })
      {
        blocks[key, default: []].append(index)
      }
    }
    var found: [(Int, Int, [Int])] = []
    for block in blocks.values where block.count > 1 && block.count <= Self.largestBlock {
      for (position, left) in block.enumerated() {
        for right in block[(position + 1)...] where root(of: left) != root(of: right) {
          guard !(items[left].record.isKnown && items[right].record.isKnown),
            !isContrary(left, right),
            PersonName.areVariants(items[left].words, items[right].words)
              || NameSpelling.areAlike(items[left].words, items[right].words)
          else { continue }
          let common = shared(left, right)
          guard !common.isEmpty || hasSameWalk(left, right) else { continue }
          found.append((left, right, common))
        }
      }
    }
    // A name that is like two different ones is joined to neither.
    var partners: [Int: Set<Int>] = [:]
    for (left, right, _) in found {
      partners[left, default: []].insert(root(of: right))
      partners[right, default: []].insert(root(of: left))
    }
    found.sort { ($0.0, $0.1) < ($1.0, $1.1) }
    for (left, right, common) in found
    where partners[left]?.count == 1 && partners[right]?.count == 1 {
      join(right, to: left, .spelling(of: items[left].name), shared: common)
    }
  }

  // A part of a name that more people have is no ground to compare each with each.
  private static let largestBlock = 60
}
