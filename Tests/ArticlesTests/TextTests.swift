import Testing

@testable import Articles

@Suite("Ages, dates, sentences and quotations")
struct TextTests {
  @Test(
    "Ages are read in the forms of pages",
    arguments: [
      ("just now", Age.seconds(0)), ("a minute ago", .seconds(60)),
      ("30 minutes ago", .seconds(1800)),
      ("an hour ago", .seconds(3600)), ("time7 hours ago", .seconds(25_200)),
      ("timean hour ago", .seconds(3600)), ("a day ago", .days(1)), ("yesterday", .days(1)),
      ("2 days ago", .days(2)), ("3 weeks ago", .days(21)), ("2h ago", .seconds(7200)),
      ("half an hour ago", .seconds(1800)), ("a few minutes ago", .seconds(180)),
      ("5 months ago", .months(5)), ("about an hour ago", .seconds(3600)),
      ("Updated 5 mins ago", .seconds(300)), ("• 2 hours ago", .seconds(7200)),
      ("over a year ago", .months(12)), ("TIME2 HOURS AGO", .seconds(7200)),
    ])
  func ages(text: String, age: Age) {
    let bytes = Array(text.utf8)
    #expect(Age.parse(bytes, range: 0..<bytes.count)?.age == age)
  }

  @Test(
    "Dates are read in the forms of pages",
    arguments: [
      ("14-07-2025", 2025, 7, 14), ("time30-07-2025", 2025, 7, 30), ("2025-07-14", 2025, 7, 14),
      ("14/07/2025", 2025, 7, 14), ("07/14/2025", 2025, 7, 14), ("Jul 14, 2025", 2025, 7, 14),
      ("July 14th, 2025", 2025, 7, 14), ("14 July 2025", 2025, 7, 14),
      ("Monday, July 14, 2025", 2025, 7, 14), ("Mon, 14 Jul 2025 10:30 AM", 2025, 7, 14),
      ("Published: July 14, 2025 at 3:45 PM GMT+8", 2025, 7, 14), ("14.07.2025", 2025, 7, 14),
      ("Thu, October 19, 2023 at 7:34 AM GMT+3·2 min read", 2023, 10, 19),
    ])
  func dates(text: String, year: Int, month: Int, day: Int) {
    let bytes = Array(text.utf8)
    let date = Age.parse(bytes, range: 0..<bytes.count)?.age.writtenDate
    #expect(date?.calendarDay == CalendarDay(year: year, month: month, day: day))
  }

  @Test(
    "What only resembles an age is none",
    arguments: [
      "ago", "two men ago", "He left an hour ago", "time", "timely", "2 hours", "July",
      "31-02-2025",
      "May 2025 be good", "99999999999999999999 hours ago", "1 2 3", "10:30",
    ])
  func noAges(text: String) {
    let bytes = Array(text.utf8)
    #expect(Age.parse(bytes, range: 0..<bytes.count) == nil)
  }

  @Test(
    "Ages glued to a publisher come apart",
    arguments: [
      ("The Sun17 hours ago", "The Sun", "17 hours ago"), ("NVB11-07-2025", "NVB", "11-07-2025"),
      ("9to5Mac2 hours ago", "9to5Mac", "2 hours ago"),
      ("News 245 hours ago", "News 24", "5 hours ago"),
      ("The Sunan hour ago", "The Sun", "an hour ago"), ("Yahoo!a day ago", "Yahoo!", "a day ago"),
    ])
  func gluedAges(text: String, publisher: String, written: String) {
    let bytes = Array(text.utf8)
    let found = Age.parseGlued(bytes)
    #expect(found.map { bytes.string(0..<$0.words.lowerBound) } == publisher)
    #expect(found.map { bytes.string($0.words) } == written)
  }

  @Test("An age after a space is part of a sentence")
  func noGluedAges() {
    for text in ["He left 2 hours ago", "It was a day ago", "Since 11-07-2025", "2 hours ago"] {
      #expect(Age.parseGlued(Array(text.utf8)) == nil)
    }
  }

  @Test(
    "Sentences end where a reader would say",
    arguments: [
      ("It rained. It snowed. It stopped.", 3), ("Mr. Lee met Gov. Chan. They ate.", 2),
      ("The U.S. Senate met. It sat.", 2), ("She lives in the U.S. The house is old.", 2),
      ("It cost US$16.2 billion. Or 3.5 more.", 2), ("'Go!' he said. 'Now.' She went.", 3),
      ("The Podcast.The news. Visit Booking.Com now.", 3), ("At 5 p.m. Monday it rained.", 1),
      ("J. K. Lee and No. 5 won. Who? Nobody.", 3), ("It ended... He left… She stayed.", 3),
      ("Lee Inc. The rest is history. Lee Inc. won.", 3), ("no stop at all", 1),
    ])
  func sentences(text: String, count: Int) {
    let bytes = Array(text.utf8)
    #expect(Sentences(in: bytes, range: 0..<bytes.count).boundaries.count + 1 == count)
  }

  @Test(
    "Quotations are paired with apostrophes guarded",
    arguments: [
      ("He said 'no' and 'yes'.", ["'no'", "'yes'"]), ("It's the boys' boat.", []),
      ("'The workers' rights are real,' he said.", ["'The workers' rights are real,'"]),
      ("‘Mixed marks' close, and “these” too.", ["‘Mixed marks'", "“these”"]),
      ("Boeing 's boat sailed. The crews' rest.", []),
      ("“It is the cat.’’ He said “so.”", ["“It is the cat.’’", "“so.”"]),
      ("''Go,'' he said.", ["''Go,''"]), ("In the '90s 'we' sailed.", ["'we'"]),
      ("6'2\" tall, he said \"hello\" to us.", ["\"hello\""]),
      ("'First part. 'Second part,' he said.", ["'First part. ", "'Second part,'"]),
      ("\"He said 'go' to me,\" she said.", ["\"He said 'go' to me,\""]),
    ])
  func quotations(text: String, found: [String]) {
    let bytes = Array(text.utf8)
    let spans = Quotations(in: bytes, range: 0..<bytes.count).spans
    #expect(spans.map { bytes.string($0.range) } == found)
  }

  @Test("A mark that never closes does not swallow the text")
  func openQuotation() {
    let bytes = Array(("'He began. " + String(repeating: "It went on. ", count: 200)).utf8)
    #expect(Quotations(in: bytes, range: 0..<bytes.count).spans.isEmpty)
  }

  @Test("White space collapses to single spaces")
  func collapsing() {
    #expect([UInt8](collapsing: "  a \t b  c ").string == "a b c")
    #expect([UInt8](collapsing: " \t ").isEmpty)
    #expect([UInt8](collapsing: "").isEmpty)
  }

  @Test("The case of letters is known beyond ASCII")
  func letterCase() {
    for text in ["A", "É", "Ł", "Ž", "Ω", "Я"] {
      #expect(Array(text.utf8).letterCase(at: 0) == .upper)
    }
    for text in ["a", "é", "ł", "ž", "ω", "я", "ß"] {
      #expect(Array(text.utf8).letterCase(at: 0) == .lower)
    }
    for text in ["1", "×", "王", "“", "😊"] { #expect(Array(text.utf8).letterCase(at: 0) == .none) }
  }
}
