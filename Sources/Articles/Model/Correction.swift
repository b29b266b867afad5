/// What a person says of an entity against the program's own judgement: a rule that holds for
/// every article, now and later.
public enum Correction: Hashable, Sendable {
  /// One entity is another.
  case merge(Subject, into: Subject)
  /// Some mentions of an entity stand for one of their own.
  case split(Subject, from: Subject, Part)
  /// What an entity is.
  case kind(Subject, Entity.Kind)
  /// No name at all.
  case hide(Subject)

  /// An entity as it was known when it was corrected: enough to speak of it when no open article
  /// mentions it.
  public struct Subject: Hashable, Sendable {
    /// Its id.
    public var id: Entity.ID
    /// The name it was shown under.
    public var name: String
    /// What it was.
    public var kind: Entity.Kind

    /// Makes a subject.
    public init(id: Entity.ID, name: String, kind: Entity.Kind) {
      self.id = id
      self.name = name
      self.kind = kind
    }

    /// The subject that an entity is.
    public init(_ entity: Entity) {
      self.init(id: entity.id, name: entity.name, kind: entity.kind)
    }
  }

  /// The mentions that are split off, among those to which their article gave one id.
  public enum Part: Hashable, Sendable {
    /// Those of a form of the name in the article of an id.
    case form(String, article: String)
    /// All in the article of an id.
    case article(String)
    /// All in every article: the id is not the same as others that it was joined with.
    case everywhere
  }
}

extension Correction {
  /// Splits mentions off an entity; the new one's id depends on what is split alone.
  /// - Parameters:
  ///   - local: the entity as the article has it.
  ///   - name: what the new one is called.
  ///   - owner: the entity that the mentions were taken for.
  public static func split(
    _ part: Part, of local: Entity, named name: String, from owner: Entity
  ) -> Correction {
    var hash = ContentHash()
    hash.add(local.id)
    switch part {
    case .form(let form, let article):
      hash.add(article)
      hash.add(form)
    case .article(let article): hash.add(article)
    case .everywhere: break
    }
    let id = "\(local.kind.rawValue):apart-\(hash.hexadecimal.prefix(16))"
    return .split(
      Subject(id: id, name: name, kind: local.kind),
      from: Subject(id: local.id, name: owner.name, kind: owner.kind), part)
  }
}
