import Articles
import Terminal

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

/// What the reader hears: from the person, the clock, and the effects it asked for.
public enum Message: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted.
  case paste(String)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// The terminal has a new size.
  case resize(Size)
  /// Time has passed.
  case tick(Timestamp)
  /// Documents were loaded, or names were found in them.
  case libraryChanged(State.Progress?)
  /// The rows of a selection, and how many articles there are in all.
  case listed(Selection, [ArticleSummary], total: Int)
  /// The article that was asked for; nil when it is gone.
  case opened(OpenRequest, LibraryArticle?)
  /// The page of a name that was asked for.
  case described(EntityRequest, EntityPage)
  /// The neighbouring article that mentions an entity; nil when there is none.
  case neighbour(Entity, forward: Bool, ArticleKey?)
  /// The source of an article's document.
  case source(ArticleKey, SourceText)
  /// A correction was made or undone; with a sentence where it could not be kept.
  case corrected(CorrectionResult, problem: String?)
  /// The ways to split a mention off.
  case splits([Correction])
  /// Every entity of the library, those of most articles first.
  case entities([KnownEntity])
  /// What speaks for a name.
  case explained(WhyRequest, Explanation)
  /// Every correction that holds, the newest last.
  case corrections([Corrections.Rule])
  /// A sentence to show.
  case notice(String)
}

/// What the reader asks of the world; each is data, so that tests can compare it.
public enum Effect: Hashable, Sendable {
  /// List the articles of a selection.
  case list(Selection)
  /// Open an article.
  case open(OpenRequest)
  /// Gather the page of a name.
  case describe(EntityRequest)
  /// Find the article before or after one among those that mention an entity.
  case findNeighbour(Entity, of: ArticleKey, forward: Bool)
  /// Fetch the source of an article's document.
  case showSource(ArticleKey)
  /// Correct who or what a name stands for, and keep it.
  case correct(Correction)
  /// Undo a correction: that of an id, else the last one.
  case undoCorrection(Corrections.Rule.ID?)
  /// Find the ways to split a mention, by its index in an article, off its entity.
  case findSplits(mention: Int, in: ArticleKey)
  /// List every entity of the library.
  case listEntities
  /// Gather what speaks for a name.
  case explain(WhyRequest)
  /// Open the link of an article in a browser.
  case openLink(ArticleKey)
  /// Put the link of an article on the clipboard, or its text where it has none.
  case copyArticle(ArticleKey)
  /// Put text on the clipboard.
  case copy(String)
  /// Draw the screen anew.
  case redraw
  /// Stop the process until the shell continues it.
  case suspend
  /// Leave.
  case quit
}
