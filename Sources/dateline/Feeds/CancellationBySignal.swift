import Foundation
import Glibc
import Synchronization

/// Lets Ctrl-C end long work in order: what was done until then is kept. A second one kills.
final class CancellationBySignal: Sendable {
  private let cancelled = Mutex(false)

  /// Whether somebody wished it to end.
  var isCancelled: Bool { cancelled.withLock { $0 } }

  init() {
    // The signal is blocked for all threads and awaited by one.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waited = signals
    Thread.detachNewThread { [weak self] in
      var waited = waited
      var signal: Int32 = 0
      sigwait(&waited, &signal)
      self?.cancelled.withLock { $0 = true }
      pthread_sigmask(SIG_UNBLOCK, &waited, nil)
    }
  }
}
