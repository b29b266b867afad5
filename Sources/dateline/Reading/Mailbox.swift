import Articles
import Glibc
import Synchronization

/// What the loader sends to the reader.
enum Delivery: Sendable {
  /// Documents were read; so many of so many are done.
  case documents([ReadDocument], progress: LoadingProgress)
  /// The lines of standard input, which cannot be read a second time.
  case standardInput([String])
  /// Names were found in articles.
  case names([(key: ArticleKey, annotation: Annotation)])
  /// Which entity each id stands for, in all that was read so far.
  case identities([Entity.ID: Entity], joins: [Entity.ID: Join])
  /// A program that was started for a person has ended, or could not start.
  case notice(String)
}

/// A document, and the texts of its articles made ready for searching.
struct ReadDocument: Sendable {
  var document: Document
  var texts: [FoldedText] = []
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
}

/// Articles whose names are wanted before all others, because a person reads them.
final class Wishes: Sendable {
  private let waiting = Mutex<[ArticleKey]>([])

  /// Asks for the names of an article.
  func ask(for key: ArticleKey) {
    waiting.withLock { $0.append(key) }
  }

  /// The wish that was asked for last, when there is one.
  func next() -> ArticleKey? {
    waiting.withLock { $0.popLast() }
  }
}
