import Articles

extension State {
  /// Lists what a saved query finds.
  mutating func open(_ folder: Folder) -> [Effect] {
    history.leave(place)
    let query = SearchQuery(folder.query, now: now)
    search = .articles(query)
    return narrow(to: Selection(query: query, order: list.selection.order))
  }

  /// Asks for the saved queries, at most once a second.
  mutating func refreshFolders() -> [Effect] {
    guard collection == .archive else { return [] }
    guard now.secondsSinceEpoch > foldersAsked else {
      areFoldersDue = true
      return []
    }
    areFoldersDue = false
    foldersAsked = now.secondsSinceEpoch
    return [.listFolders]
  }

  /// Saves what the list is narrowed by.
  mutating func save(_ query: String, as name: String) -> [Effect] {
    notice = "“\(name)” stands above the whole list now."
    return [.saveQuery(SavedQuery(name: name, query: query))]
  }
}
