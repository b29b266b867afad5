import Archive
import Articles
import Foundation
import Synchronization

/// The threads of a refresh that do not write: one fetches, some read.
final class RefreshPipeline: Sendable {
  /// What became of the feeds, as they are done.
  let outcomes = Channel<FeedOutcome>(capacity: 6)
  private let answers = Channel<Answer>(capacity: 6)
  private let fetcher: Fetcher
  private let now: Timestamp
  private let commands: Set<String>
  private let isAbandoned = Mutex(false)
  private let readersLeft: Mutex<Int> = Mutex(0)

  private struct Answer: Sendable {
    var feed: ArchivedFeed
    /// What the server said; nil for a command, which is still to be run.
    var result: Result<FetchResponse, FetchFailure>?
  }

  /// - Parameter commands: the addresses of the commands that may be run.
  init(fetcher: Fetcher, now: Timestamp, commands: Set<String>) {
    self.commands = commands
    self.fetcher = fetcher
    self.now = now
  }

  /// Starts the threads; they end by themselves when all feeds are done.
  func start(
    _ feeds: [ArchivedFeed], readers: Int, isCancelled: @escaping @Sendable () -> Bool
  ) {
    readersLeft.withLock { $0 = readers }
    thread { pipeline in
      pipeline.fetch(feeds) { isCancelled() || pipeline.isAbandoned.withLock { $0 } }
      pipeline.answers.close()
    }
    for _ in 0..<readers {
      thread { pipeline in
        while let answer = pipeline.answers.receive() {
          let outcome = pipeline.outcome(of: answer, isCancelled)
          pipeline.outcomes.send(outcome)
        }
        let left = pipeline.readersLeft.withLock { left in
          left -= 1
          return left
        }
        if left == 0 { pipeline.outcomes.close() }
      }
    }
  }

  /// Lets the threads end without a reader of the outcomes.
  func abandon() {
    isAbandoned.withLock { $0 = true }
    answers.close()
    outcomes.close()
  }

  private func thread(_ body: @escaping @Sendable (RefreshPipeline) -> Void) {
    let thread = Thread { body(self) }
    // A feed's elements may be nested; the threads' own stacks are small.
    thread.stackSize = 8 << 20
    thread.start()
  }

  // MARK: Fetching

  private func fetch(_ feeds: [ArchivedFeed], _ isCancelled: () -> Bool) {
    var asked: [ArchivedFeed] = []
    var requests: [FetchRequest] = []
    for feed in feeds {
      guard feed.command == nil else {
        answers.send(Answer(feed: feed), waits: false)
        continue
      }
      do {
        requests.append(try feed.request())
        asked.append(feed)
      } catch let failure as FetchFailure {
        answers.send(Answer(feed: feed, result: .failure(failure)), waits: false)
      } catch {}
    }
    fetcher.fetch(requests, mayStart: { !answers.isFull }, isCancelled: isCancelled) {
      answers.send(Answer(feed: asked[$0], result: $1), waits: false)
    }
  }

  // MARK: Reading

  private func outcome(of answer: Answer, _ isCancelled: () -> Bool) -> FeedOutcome {
    let feed = answer.feed
    if isCancelled() {
      return FeedOutcome(feed: feed, failure: FetchFailure(.cancelled, at: feed.address))
    }
    switch answer.result ?? run(feed) {
    case .success(let response):
      return FeedReading(feed: feed, now: now).outcome(of: response)
    case .failure(let failure):
      return FeedReading(feed: feed, now: now).outcome(of: failure)
    }
  }

  /// Runs a feed that is a command.
  private func run(_ feed: ArchivedFeed) -> Result<FetchResponse, FetchFailure> {
    guard commands.contains(feed.address) else {
      return .failure(FetchFailure(.foreignCommand, at: feed.address))
    }
    let limits = fetcher.limits
    return UserCommand(
      line: feed.command ?? "", seconds: limits.totalSeconds, limit: limits.bodyBytes
    ).output().map { bytes in
      var response = FetchResponse()
      response.status = 200
      response.body = bytes
      response.bytesOnTheWire = bytes.count
      return response
    }.mapError { FetchFailure($0, at: feed.address) }
  }
}
