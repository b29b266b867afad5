import Articles
import Testing

@testable import Archive

@Suite struct WindowTests {
  private let archive: ArticleArchive
  private let keys: [ArticleKey]

  init() throws {
    archive = try ArticleArchive()
    // Some spans of time have many articles, some one, most none.
    try archive.add(
      (0..<700).map { number in
        article(number, published: number < 400 ? "2025-07-01" : nil) {
          if number > 650 {
            $0.published = Timestamp(secondsSinceEpoch: number * 3_000_000)
          }
        }
      })
    keys = try archive.keys(matching: SearchQuery("", now: now))
  }

  @Test func `rows are the same wherever one comes from`() throws {
    #expect(keys.count == 700 && keys == keys.sorted(by: >))
    var generator = SplitMix64(seed: 3)
    var window = try archive.window()
    #expect(window.count == 700 && window.unread == 700)
    var start = 0
    for step in 0..<400 {
      start =
        step % 5 == 0
        ? .random(in: 0..<700, using: &generator)
        : max(0, start + .random(in: -30...30, using: &generator))
      let range = start..<start + .random(in: 0...50, using: &generator)
      #expect(
        try window.rows(in: range).map(\.key) == Array(keys[range.clamped(to: 0..<700)]))
    }
  }

  @Test func `rows that a query found come in the order given, without those that are gone`() throws
  {
    let order = Array(keys.reversed()[..<100])
    #expect(try archive.rows(order).map(\.key) == order)
    try archive.apply(.delete, to: [order[50]], now: now)
    #expect(try archive.rows(order).map(\.key) == order.filter { $0 != order[50] })
  }

  @Test func `an article has the row it is shown in`() throws {
    let window = try archive.window()
    let found = archive.window(on: keys)
    for (row, key) in keys.enumerated() where row % 13 == 0 {
      #expect(try window.row(of: key) == row)
      #expect(try found.row(of: key) == row)
    }
    #expect(try window.row(of: ArticleKey(.min)) == 700)
  }

  @Test func `a slice holds the rows around the one that is asked for`() throws {
    var window = try archive.window()
    for (anchor, row) in [
      (ListRequest.Anchor.row(0), 0), (.row(340), 340), (.row(9999), 699), (.row(-3), 0),
      (.article(keys[217], orRow: 5), 217),
    ] {
      let slice = try window.slice(anchor, margin: 20)
      let range = max(0, row - 20)..<min(700, row + 21)
      #expect(slice.anchor == row && slice.count == 700 && slice.first == range.lowerBound)
      #expect(slice.rows.map(\.key) == Array(keys[range]))
    }
    let empty = ListSlice(count: 0, rows: [])
    #expect(try archive.window(on: []).slice(of: .article(keys[3], orRow: 7)) == empty)
  }

  @Test func `what was found is listed in its order, whichever that is`() throws {
    let shuffled = [keys[40], keys[3], keys[600], keys[41]]
    let window = archive.window(on: shuffled)
    for (row, key) in shuffled.enumerated() { #expect(try window.row(of: key) == row) }
    #expect(try window.slice(of: .article(keys[600], orRow: 0)).anchor == 2)
    #expect(try window.slice(of: .article(keys[5], orRow: 1)).anchor == 1)
    #expect(try window.slice(of: .row(0)).rows.map(\.key) == shuffled)
    // In the order of the list, what is missing has a place where it would stand.
    let found = archive.window(on: [keys[3], keys[10], keys[50]])
    #expect(try found.slice(of: .article(keys[20], orRow: 0)).anchor == 2)
    #expect(try found.slice(of: .article(keys[60], orRow: 0)).anchor == 2)
  }

  @Test func `the next unread article is found in both directions`() throws {
    try archive.apply(.read(true), to: Array(keys[10..<600]), now: now)
    #expect(try archive.nextUnread(after: keys[5]) == keys[6])
    #expect(try archive.nextUnread(after: keys[9]) == keys[600])
    #expect(try archive.nextUnread(after: keys[600], isDownward: false) == keys[9])
    #expect(try archive.nextUnread(after: keys[699]) == nil)
    // Also among what was found.
    let found = archive.window(on: Array(keys[8..<620]))
    #expect(try found.nextUnread(after: nil) == keys[8])
    #expect(try found.nextUnread(after: keys[9]) == keys[600])
    #expect(try found.nextUnread(after: keys[2]) == keys[8])
    #expect(try found.nextUnread(after: keys[600], isDownward: false) == keys[9])
    #expect(try found.nextUnread(after: nil, isDownward: false) == keys[619])
    #expect(try found.nextUnread(after: keys[619]) == nil)
    #expect(try found.nextUnread(after: keys[8], isDownward: false) == nil)
    #expect(try archive.window().nextUnread(after: nil) == keys[0])
  }

  @Test func `an empty archive has an empty list`() throws {
    var window = try ArticleArchive().window()
    #expect(window.count == 0)
    #expect(try window.rows(in: 0..<50).isEmpty)
  }
}

extension ArticleWindow {
  /// A slice of a window that is used once.
  fileprivate func slice(of anchor: ListRequest.Anchor) throws -> ListSlice {
    var window = self
    return try window.slice(anchor)
  }
}
