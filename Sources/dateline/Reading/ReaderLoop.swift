import Articles
import Entities
import Glibc
import Reader
import Terminal

/// Runs the reader: hears the terminal and the loader, lets `update` change the state, and shows
/// it; once for everything that came together.
@MainActor
final class ReaderLoop {
  private let screen: Screen
  private let theme: Theme
  private let mailbox: Mailbox
  private let clock: Timestamp?
  private var desk: Desk
  private var state: State
  private var isRunning = true

  init(
    screen: Screen, theme: Theme, mailbox: Mailbox, desk: Desk, name: String, now: Timestamp?
  ) {
    self.screen = screen
    self.theme = theme
    self.mailbox = mailbox
    self.desk = desk
    clock = now
    state = State(size: screen.size, now: now ?? presentTime(), name: name)
  }

  /// Reads until the person leaves or nothing could be read.
  /// - Returns: the documents that could not be read.
  func run() -> [DocumentError] {
    waitForFirstDocuments()
    while isRunning, !(desk.isLoaded && desk.library.count == 0) {
      screen.present(render(state, theme: theme))
      let events = screen.events(bell: mailbox.bell, timeout: 30_000)
      if clock == nil { tell(.tick(presentTime())) }
      for event in events { handle(event) }
      receive()
    }
    screen.close()
    let isEmpty = desk.isLoaded && desk.library.count == 0 && desk.failures.isEmpty
    return isEmpty
      ? [DocumentError(document: state.name, reason: "it holds no article")] : desk.failures
  }

  /// The first frame waits a moment for the first documents, so that the list comes at once.
  private func waitForFirstDocuments() {
    var descriptor = pollfd(fd: mailbox.bell, events: Int16(POLLIN), revents: 0)
    poll(&descriptor, 1, 40)
    receive()
  }

  private func receive() {
    for message in desk.receive(mailbox.collect()) { tell(message) }
  }

  private func handle(_ event: TerminalEvent) {
    switch event {
    case .key(let key): tell(.key(key))
    case .paste(let text): tell(.paste(text))
    case .mouse(let mouse): tell(.mouse(mouse))
    case .resize(let size): tell(.resize(size))
    case .terminate: isRunning = false
    }
  }

  private func tell(_ message: Message) {
    for effect in update(&state, message) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    if let answer = desk.answer(effect) {
      tell(answer)
      return
    }
    switch effect {
    case .copy(let text):
      screen.copy(text)
    case .copyArticle(let key):
      copy(key)
    case .openLink(let key):
      openLink(of: key)
    case .redraw:
      screen.invalidate()
    case .suspend:
      screen.suspend()
    case .quit:
      isRunning = false
    default:
      break
    }
  }

  private func copy(_ key: ArticleKey) {
    guard let article = desk.library.article(key) else { return }
    if let url = article.url {
      screen.copy(url)
      tell(.notice("Copied the link."))
    } else {
      screen.copy(article.passages.compactMap(article.text).joined(separator: "\n\n"))
      tell(.notice("Copied the text; the article has no link."))
    }
  }

  private func openLink(of key: ArticleKey) {
    guard let url = desk.library.article(key)?.url else {
      tell(.notice("This article has no link."))
      return
    }
    let browser = getenv("BROWSER").map { String(cString: $0) }
    switch LinkOpener.launch(url, browser: browser) {
    case .inTerminal(let words):
      screen.release {
        if let process = LinkOpener.spawn(words, isQuiet: false) {
          _ = LinkOpener.wait(for: process)
        } else {
          tell(.notice("\(words[0]) could not be started: set BROWSER to a browser you have."))
        }
      }
    case .aside(let words):
      guard let process = LinkOpener.spawn(words, isQuiet: true) else {
        tell(.notice("\(words[0]) could not be started: set BROWSER to a browser you have."))
        return
      }
      tell(.notice("Opening the link …"))
      Task.detached { [mailbox] in
        if let status = LinkOpener.wait(for: process), status != 0 {
          mailbox.post(.notice("\(words[0]) could not open the link (exit status \(status))."))
        }
      }
    case nil:
      tell(.notice("The link is not one of the web, so it is not opened: \(url)"))
    }
  }
}

/// The present moment.
func presentTime() -> Timestamp {
  Timestamp(secondsSinceEpoch: time(nil)) ?? Timestamp(day: CalendarDay.epoch)
}
