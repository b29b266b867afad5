import Articles

/// Where to stand in an article, or on the page of a name, that is opened.
public enum Landing: Hashable, Sendable {
  /// At its top.
  case top
  /// Where the reader stands in it: it is asked for again because more is known by now.
  case stay
  /// At a place in its text, the cursor on a stop, a name selected in the pane of names.
  case place(Page.Anchor, cursor: Int?, name: Int = 0)
  /// On a mention, by its index.
  case mention(Int)
  /// On a quotation, by its index.
  case quote(Int)
  /// On the first mention of an entity.
  case firstMention(Entity.ID)
  /// On the last mention of an entity.
  case lastMention(Entity.ID)
  /// On the first hit of the search.
  case firstHit
  /// On the last hit of the search.
  case lastHit
}

/// An article to open, and where to stand in it.
public struct OpenRequest: Hashable, Sendable {
  /// The article.
  public var key: ArticleKey
  /// The place in it.
  public var landing: Landing

  /// Makes a request.
  public init(key: ArticleKey, landing: Landing = .top) {
    self.key = key
    self.landing = landing
  }
}

/// The page of a name to open, and where to stand in it.
public struct EntityRequest: Hashable, Sendable {
  /// The entity.
  public var entity: Entity
  /// The place in it: its top, a place in the text, or where the reader stands.
  public var landing: Landing

  /// Makes a request.
  public init(entity: Entity, landing: Landing = .top) {
    self.entity = entity
    self.landing = landing
  }
}

/// A name to explain.
public struct WhyRequest: Hashable, Sendable {
  /// The entity; nil asks for every correction.
  public var entity: Entity?
  /// The mention of it, by its index in an article.
  public var mention: Int?
  /// The article.
  public var key: ArticleKey?

  /// Makes a request.
  public init(entity: Entity? = nil, mention: Int? = nil, key: ArticleKey? = nil) {
    self.entity = entity
    self.mention = mention
    self.key = key
  }
}

/// What became of a correction that was asked for.
public enum CorrectionResult: Hashable, Sendable {
  /// It holds now.
  case made(Correction)
  /// It holds no longer.
  case undone(Correction)
  /// There was none to undo.
  case nothing
}

/// What an action is done to.
public enum ChangeTarget: Hashable, Sendable {
  /// These articles.
  case articles([ArticleKey])
  /// Every article of a selection.
  case selection(Selection)
}

/// What is as it was before the last action.
public enum Undone: Hashable, Sendable {
  /// A change to articles, and how many they were.
  case change(ArticleChange, articles: Int)
  /// A correction.
  case correction(Correction)
  /// Something that was done to feeds or mute rules, as a sentence says it: "Harbour Post is back".
  case edit(String)
  /// There was no action to undo.
  case nothing
}
