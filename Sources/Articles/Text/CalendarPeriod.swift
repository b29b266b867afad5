/// A year, a month or a day: as much of a date as is known.
public enum CalendarPeriod: Hashable, Sendable, CustomStringConvertible {
  /// A year, from 1 to 9999.
  case year(Int)
  /// A month, from 1 to 12, of a year.
  case month(year: Int, month: Int)
  /// A day.
  case day(CalendarDay)

  /// The period as ISO 8601 writes it: "2025", "2025-07", "2025-07-12".
  public var description: String {
    switch self {
    case .year(let year): return padded(year, 4)
    case .month(let year, let month): return "\(padded(year, 4))-\(padded(month, 2))"
    case .day(let day): return day.description
    }
  }
}
