import Archive
import Articles

/// Does to feeds and mute rules what a person wants, and puts it into words.
struct FeedEditing {
  let archive: ArticleArchive
  let now: Timestamp

  /// What to say of an edit.
  struct Words {
    /// A sentence.
    var text: String
    /// Whether anything was changed.
    var isDone = true
  }

  /// What is to be done, and what to say when it is done and when it is undone.
  private struct Plan {
    var change: FeedChange
    var done: String
    var undone: String
  }

  /// Does it, as an action that can be undone.
  /// - Throws: `ArchiveError`.
  func make(_ edit: FeedEdit) throws -> Words {
    switch edit {
    case .addRule(let rule): return try add(rule)
    case .removeRule(let rule): return try remove(rule)
    default: break
    }
    guard let plan = try plan(edit) else {
      return Words(text: "That is not there any more.", isDone: false)
    }
    guard try archive.perform(plan.change, undone: plan.undone, now: now) != nil else {
      return Words(text: "It is so already.", isDone: false)
    }
    return Words(text: plan.done + ".")
  }

  private func plan(_ edit: FeedEdit) throws -> Plan? {
    switch edit {
    case .subscribe, .addRule, .removeRule: return nil
    case .moveFolder(let old, let new):
      return try archive.change(movingFolder: old, to: new).map { change in
        let name = Self.path(old)
        return Plan(
          change: change, done: "The folder \(name) is \(Self.path(new)) now",
          undone: "the folder is called \(name) again")
      }
    case .deleteFolder(let path):
      return try archive.change(removingFolder: path).map { change in
        let count = try archive.feeds.count { $0.folders.starts(with: path) }
        let feeds = count == 0 ? "" : count == 1 ? " with its feed" : " with its \(count) feeds"
        return Plan(
          change: change,
          done: "\(Self.path(path)) is gone\(feeds)\(count == 0 ? "" : "; the articles stay")",
          undone: "\(Self.path(path)) is back\(feeds)")
      }
    case .rename(let id, _), .move(let id, _), .mute(let id, _), .readPages(let id, _),
      .tag(let id, _), .delete(let id):
      return try archive.feeds.first { $0.id == id }.flatMap { plan(edit, of: $0) }
    }
  }

  private func plan(_ edit: FeedEdit, of feed: ArchivedFeed) -> Plan? {
    let title = feed.displayTitle
    switch edit {
    case .rename(let id, let new):
      let name = new ?? feed.ownTitle ?? feed.address
      return Plan(
        change: .rename(id, new), done: "\(title) is called \(name) now",
        undone: "it is called \(title) again")
    case .move(let id, let folders):
      func place(_ folders: [String]) -> String {
        folders.isEmpty ? "outside of folders" : "in \(Self.path(folders))"
      }
      return Plan(
        change: .move(id, folders), done: "\(title) is \(place(folders)) now",
        undone: "\(title) is \(place(feed.folders)) again")
    case .mute(let id, let isMuted):
      return Plan(
        change: .mute(id, isMuted),
        done: isMuted
          ? "\(title) is muted: it is not fetched with the others"
          : "\(title) is fetched with the others again",
        undone: "\(title) is \(isMuted ? "fetched with the others" : "muted") again")
    case .readPages(let id, let isOn):
      var settings = feed.settings
      settings.readsPages = isOn ? true : nil
      return Plan(
        change: .set(id, settings),
        done: isOn
          ? "The pages behind all new articles of \(title) are read from now on"
          : "New articles of \(title) stay as the feed has them",
        undone: isOn
          ? "new articles of \(title) stay as the feed has them"
          : "the pages behind new articles of \(title) are read")
    case .tag(let id, let tags):
      func labels(_ tags: [String]) -> String {
        tags.isEmpty
          ? "no labels"
          : "the \(tags.count == 1 ? "label" : "labels") "
            + tags.joined(separator: ", ")
      }
      return Plan(
        change: .tag(id, tags), done: "\(title) has \(labels(tags)) now",
        undone: "\(title) has \(labels(feed.tags)) again")
    case .delete(let id):
      return Plan(
        change: .remove([id]), done: "\(title) is gone from the feeds; its articles stay",
        undone: "\(title) is back")
    default: return nil
    }
  }

  private static func path(_ folders: [String]) -> String {
    folders.isEmpty ? "the top" : folders.joined(separator: " / ")
  }

  // MARK: Mute rules

  private func add(_ rule: MuteRule) throws -> Words {
    let name = rule.subject.words
    let undo = try archive.perform(
      .addRule(rule),
      undone: rule.action == .hide
        ? "articles \(name) are shown again" : "articles \(name) stay unread again", now: now)
    guard undo != nil else {
      return Words(text: "There is such a rule already, or no word to look for.", isDone: false)
    }
    let count = try archive.muteRules.last?.articles ?? 0
    let done = rule.action == .hide ? "hidden" : "marked as read"
    guard count > 0 else { return Words(text: "Articles \(name) will be \(done).") }
    let articles = count == 1 ? "1 article" : "\(count) articles"
    return Words(
      text: "\(articles) \(name) \(count == 1 ? "is" : "are") \(done), and so will new ones be.")
  }

  private func remove(_ rule: MuteRule) throws -> Words {
    let name = rule.subject.words
    let before = try archive.counts.articles
    guard
      try archive.perform(
        .removeRule(rule.id, unread: []), undone: "articles \(name) are muted again", now: now)
        != nil
    else { return Words(text: "That rule is not there any more.", isDone: false) }
    let back = try archive.counts.articles - before
    return Words(
      text: "Articles \(name) are no longer muted" + (back > 0 ? "; \(back) came back." : "."))
  }
}

extension MuteRule.Subject {
  /// Which articles it is about: "with “transfer”".
  var words: String {
    switch self {
    case .word(let text): "with “\(text)”"
    case .name(_, let name): "that name \(name)"
    case .publisher(let name): "by \(name)"
    }
  }
}
