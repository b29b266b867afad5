import Articles

/// Dates and places as the reader writes them.
enum DateWords {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

  /// A day with its weekday ("Sat 12 Jul 2025"), and the time when it is known.
  static func full(_ timestamp: Timestamp) -> String {
    let day = timestamp.day
    let date = "\(weekdays[day.weekday]) \(day.day) \(months[day.month - 1]) \(day.year)"
    guard let second = timestamp.second else { return date }
    return date + ", \(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60))"
  }

  /// A day as a heading ("Today", "Yesterday", "Saturday 12 July 2025"), the longest words that fit.
  static func heading(_ day: CalendarDay, today: CalendarDay, columns: Int) -> String {
    switch today.daysSinceEpoch - day.daysSinceEpoch {
    case 0: return "Today"
    case 1: return "Yesterday"
    default:
      let long =
        "\(longWeekdays[day.weekday]) \(day.day) \(longMonths[day.month - 1]) \(day.year)"
      return long.count <= columns ? long : full(Timestamp(day: day))
    }
  }

  private static let longMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let longWeekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  /// A day with its weekday, a month or a year; the year of a day only where it is another one.
  static func period(_ period: CalendarPeriod, besides year: Int? = nil) -> String {
    switch period {
    case .day(let day):
      let date = "\(weekdays[day.weekday]) \(day.day) \(months[day.month - 1])"
      return day.year == year ? date : date + " \(day.year)"
    case .month(let year, let month): return "\(months[month - 1]) \(year)"
    case .year(let year): return "\(year)"
    }
  }

  /// How long ago, in ten columns at most: "5m", "3h", "2d", "12 Jul", "12 Jul ’23".
  static func short(_ timestamp: Timestamp, now: Timestamp) -> String {
    let day = timestamp.day
    let seconds = now.secondsSinceEpoch - timestamp.secondsSinceEpoch
    if timestamp.second != nil, (0..<86_400).contains(seconds) {
      return seconds < 3600 ? "\(max(1, seconds / 60))m" : "\(seconds / 3600)h"
    }
    let days = now.day.daysSinceEpoch - day.daysSinceEpoch
    if days == 0 { return "today" }
    if (1..<7).contains(days) { return "\(days)d" }
    let date = "\(day.day) \(months[day.month - 1])"
    return day.year == now.day.year ? date : date + " ’\(twoDigits(day.year % 100))"
  }

  /// A place of a dateline as running text writes it: "KUALA LUMPUR" becomes "Kuala Lumpur", and
  /// "BELÉM, Brazil" becomes "Belém, Brazil".
  static func place(_ place: String) -> String {
    let parts = place.split(separator: ",", omittingEmptySubsequences: false)
    return parts.map { $0 == $0.uppercased() ? inTitleCase($0) : String($0) }
      .joined(separator: ",")
  }

  private static func inTitleCase(_ text: Substring) -> String {
    var result = ""
    var atStart = true
    for character in text {
      result += atStart ? String(character) : character.lowercased()
      atStart = !character.isLetter && character != "'" && character != "’"
    }
    return result
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
