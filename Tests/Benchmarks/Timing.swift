import Glibc

/// Seconds on a clock that only goes forward.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The seconds that work takes.
func duration(of work: () -> Void) -> Double {
  let start = seconds()
  work()
  return seconds() - start
}

/// The shortest of a few runs, in seconds: what the work takes when nothing else disturbs it.
func bestDuration(of runs: Int, _ work: () -> Void) -> Double {
  (0..<runs).map { _ in duration(of: work) }.min() ?? .infinity
}

extension [Double] {
  /// The middle value; nil when there is none.
  var median: Double? { quantile(0.5) }

  /// The value below which 95 of 100 lie; nil when there is none.
  var percentile95: Double? { quantile(0.95) }

  private func quantile(_ part: Double) -> Double? {
    isEmpty ? nil : sorted()[Int(part * Double(count - 1))]
  }
}
