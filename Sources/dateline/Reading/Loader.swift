import Articles
import Entities
import Glibc

/// Reads documents and finds their names behind the screen: first all texts, so that they can be
/// read, then all names.
struct Loader: Sendable {
  let reader: DocumentReader
  let annotator: Annotator
  let mailbox: Mailbox

  /// How long deliveries are gathered, in seconds: short at first, so that the first screen comes
  /// at once, then rare enough not to disturb reading.
  private static let firstPause = 0.008
  private static let pause = 0.08

  /// Starts loading on another thread.
  func start(paths: [String], failures: [DocumentError]) {
    Task.detached(priority: .userInitiated) { load(paths, failures) }
  }

  private func load(_ paths: [String], _ failures: [DocumentError]) {
    let articles = readAll(paths, failures)
    annotateAll(articles)
  }

  private func readAll(_ paths: [String], _ failures: [DocumentError]) -> [Article] {
    var articles: [Article] = []
    var progress = LoadingProgress(done: 0, total: paths.count, failures: failures)
    var batch: [Document] = []
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
        articles += document.articles
        batch.append(document)
      } catch let error as DocumentError {
        progress.failures.append(error)
      } catch {
        progress.failures.append(DocumentError(document: path, reason: "\(error)"))
      }
      progress.done += 1
      if !progress.isFinished, monotonicSeconds() - lastDelivery > pause { deliver() }
    }
    deliver()
    return articles
  }

  private func annotateAll(_ articles: [Article]) {
    var registry = EntityRegistry()
    var batch: [(key: ArticleKey, annotation: Annotation)] = []
    var lastDelivery = monotonicSeconds()
    var identified = 0
    for (number, article) in articles.enumerated() {
      let annotation = annotator.annotate(article)
      registry.add(annotation)
      batch.append((ArticleKey(number), annotation))
      guard monotonicSeconds() - lastDelivery > Self.pause else { continue }
      mailbox.post(.names(batch))
      batch.removeAll()
      // Joining looks at everything read so far: twice as much each time keeps it linear.
      if number >= 2 * identified {
        mailbox.post(.identities(registry.identities))
        identified = number
      }
      lastDelivery = monotonicSeconds()
    }
    mailbox.post(.names(batch))
    mailbox.post(.identities(registry.identities))
  }
}

/// Seconds on a clock that only goes forward.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
