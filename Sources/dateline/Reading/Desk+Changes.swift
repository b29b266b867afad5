import Archive
import Articles
import Reader

/// A change that is shown already and not written yet.
struct PendingChange: Sendable, Identifiable {
  let id: Int
  let change: ArticleChange
  /// What it is made to.
  let target: Target

  enum Target: Sendable {
    case articles(Set<ArticleKey>)
    case selection(Selection)
  }

  /// Whether it is made to an article that stands in a list.
  func concerns(_ key: ArticleKey, listed: Selection) -> Bool {
    switch target {
    case .articles(let keys): keys.contains(key)
    case .selection(let selection): selection.isEverything || selection == listed
    }
  }
}

extension Desk {
  /// Has a change written; until then it lies over what the archive says.
  mutating func make(_ change: ArticleChange, to target: ChangeTarget) {
    let now = now
    switch target {
    case .articles(let keys):
      write(showing: change, to: .articles(Set(keys))) { archive in
        try archive.make(change, to: keys, now: now)
      }
    case .selection(let selection):
      let library = library
      write(showing: change, to: .selection(selection)) { archive in
        try archive.make(change, to: library.keys(of: selection), now: now)
      }
    }
  }

  /// Has an article marked as read of which nothing is said.
  mutating func markRead(_ key: ArticleKey) {
    write(showing: .read(true), to: .articles([key])) { archive in
      try archive.markRead(key)
      return .marked
    }
  }

  /// Undoes the last action, mark or correction.
  mutating func undo() {
    write(showing: nil, to: .articles([])) { [keeper, writing, mailbox] archive in
      switch try archive.undo() {
      case .change(let action):
        return .undone(.change(action.change, articles: action.articles.count), nil)
      case .correction(let rule):
        // It is undone here, even where that cannot be kept.
        writing.run {
          Self.reportFailure(to: mailbox) { try keeper?.value.get().undoCorrection(rule.id) }
        }
        return .undone(.correction(rule.correction), try archive.corrections)
      case .feeds(let words): return .undone(.edit(words), nil)
      case nil: return .undone(.nothing, nil)
      }
    }
  }

  /// Applies a correction at once and has it written.
  mutating func correct(_ correction: Correction) throws -> Message {
    let id = String(UInt64.random(in: .min ... .max), radix: 36)
    let rule = Corrections.Rule(id: id, correction: correction)
    var corrections = library.corrections
    corrections.apply(.made(rule))
    library.adopt(corrections)
    let now = now
    write { [keeper] archive in
      try archive.correct(rule, now: now)
      try keeper?.value.get().correct(rule, now: now)
    }
    refreshList()
    return .corrected(.made(correction), problem: nil)
  }

  /// Undoes one correction.
  mutating func undoCorrection(_ id: Corrections.Rule.ID) throws -> Message {
    guard let rule = library.corrections.rules.first(where: { $0.id == id }) else {
      return .corrected(.nothing, problem: nil)
    }
    var corrections = library.corrections
    corrections.apply(.undone(id))
    library.adopt(corrections)
    write { [keeper] archive in
      try archive.undoCorrection(id)
      try keeper?.value.get().undoCorrection(id)
    }
    refreshList()
    return .corrected(.undone(rule.correction), problem: nil)
  }

  /// Has something written of which the reader hears only when it fails.
  func write(_ body: @escaping @Sendable (ArticleArchive) throws -> Void) {
    writing.run { [mailbox, archive = library.archive] in
      Self.reportFailure(to: mailbox) { try body(archive) }
    }
  }

  private static func reportFailure(to mailbox: Mailbox, _ body: () throws -> Void) {
    do {
      try body()
    } catch let error as ArchiveError {
      mailbox.post(
        .message(.notice("It holds until you leave, for it could not be kept: \(error.sentence)")))
    } catch {
      mailbox.post(.message(.notice("\(error)")))
    }
  }

  private mutating func write(
    showing change: ArticleChange?, to target: PendingChange.Target,
    _ body: @escaping @Sendable (ArticleArchive) throws -> Written
  ) {
    changesMade += 1
    let id = changesMade
    if let change { pending.append(PendingChange(id: id, change: change, target: target)) }
    writing.run { [mailbox, archive = library.archive] in
      do {
        mailbox.post(.written(id, try body(archive)))
      } catch let error as ArchiveError {
        mailbox.post(.written(id, .failed(error.sentence)))
      } catch {
        mailbox.post(.written(id, .failed("\(error)")))
      }
    }
  }

  /// Takes over what became of a change.
  mutating func take(_ written: Written, of id: PendingChange.ID) -> [Message] {
    pending.removeAll { $0.id == id }
    feeds.tell()
    refreshList()
    let list = listed.selection.isEverything ? (try? slice()).map { [$0] } ?? [] : []
    switch written {
    case .changed(let change, let count): return list + [.changed(change, articles: count)]
    case .marked: return list
    case .undone(let undone, let corrections):
      if let corrections { library.adopt(corrections) }
      return [.libraryChanged(nil), .undone(undone)]
    case .failed(let sentence): return list + [.libraryChanged(nil), .notice(sentence)]
    }
  }

  // MARK: What is not written yet

  func overlay(_ slice: inout ListSlice) {
    for change in pending {
      if change.change == .delete {
        let all = slice.rows.count
        slice.rows.removeAll { change.concerns($0.key, listed: listed.selection) }
        slice.count -= all - slice.rows.count
        slice.anchor = max(0, min(slice.anchor, slice.count - 1))
      }
      for index in slice.rows.indices
      where change.concerns(slice.rows[index].key, listed: listed.selection) {
        slice.rows[index].marks.apply(change.change)
      }
    }
  }

  func overlay(_ opened: inout LibraryArticle) {
    for change in pending where change.concerns(opened.key, listed: listed.selection) {
      opened.marks.apply(change.change)
      switch change.change {
      case .tag(let name, true): opened.tags = Set(opened.tags + [name]).sorted()
      case .tag(let name, false): opened.tags.removeAll { $0 == name }
      case .note(let text): opened.note = text
      case .read, .starred, .delete: break
      }
    }
  }
}

extension ArticleArchive {
  fileprivate func make(
    _ change: ArticleChange, to keys: [ArticleKey], now: Timestamp
  ) throws -> Written {
    .changed(change, articles: try apply(change, to: keys, now: now)?.articles.count ?? 0)
  }
}
