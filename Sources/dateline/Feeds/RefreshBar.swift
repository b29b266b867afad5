import Articles
import Glibc
import Ingestion

/// Shows on a terminal how far a refresh is, and every failure in a line.
struct RefreshBar {
  private var shown = 0.0
  private var failures = 0

  /// Shows how far it is, ten times a second at most.
  mutating func show(_ progress: Refresh.Progress) {
    report(progress)
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let now = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    guard now - shown >= 0.1 else { return }
    shown = now
    StandardError.show(progress: Self.line(progress))
  }

  /// Clears the line.
  mutating func end(_ progress: Refresh.Progress) {
    report(progress)
    StandardError.show(progress: "")
  }

  private mutating func report(_ progress: Refresh.Progress) {
    for failure in progress.failures[failures...] {
      StandardError.report(DocumentError(document: failure.address, reason: failure.sentence))
    }
    failures = progress.failures.count
  }

  private static func line(_ progress: Refresh.Progress) -> String {
    let width = 20
    let filled = progress.feeds > 0 ? progress.done * width / progress.feeds : width
    let bar =
      String(repeating: "━", count: filled) + String(repeating: "─", count: width - filled)
    let tenths = progress.bytes / 100_000
    var line = "\(bar) \(progress.done)/\(progress.feeds) feeds"
    line += " · \(progress.articles.added) new · \(tenths / 10).\(tenths % 10) MB"
    if !progress.failures.isEmpty { line += " · \(progress.failures.count) failed" }
    return line
  }
}
