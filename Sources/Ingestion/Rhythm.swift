import Articles

/// How long to leave a feed alone: as long as it usually takes to bring something new, and never
/// shorter than it or its server wishes. All spans are in seconds.
enum Rhythm {
  /// The shortest and the longest pause that a rhythm suggests.
  static let shortest = 900
  static let longest = 86_400
  private static let usual = 3600

  /// The pause that a feed's entries suggest: half of the time that usually lies between two, or
  /// longer when it has long been silent.
  static func pause(after articles: [Article], now: Int) -> Int {
    let moments = articles.compactMap { $0.published?.secondsSinceEpoch }.filter { $0 <= now }
      .sorted(by: >).prefix(20)
    guard let newest = moments.first, let oldest = moments.last, moments.count > 2 else {
      return usual
    }
    let gap = (newest - oldest) / (moments.count - 1)
    return min(max(gap / 2, (now - newest) / 10, shortest), longest)
  }

  /// The pause after an answer that brought nothing new.
  static func pause(afterSilence pause: Int?) -> Int {
    min((pause ?? usual) / 4 * 5, longest)
  }

  /// The pause after a failure: doubled by each in a row.
  static func pause(afterFailures failures: Int, _ pause: Int?) -> Int {
    min((pause ?? usual) << min(failures, 6), longest)
  }

  /// When to fetch a feed again.
  /// - Parameter fresh: for how long the server says that its answer holds.
  static func due(
    after now: Int, pause: Int, interval: Int?, fresh: Int?, schedule: FeedSchedule
  ) -> Int {
    if let interval { return now + max(60, interval) }
    let wished = max(min(fresh ?? 0, longest), min(schedule.minutes ?? 0, longest / 60) * 60)
    var due = now + max(pause, wished)
    // Hours are passed over one by one; a feed that skips all of them skips none.
    for _ in 0..<(8 * 24) where isSkipped(due, schedule) { due = (due / 3600 + 1) * 3600 }
    return isSkipped(due, schedule) ? now + pause : due
  }

  private static func isSkipped(_ second: Int, _ schedule: FeedSchedule) -> Bool {
    // 1970-01-01 was a Thursday.
    schedule.skippedHours.contains(second / 3600 % 24)
      || schedule.skippedDays.contains((second / 86_400 + 3) % 7)
  }
}
