import Archive
import Articles
import Ingestion
import Reader

extension Desk {
  private static let isForArchive = """
    Feeds belong to the archive, which "dateline" opens when no document is named.
    """

  /// The answer to what the reader asks of feeds and the web.
  func answerAboutFeeds(_ effect: Effect) throws -> [Message] {
    guard isArchive else {
      let ends: [Message] = if case .refresh = effect { [.refreshing(nil)] } else { [] }
      return ends + [.notice(Self.isForArchive)]
    }
    switch effect {
    case .listFeeds: return [.feeds(try feeds.list())]
    case .refresh(let scope):
      guard feeds.refresh(scope, now: now) else {
        return [.notice("Feeds are being fetched already; what is new comes as it is read.")]
      }
    case .refreshDue: _ = feeds.refresh(nil, whenDue: true, now: now)
    case .stopRefreshing: feeds.stopRefreshing()
    case .edit(.subscribe(let address)): return subscribe(to: address)
    case .edit(let edit): make(edit)
    case .readFullText(let key):
      feeds.readFullText(of: key, now: now)
      return [.notice("Fetching the page behind it …")]
    case .followLink(let link, let key):
      feeds.follow(link, from: key, now: now)
      return [.notice("Fetching \(link) …")]
    default: break
    }
    return []
  }

  /// Subscribes to the feed at an address, or takes in a list of feeds; nil for any other text.
  func addFeeds(_ text: String) -> [Message]? {
    if Subscriber.isAddress(text) {
      return isArchive ? subscribe(to: text) : [.notice(Self.isForArchive)]
    }
    guard let form = ImportForm.list(in: text) else { return nil }
    guard isArchive else { return [.notice(Self.isForArchive)] }
    feeds.take(listAt: text, form, now: now)
    return []
  }

  private func subscribe(to address: String) -> [Message] {
    feeds.subscribe(to: address, now: now)
    return [.notice("Looking for a feed at \(address) …")]
  }

  /// Has something done to feeds or mute rules, and written among what else a person does.
  private func make(_ edit: FeedEdit) {
    let now = now
    writing.run { [archive = library.archive, mailbox, feeds] in
      do {
        let words = try FeedEditing(archive: archive, now: now).make(edit)
        switch edit {
        case .addRule, .removeRule: mailbox.post(.kept)
        default: break
        }
        feeds.tell()
        mailbox.post(.message(words.isDone ? .edited(edit, words.text) : .notice(words.text)))
      } catch let error as ArchiveError {
        mailbox.post(.message(.notice(error.sentence)))
      } catch {
        mailbox.post(.message(.notice("\(error)")))
      }
    }
  }
}
