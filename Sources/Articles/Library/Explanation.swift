/// What speaks for taking a name for an entity.
public struct Explanation: Hashable, Sendable {
  /// A name that was taken for the same entity, in the articles that have it.
  public struct Joined: Hashable, Sendable {
    /// The entity as those articles have it by themselves.
    public var entity: Entity
    /// How many articles have it so.
    public var articles: Int
    /// Why it was joined; nil where it was not joined to another.
    public var join: Join?

    /// Makes a joined name.
    public init(entity: Entity, articles: Int, join: Join? = nil) {
      self.entity = entity
      self.articles = articles
      self.join = join
    }
  }

  /// A mention and what its article tells of it.
  public struct Mentioned: Hashable, Sendable {
    /// The form of the name.
    public var form: String
    /// Why it is taken for the entity.
    public var evidence: Evidence
    /// The entity as the article has it by itself.
    public var local: Entity

    /// Makes a mention.
    public init(form: String, evidence: Evidence, local: Entity) {
      self.form = form
      self.evidence = evidence
      self.local = local
    }
  }

  /// The entity, in the whole library.
  public var entity: Entity
  /// How many articles mention it.
  public var articles: Int
  /// The mention that is asked about, if one is.
  public var mention: Mentioned?
  /// The names that were joined, those of most articles first.
  public var joined: [Joined]
  /// The corrections that made it what it is.
  public var rules: [Corrections.Rule]

  /// Makes an explanation.
  public init(
    entity: Entity, articles: Int, mention: Mentioned? = nil, joined: [Joined] = [],
    rules: [Corrections.Rule] = []
  ) {
    self.entity = entity
    self.articles = articles
    self.mention = mention
    self.joined = joined
    self.rules = rules
  }
}
