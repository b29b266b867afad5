import Articles
import Terminal

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
  /// The rows that were asked for, perhaps several times while a search goes on, and how many
  /// articles there are in all.
  case listed(ListRequest, ListSlice, Totals)
  /// The unread article that was asked for; nil when there is none.
  case unread(ArticleKey?, forward: Bool)
  /// Something was done to so many articles.
  case changed(ArticleChange, articles: Int)
  /// The last action was undone.
  case undone(Undone)
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
  /// What a query may become when its end is completed, the likeliest first.
  case suggestions(String, [String])
  /// The saved queries.
  case folders([Folder])
  /// The tags that a person gave.
  case tags([String])
  /// What was searched for in earlier sessions, the newest last; sent once at the start.
  case searches([String])
  /// The feeds and mute rules.
  case feeds(FeedListing)
  /// How far refreshing feeds has come; nil when it has ended.
  case refreshing(RefreshProgress?)
  /// Something was done to feeds or mute rules, with what the reader is to say of it.
  case edited(FeedEdit, String)
  /// The page behind a link was read and kept as an article.
  case followed(link: String, ArticleKey)
  /// A sentence to show.
  case notice(String)
}

/// What the reader asks of the world; each is data, so that tests can compare it.
public enum Effect: Hashable, Sendable {
  /// List articles; answered in the same turn unless a query makes it a search.
  case list(ListRequest)
  /// Find the next or previous unread article of a selection; from the first one on when there is
  /// no article to start from.
  case findUnread(Selection, after: ArticleKey?, forward: Bool)
  /// Do something to articles, and keep it.
  case change(ArticleChange, ChangeTarget)
  /// Mark an article as read because the person read it: no action that is undone or spoken of.
  case markRead(ArticleKey)
  /// Undo the last action: a change or a correction.
  case undo
  /// Keep where the person stopped reading.
  case remember(ReadingPosition, ArticleKey)
  /// Let the person write the note of an article.
  case editNote(ArticleKey)
  /// Keep a search for later sessions.
  case rememberSearch(String)
  /// Say what a query may become when its end is completed.
  case complete(String)
  /// List the saved queries.
  case listFolders
  /// Save a query; one of the same name gives way.
  case saveQuery(SavedQuery)
  /// Forget the saved query of a name.
  case removeQuery(String)
  /// List the tags that a person gave.
  case listTags
  /// Add a folder, a page, a feed or a list of feeds by its path or address.
  case add(String)
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
  /// Undo the correction of an id.
  case undoCorrection(Corrections.Rule.ID)
  /// Find the ways to split a mention, by its index in an article, off its entity.
  case findSplits(mention: Int, in: ArticleKey)
  /// List every entity of the library.
  case listEntities
  /// Gather what speaks for a name.
  case explain(WhyRequest)
  /// List the feeds and mute rules; answered by `.feeds`.
  case listFeeds
  /// Fetch what is new, of all feeds without a scope; answered by `.refreshing` again and again.
  case refresh(FeedScope?)
  /// Fetch what is new of the feeds whose time has come, because nobody asked for it; answered by
  /// `.refreshing` again and again.
  case refreshDue
  /// Give up refreshing; what came stays.
  case stopRefreshing
  /// Do something to feeds or mute rules, and keep it; answered by `.edited` and `.feeds`.
  case edit(FeedEdit)
  /// Read the page behind a teaser and put its text in the teaser's place.
  case readFullText(ArticleKey)
  /// Read the page behind a link, keep it and open it; answered by `.followed` or a notice.
  case followLink(String, from: ArticleKey)
  /// Open the link of an article in a browser.
  case openLink(ArticleKey)
  /// Open an address that stands in an article in a browser.
  case openAddress(String)
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
