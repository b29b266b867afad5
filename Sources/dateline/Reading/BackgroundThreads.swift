import Dispatch
import Foundation
import Glibc
import Synchronization

/// Threads behind the screen that give way to all others: one for each thing that is done, since
/// the network may keep one of them waiting for long.
final class BackgroundThreads: Sendable {
  private let isImmediate: Bool
  private let going = DispatchGroup()
  private let stopped = Atomic(false)

  /// How long the end of the program waits for what goes on, in seconds.
  private static let patience = 2.0

  /// - Parameter isImmediate: whether everything is done on the thread that asks: for tests.
  init(isImmediate: Bool) { self.isImmediate = isImmediate }

  /// Whether what goes on is to end.
  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Does something.
  func run(_ body: @escaping @Sendable () -> Void) {
    guard !isStopped else { return }
    if isImmediate { return body() }
    going.enter()
    let thread = Thread { [going] in
      // Zero is this thread. Threads that it makes are as modest as it is. A key must not wait for a turn.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      body()
      going.leave()
    }
    // Pages are read on it, whose elements may be nested.
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Ends what goes on, and waits for that, but not for a network that does not answer.
  func stop() {
    stopped.store(true, ordering: .relaxed)
    _ = going.wait(timeout: .now() + Self.patience)
  }
}
