import Archive
import Articles
import Reader
import Synchronization

/// A search that was asked for; only the last one counts.
struct SearchTicket: Hashable, Sendable {
  let selection: Selection
  let number: Int
  /// The number of the last search that was asked for.
  let last: Latest

  var isStale: Bool { last.number.load(ordering: .relaxed) != number }

  static func == (left: SearchTicket, right: SearchTicket) -> Bool { left.number == right.number }
  func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// A number that other threads watch.
  final class Latest: Sendable {
    let number = Atomic(0)
  }
}

extension Desk {
  /// How many hits are shown before the search has found all.
  private static let firstHits = 100

  /// The rows that were asked for, at once where the list is there.
  mutating func list(_ request: ListRequest) throws -> [Message] {
    let isNew = request.selection != wanted.selection
    wanted = request
    if request.selection == listed.selection { return [try slice()] }
    if request.selection.isEverything {
      endSearch()
      listed = (try library.archive.window(request.selection.order), request.selection, true)
      return [try slice()]
    }
    if isNew || search == nil { startSearch() }
    return []
  }

  /// Makes the list anew because articles, names or marks changed.
  mutating func refreshList() {
    guard listed.selection.isEverything else { return startSearch() }
    if let window = try? library.archive.window(listed.selection.order) { listed.window = window }
  }

  /// The rows that were asked for last, from the list as it stands.
  mutating func slice() throws -> Message {
    var slice = try listed.window.slice(wanted.anchor, margin: rowsAround)
    slice.isComplete = listed.isComplete
    overlay(&slice)
    let counts = try library.archive.counts
    return .listed(
      wanted, slice, Totals(articles: counts.articles, unread: counts.unread))
  }

  /// Whether a search goes on that may soon have something to show.
  var isSearching: Bool { search != nil }

  private mutating func startSearch() {
    let ticket = SearchTicket(
      selection: wanted.selection,
      number: (search?.number ?? latest.number.load(ordering: .relaxed)) + 1, last: latest)
    latest.number.store(ticket.number, ordering: .relaxed)
    search = ticket
    searching.run { [library, mailbox] in
      guard !ticket.isStale else { return }
      do {
        try library.find(ticket.selection, firstHits: Self.firstHits) { hits, isComplete in
          guard !ticket.isStale else { return false }
          if let hits { mailbox.post(.found(ticket, hits, isComplete: isComplete)) }
          return true
        }
      } catch let error as ArchiveError {
        mailbox.post(.lost(ticket, reason: error.sentence))
      } catch {
        mailbox.post(.lost(ticket, reason: "\(error)"))
      }
    }
    // A count gives way to a search.
    if counting != nil { countFolders() }
  }

  /// Has the thread that searches count what the saved queries find; answered by `.counted`, unless
  /// another search or count is asked for meanwhile.
  mutating func countFolders() {
    let number = (counting ?? latestCount.number.load(ordering: .relaxed)) + 1
    latestCount.number.store(number, ordering: .relaxed)
    counting = number
    let (now, last) = (now, latestCount)
    searching.run { [archive = library.archive, mailbox, queries = configuration.queries] in
      do {
        let folders = try archive.folders(after: queries, now: now) {
          last.number.load(ordering: .relaxed) == number
        }
        if let folders { mailbox.post(.counted(number, folders)) }
      } catch let error as ArchiveError {
        mailbox.post(.message(.notice(error.sentence)))
      } catch {
        mailbox.post(.message(.notice("\(error)")))
      }
    }
  }

  private mutating func endSearch() {
    latest.number.add(1, ordering: .relaxed)
    search = nil
  }

  /// Takes over what a search has found; what an older one found is of no use any more.
  mutating func take(
    _ keys: [ArticleKey], of ticket: SearchTicket, isComplete: Bool
  ) -> [Message] {
    guard ticket == search, ticket.selection == wanted.selection else { return [] }
    if isComplete { search = nil }
    // While a list is made anew its first rows tell nothing new.
    if !isComplete, listed.selection == ticket.selection, listed.isComplete { return [] }
    listed = (library.archive.window(on: keys), ticket.selection, isComplete)
    return (try? slice()).map { [$0] } ?? []
  }

  /// The next article that is unread.
  func unread(
    in selection: Selection, after key: ArticleKey?, forward: Bool
  ) throws -> ArticleKey? {
    if selection.isEverything {
      return try library.archive.window(selection.order)
        .nextUnread(after: key, isDownward: forward)
    }
    var window = listed.window
    var row = try key.flatMap { try window.row(of: $0) } ?? (forward ? -1 : window.count)
    while true {
      row += forward ? 1 : -1
      guard (0..<window.count).contains(row) else { return nil }
      guard let summary = try window.rows(in: row..<row + 1).first else { return nil }
      if !summary.marks.isRead { return summary.key }
    }
  }
}
