import Glibc

/// Seconds on a clock that only goes forward: what a person waits.
func seconds() -> Double { reading(of: CLOCK_MONOTONIC) }

/// The seconds on a processor that work takes: other programs on the machine do not count.
func duration(of work: () throws -> Void) rethrows -> Double {
  let start = reading(of: CLOCK_PROCESS_CPUTIME_ID)
  try work()
  return reading(of: CLOCK_PROCESS_CPUTIME_ID) - start
}

private func reading(of clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
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
