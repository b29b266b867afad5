import Articles
import CTerminalSupport
import Entities
import Glibc

/// Reads documents and finds their names behind the screen: first all texts, so that they can be
/// read, then all names, those of the newest articles first.
struct Loader: Sendable {
  let reader: DocumentReader
  let annotator: Annotator
  let mailbox: Mailbox
  let wishes: Wishes

  /// How long deliveries are gathered, in seconds: short at first, so that the first screen comes
  /// at once, then rare enough not to disturb reading.
  private static let firstPause = 0.008
  private static let pause = 0.08

  /// Starts loading on other threads.
  func start(paths: [String], failures: [DocumentError]) {
    // The first article that is opened may come before all texts are read.
    Task.detached(priority: .userInitiated) { [annotator] in annotator.prepare() }
    Task.detached(priority: .userInitiated) {
      var names = NamesWork(loader: self)
      readAll(paths, failures, &names)
      names.finish()
      names = NamesWork(loader: self)
      // What only loading needed goes back to the system.
      memory_give_back()
    }
  }

  private func readAll(
    _ paths: [String], _ failures: [DocumentError], _ names: inout NamesWork
  ) {
    var progress = LoadingProgress(done: 0, total: paths.count, failures: failures)
    var batch: [ReadDocument] = []
    var lastDelivery = monotonicSeconds()
    var pause = Self.firstPause
    func deliver() {
      mailbox.post(.documents(batch, progress: progress))
      progress.failures = []
      batch.removeAll()
      lastDelivery = monotonicSeconds()
      pause = Self.pause
    }
    for path in paths {
      do {
        let (document, lines) = try reader.readWithLines(path: path)
        if path == "-" { mailbox.post(.standardInput(lines)) }
        names.articles += document.articles
        batch.append(
          ReadDocument(document: document, texts: document.articles.map(FoldedText.init(of:))))
      } catch let error as DocumentError {
        progress.failures.append(error)
      } catch {
        progress.failures.append(DocumentError(document: path, reason: "\(error)"))
      }
      progress.done += 1
      if !progress.isFinished, monotonicSeconds() - lastDelivery > pause { deliver() }
      names.grantWishes()
    }
    deliver()
  }

  /// The finding of names in the articles that were read.
  private struct NamesWork {
    let loader: Loader
    var articles: [Article] = []
    private var isDone: Set<Int> = []
    private var registry = EntityRegistry()
    private var strings = SharedStrings()
    private var batch: [(key: ArticleKey, annotation: Annotation)] = []
    private var lastDelivery = monotonicSeconds()

    init(loader: Loader) { self.loader = loader }

    /// Finds the names that a person waits for.
    mutating func grantWishes() {
      while let key = loader.wishes.next() {
        annotate(key.rawValue)
        deliver()
      }
    }

    /// Finds the names of all other articles, and joins them.
    mutating func finish() {
      var identified = 0
      for number in newestFirst {
        grantWishes()
        annotate(number)
        guard monotonicSeconds() - lastDelivery > Loader.pause else { continue }
        deliver()
        // Joining looks at everything read so far: twice as much each time keeps it linear.
        if isDone.count >= 2 * identified {
          loader.mailbox.post(.identities(registry.identities, joins: [:]))
          identified = isDone.count
        }
      }
      deliver()
      let joined = registry.joined
      loader.mailbox.post(.identities(joined.identities, joins: joined.joins))
    }

    private var newestFirst: [Int] {
      let times = articles.map { $0.published?.secondsSinceEpoch ?? .min }
      return articles.indices.sorted { (times[$1], $0) < (times[$0], $1) }
    }

    private mutating func annotate(_ number: Int) {
      guard articles.indices.contains(number), isDone.insert(number).inserted else { return }
      let annotation = strings.sharing(loader.annotator.annotate(articles[number]))
      registry.add(annotation)
      batch.append((ArticleKey(number), annotation))
    }

    private mutating func deliver() {
      if !batch.isEmpty { loader.mailbox.post(.names(batch)) }
      batch.removeAll()
      lastDelivery = monotonicSeconds()
    }
  }
}

/// Seconds on a clock that only goes forward.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
