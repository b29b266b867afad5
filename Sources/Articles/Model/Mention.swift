/// One place in an article where an entity is named.
public struct Mention: Hashable, Sendable {
  /// The passage that holds it.
  public var passage: Passage
  /// The UTF-8 offsets of the name in that passage.
  public var range: Range<Int>
  /// The entity that is named.
  public var entity: Entity.ID
  /// Why the name is taken for that entity.
  public var evidence: Evidence

  /// Makes a mention of an entity at UTF-8 offsets in a passage.
  public init(
    passage: Passage, range: Range<Int>, entity: Entity.ID, evidence: Evidence = .name
  ) {
    self.passage = passage
    self.range = range
    self.entity = entity
    self.evidence = evidence
  }
}

/// Why a name in an article is taken for an entity.
public enum Evidence: Hashable, Sendable {
  /// The name as it stands; nothing joined it to another.
  case name
  /// It is in the built-in knowledge base, under this name.
  case known(String)
  /// Another spelling of a name in the knowledge base or in the article.
  case spelling(of: String)
  /// The article has this longer name, and the short form fits no other.
  case shortForm(of: String)
  /// The article explains the one by the other: "Shanghai Cooperation Organisation (SCO)".
  case definition(of: String)
  /// Its letters are the initials of this name in the article.
  case initials(of: String)
  /// A place named for its government, because of this word beside it.
  case government(of: String, cue: String)
  /// A description that fits one entity of the article alone: "the ministry".
  case description(of: String)
}
