import Articles
import Testing

@testable import Entities

/// The expressions in a text published on a day, one line each: "words = value".
private func dates(
  _ text: String, published: String = "2025-07-15", now: String? = nil
) -> [String] {
  var article = Article()
  article.title = "A day by the sea"
  article.paragraphs = [text]
  article.published = Timestamp(rfc3339: published)
  return found(in: article, now: now)
}

/// The value of a document that is nothing but an expression.
private func lone(_ text: String, now: String = "2014-09-01T10:30:00Z") -> [String] {
  var article = Article()
  article.title = text
  return found(in: article, now: now).map { String($0.split(separator: "=").last ?? "") }
}

/// Annotators by the reader's moment.
private let annotators = Dictionary(
  uniqueKeysWithValues: ["2014-09-01T10:30:00Z", "2025-07-15"].map {
    ($0, Annotator(now: Timestamp(rfc3339: $0)))
  })

private func found(in article: Article, now: String?) -> [String] {
  let annotator = now.flatMap { annotators[$0] } ?? annotator
  let annotation = annotator.annotate(article)
  return annotation.dates.map { date in
    let text = Array((article.text(of: date.passage) ?? "").utf8)
    let words = String(decoding: text[date.range], as: UTF8.self)
    return "\(words) = \(date.value?.description ?? "?")"
  }
}

@Suite struct DateTests {
  // 15 July 2025 is a Tuesday.
  @Test(arguments: [
    ("They met on Saturday.", "on Saturday = 2025-07-12"),
    ("They met on Tuesday.", "on Tuesday = 2025-07-15"),
    ("They met last Tuesday.", "last Tuesday = 2025-07-08"),
    ("They will meet on Saturday.", "on Saturday = 2025-07-19"),
    ("On Saturday, the two will meet.", "On Saturday = 2025-07-19"),
    ("The figures will be released this Friday.", "this Friday = 2025-07-18"),
    ("They meet next Monday.", "next Monday = 2025-07-21"),
    ("It rained Monday morning.", "Monday morning = 2025-07-14"),
  ])
  func `a day of the week follows the tense`(text: String, wanted: String) {
    #expect(dates(text) == [wanted])
  }

  @Test(arguments: [
    ("It rained yesterday.", "yesterday = 2025-07-14"),
    ("It rained the day before yesterday.", "the day before yesterday = 2025-07-13"),
    ("It will rain tomorrow night.", "tomorrow night = 2025-07-16"),
    ("It rained last night.", "last night = 2025-07-14"),
    ("It rained two days ago.", "two days ago = 2025-07-13"),
    ("It rained a fortnight ago.", "a fortnight ago = 2025-07-01"),
    ("It will rain in two weeks.", "in two weeks = 2025-07-29"),
    ("It rained five years ago.", "five years ago = 2020"),
    ("It rained eight months ago.", "eight months ago = 2024-11"),
    ("It rained earlier this month.", "earlier this month = 2025-07"),
    ("It rained last year.", "last year = 2024"),
    ("It rained a few days ago.", "a few days ago = ?"),
    ("It rained last week.", "last week = ?"),
  ])
  func `an expression counts from the day of publication`(text: String, wanted: String) {
    #expect(dates(text) == [wanted])
  }

  @Test(arguments: [
    ("They signed it in September.", "in September = 2024-09"),
    ("It will open in September.", "in September = 2025-09"),
    ("On July 8, the letter came.", "July 8 = 2025-07-08"),
    ("The rate is to apply from Aug 1.", "Aug 1 = 2025-08-01"),
    ("It was signed on 8 July 2024.", "8 July 2024 = 2024-07-08"),
    ("It was signed on July 8, 2024, in Bonn.", "July 8, 2024 = 2024-07-08"),
    ("It was signed on Monday, July 8, 2024.", "on Monday, July 8, 2024 = 2024-07-08"),
    ("It was signed in July 2024.", "in July 2024 = 2024-07"),
    ("It was signed in mid-July.", "in mid-July = 2025-07"),
    ("It was signed on Sept. 5.", "Sept. 5 = 2024-09-05"),
    ("It was signed on 2024-07-08.", "2024-07-08 = 2024-07-08"),
    ("It was signed on 25/12/2024.", "25/12/2024 = 2024-12-25"),
    ("It was signed on 12/07/2024.", "12/07/2024 = ?"),
    ("It was signed in 2019.", "in 2019 = 2019"),
    ("It has stood since 1950.", "1950 = 1950"),
    ("It stood in the 1990s.", "the 1990s = ?"),
    ("It stood in the summer of 2024.", "in the summer of 2024 = 2024"),
  ])
  func `a date of the calendar is read in its usual forms`(text: String, wanted: String) {
    #expect(dates(text) == [wanted])
  }

  @Test func `a later day counts from the one that the text named`() {
    #expect(
      dates("It began on July 1. A week later it ended.")
        == ["July 1 = 2025-07-01", "A week later = 2025-07-08"])
    #expect(
      dates("It ended two days after July 1.") == ["two days after July 1 = 2025-07-03"])
    #expect(dates("A week later it ended.") == ["A week later = ?"])
  }

  @Test(arguments: [
    "Theresa May said so, and the troops march on.", "The Sunday Times had it.",
    "About 2,000 people and 2001 troops came.", "The shops were full on Black Friday.",
    "It may rain, and the second of them left.", "The car is at 60 mph in five seconds.",
    "A three-year plan and a 2-day visit.", "He was there for two weeks.",
  ])
  func `other words and numbers are no dates`(text: String) {
    #expect(dates(text) == [])
  }

  @Test func `without a day of its own an article counts from the reader's`() {
    var article = Article()
    article.title = "A day by the sea"
    article.paragraphs = ["It rained yesterday."]
    #expect(found(in: article, now: nil) == ["yesterday = ?"])
    #expect(found(in: article, now: "2025-07-15") == ["yesterday = 2025-07-14"])
    article.dateline = Dateline(
      place: "BONN", date: CalendarDay(year: 2024, month: 3, day: 1))
    #expect(found(in: article, now: "2025-07-15") == ["yesterday = 2024-02-29"])
    article.dateline = nil
    article.copyright = Copyright(year: 2023, owner: "us")
    article.paragraphs = ["It rained yesterday, as in May."]
    #expect(found(in: article, now: "2025-07-15") == ["yesterday = ?", "in May = 2023-05"])
  }

  @Test(arguments: [
    ("2 years, 3 months ago", "2012-06"), ("in 4 days", "2014-09-05"), ("3 weeks", "2014-08-11"),
    ("half an hour ago", "2014-09-01"), ("11 hours ago", "2014-08-31"),
    ("in 1.5 days", "2014-09-02"),
    ("now + 2 days", "2014-09-03"), ("20 years from now", "2034"), ("next month", "2014-10"),
    ("the day after tomorrow", "2014-09-03"), ("300 decades", ""), ("a decade later", "2024"),
  ])
  func `a text that is an expression counts from the reader's moment`(text: String, value: String) {
    #expect(lone(text) == (value.isEmpty ? [] : [" " + value]))
  }

  @Test func `numbers beyond all measure harm nothing`() {
    for text in ["999999999999999999999 years ago", "in 4000000 decades", "1.1.1.1 days", "- - 5"] {
      _ = lone(text)
      _ = dates(text)
    }
    var article = Article()
    article.paragraphs = [
      String(repeating: "1 year and ", count: 2_000), String(repeating: "last ", count: 2_000),
      String(repeating: "in the early late mid- ", count: 1_000),
    ]
    _ = annotator.annotate(article)
  }
}
