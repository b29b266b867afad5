import Archive
import Articles
import Glibc
import Reader
import Synchronization

/// What is sent to the reader from behind the screen.
enum Delivery: Sendable {
  /// Articles were kept, or names were found in them.
  case kept
  /// How far reading documents has come.
  case loading(LoadingProgress)
  /// The lines of standard input, which cannot be read a second time.
  case standardInput([String])
  /// What a search has found so far.
  case found(SearchTicket, [ArticleKey], isComplete: Bool)
  /// A search could not be finished.
  case lost(SearchTicket, reason: String)
  /// What the saved queries find was counted.
  case counted(Int, [Folder])
  /// A change of a person's was written.
  case written(PendingChange.ID, Written)
  /// Something to tell the reader.
  case message(Message)
}

/// What became of a change that a person asked for.
enum Written: Sendable {
  /// It was made to so many articles.
  case changed(ArticleChange, articles: Int)
  /// An article was marked as read.
  case marked
  /// The last action was undone.
  case undone(Undone, Corrections?)
  /// Nothing of it was kept.
  case failed(String)
}

/// How far loading has come.
struct LoadingProgress: Sendable {
  var done: Int
  var total: Int
  var failures: [DocumentError] = []
  var isFinished: Bool { done == total }
}

/// The one way by which other threads reach the reader: deliveries in order, and a bell that
/// becomes readable when there are some.
final class Mailbox: Sendable {
  private let waiting = Mutex<[Delivery]>([])
  private let writeEnd: Int32
  /// A file descriptor that is readable while deliveries wait.
  let bell: Int32

  /// Makes an empty mailbox; nil when the system gives no pipe.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    bell = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(bell)
    close(writeEnd)
  }

  /// Puts a delivery in.
  func post(_ delivery: Delivery) {
    let wasEmpty = waiting.withLock { deliveries in
      deliveries.append(delivery)
      return deliveries.count == 1
    }
    if wasEmpty { _ = write(writeEnd, "!", 1) }
  }

  /// Takes everything out.
  func collect() -> [Delivery] {
    var drained: UInt64 = 0
    while read(bell, &drained, 8) > 0 {}
    return waiting.withLock { deliveries in
      defer { deliveries.removeAll() }
      return deliveries
    }
  }

  /// Waits until there is something in it, for so many milliseconds at most.
  func wait(milliseconds: Int32) {
    var descriptor = pollfd(fd: bell, events: Int16(POLLIN), revents: 0)
    poll(&descriptor, 1, milliseconds)
  }
}
