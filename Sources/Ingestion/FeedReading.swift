import Archive
import Articles

/// Reads what came for a feed, and says what that means for it.
struct FeedReading {
  private var feed: ArchivedFeed
  private let now: Timestamp
  private var second: Int { now.secondsSinceEpoch }

  init(feed: ArchivedFeed, now: Timestamp) {
    self.feed = feed
    self.now = now
  }

  /// What an answer means.
  func outcome(of response: FetchResponse) -> FeedOutcome {
    var reading = self
    return reading.take(response)
  }

  /// What a failure means: the articles stay, and so do the validators of the last good answer.
  func outcome(of failure: FetchFailure, bytes: Int = 0) -> FeedOutcome {
    var feed = feed
    feed.status.error = failure.sentence
    feed.status.failures += 1
    let pause = Rhythm.pause(afterFailures: feed.status.failures, feed.status.pause)
    feed.status.due = second + pause
    switch failure.reason {
    case .gone: feed.status.isRetired = true
    case .status(let status, let wait) where status == 429 || status == 503:
      feed.status.notBefore = second + (wait ?? (status == 429 ? Rhythm.shortest : 0))
      feed.status.due = max(feed.status.due ?? 0, feed.status.notBefore ?? 0)
    default: break
    }
    return FeedOutcome(feed: feed, failure: failure, bytes: bytes)
  }

  private mutating func take(_ response: FetchResponse) -> FeedOutcome {
    let content = response.status == 304 ? feed.status.content : Self.hash(response.body)
    guard content != feed.status.content || content == nil && response.status != 304 else {
      settle(response, pause: Rhythm.pause(afterSilence: feed.status.pause))
      return FeedOutcome(feed: feed, bytes: response.bytesOnTheWire)
    }
    let parser = FeedParser(
      address: feed.command == nil ? response.address : nil, charset: response.header.charset)
    if response.body.allSatisfy({ $0 <= 0x20 }) {
      return refused("the answer is empty; its articles stay as they are", response)
    }
    guard var document = parser.parse(response.body, name: feed.address) else {
      return refused(Self.reason(response), response)
    }
    let isCut = document.feed?.isBroken == true || Self.isCut(response.body)
    // Where the feed ends its last entry ended too.
    if isCut, !Self.isLastEntryClosed(response.body) { _ = document.articles.popLast() }
    guard !isCut || !document.articles.isEmpty else {
      return refused("the feed is broken and holds nothing that can be read", response)
    }
    feed.status.schedule = document.feed?.schedule ?? FeedSchedule()
    feed.ownTitle = document.feed?.title ?? feed.ownTitle
    feed.description = document.feed?.description ?? feed.description
    feed.homePage = document.feed?.homePage ?? feed.homePage
    settle(response, pause: Rhythm.pause(after: document.articles, now: second))
    feed.status.changed = second
    feed.status.content = content
    var outcome = FeedOutcome(
      feed: feed, document: PreparedDocument(document, now: now),
      bytes: response.bytesOnTheWire)
    if isCut {
      // What there is counts, but the whole must come again.
      outcome.failure = FetchFailure(
        .noFeed("the feed ends early; what could be read was kept"), at: feed.address)
      outcome.feed.status.error = outcome.failure?.sentence
      outcome.feed.status.etag = nil
      outcome.feed.status.lastModified = nil
      outcome.feed.status.content = nil
    }
    return outcome
  }

  /// Notes a good answer.
  private mutating func settle(_ response: FetchResponse, pause: Int) {
    if let address = response.movedTo { feed.address = address }
    feed.status.error = nil
    feed.status.failures = 0
    feed.status.notBefore = nil
    feed.status.fetched = second
    feed.status.pause = pause
    let header = response.header
    if response.status == 304 {
      feed.status.etag = header.etag ?? feed.status.etag
      feed.status.lastModified = header.lastModified ?? feed.status.lastModified
    } else {
      feed.status.etag = header.etag
      feed.status.lastModified = header.lastModified
    }
    feed.status.due = Rhythm.due(
      after: second, pause: pause, interval: feed.settings.interval, fresh: header.freshSeconds,
      schedule: feed.status.schedule)
  }

  private func refused(_ sentence: String, _ response: FetchResponse) -> FeedOutcome {
    outcome(
      of: FetchFailure(.noFeed(sentence), at: feed.address), bytes: response.bytesOnTheWire)
  }

  private static func reason(_ response: FetchResponse) -> String {
    let page = WebPageParser().parse(Array(response.body.prefix(1 << 18)), name: "")
    return page == nil
      ? "what came is no feed that can be read; its articles stay as they are"
      : "a web page came instead of the feed, perhaps to log in; its articles stay as they are"
  }

  /// Whether markup ends before its outermost element does.
  private static func isCut(_ body: [UInt8]) -> Bool {
    let start = body.prefix(64).first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    // Encodings with zero bytes are left alone.
    guard start == UInt8(ascii: "<"), !body.prefix(64).contains(0) else { return false }
    let ends = ["</rss", "</rdf", "rdf>", "</feed", ":feed>", "</channel"]
    return ends.allSatisfy { last($0, in: body) == nil }
  }

  /// Whether the last entry of markup is closed.
  private static func isLastEntryClosed(_ body: [UInt8]) -> Bool {
    ["item", "entry"].contains { name in
      guard let end = last("</" + name, in: body) else { return false }
      return end > last("<" + name, in: body) ?? -1
    }
  }

  /// Where a word in lower case stands last in the end of a text, whatever its case there.
  private static func last(_ word: String, in body: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    let tail = max(0, body.count - 1 << 20)
    return body.withUnsafeBufferPointer { body in
      var index = body.count - word.count
      while index >= tail {
        // Only letters differ by this bit; what else does is no word that is looked for.
        if body[index] == word[0],
          word.indices.allSatisfy({ body[index + $0] | 0x20 == word[$0] | 0x20 })
        {
          return index
        }
        index -= 1
      }
      return nil
    }
  }

  private static func hash(_ bytes: [UInt8]) -> Int64 {
    // FNV-1a over words of eight bytes: told apart are versions of one feed, not adversaries.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index + 8 <= bytes.count {
        hash =
          (hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          &* 0x0000_0100_0000_01b3
        hash ^= hash >> 29
        index += 8
      }
      while index < bytes.count {
        hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3
        index += 1
      }
    }
    return Int64(bitPattern: hash ^ hash >> 32)
  }
}
