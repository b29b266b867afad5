import Archive
import Articles
import Glibc
import Reader
import Terminal

/// Runs the reader: hears the terminal and what happens behind the screen, lets `update` change the
/// state, and shows it; once for everything that came together.
@MainActor
final class ReaderLoop {
  private let screen: Screen
  private let theme: Theme
  private let mailbox: Mailbox
  private let clock: Timestamp?
  private var talk: Conversation
  private var isRunning = true

  /// How long the first frame waits for the first documents, and a letter for what it finds, in
  /// milliseconds: so that a list comes in one frame rather than in two.
  private static let patience: Int32 = 40
  private static let searchPatience: Int32 = 12

  init(screen: Screen, theme: Theme, desk: Desk, state: State, now: Timestamp?) {
    self.screen = screen
    self.theme = theme
    mailbox = desk.mailbox
    clock = now
    talk = Conversation(state: state, desk: desk)
  }

  /// Reads until the person leaves or nothing could be read.
  /// - Returns: the documents that could not be read.
  func run() -> [DocumentError] {
    if !talk.desk.isLoaded { mailbox.wait(milliseconds: Self.patience) }
    tell(.libraryChanged(nil))
    tell(.searches(talk.desk.rememberedSearches))
    receive()
    while isRunning, !hasNothing {
      screen.present(render(talk.state, theme: theme))
      let timeout = min(30_000, talk.state.wake.map { max(1, $0) * 1000 } ?? 30_000)
      let events = screen.events(bell: mailbox.bell, timeout: timeout)
      if clock == nil { tell(.tick(presentTime())) }
      for event in events { handle(event) }
      if talk.desk.isSearching { mailbox.wait(milliseconds: Self.searchPatience) }
      receive()
    }
    leave()
    screen.close()
    let hasNothing = hasNothing
    talk.desk.close()
    return hasNothing && talk.desk.failures.isEmpty
      ? [DocumentError(document: talk.state.name, reason: "it holds no article")]
      : talk.desk.failures
  }

  /// Whether the documents to be read hold no article; an archive may be empty.
  private var hasNothing: Bool {
    talk.state.collection == .documents && talk.desk.isLoaded && talk.desk.isEmpty
  }

  /// Where the person was is kept, however they leave.
  private func leave() {
    for effect in talk.state.leave() { _ = talk.desk.answer(effect) }
    if talk.state.collection == .archive { talk.desk.remember(talk.state.list.selectedKey) }
  }

  private func receive() {
    for effect in talk.receive() { perform(effect) }
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
    for effect in talk.tell(message) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .copy(let text): screen.copy(text)
    case .copyArticle(let key): copy(key)
    case .openLink(let key): openLink(of: key)
    case .openAddress(let address): openLink(address)
    case .editNote(let key): editNote(of: key)
    case .redraw: screen.invalidate()
    case .suspend: screen.suspend()
    case .quit: isRunning = false
    default: break
    }
  }

  private func editNote(of key: ArticleKey) {
    guard let note = talk.desk.note(of: key) else { return }
    var result: Result<String, Editor.Failure> = .success(note)
    screen.release {
      do throws(Editor.Failure) {
        result = .success(try Editor.edit(note, variable: variable))
      } catch {
        result = .failure(error)
      }
    }
    switch result {
    case .success(let text) where text != note:
      for answer in talk.desk.answer(.change(.note(text), .articles([key]))) { tell(answer) }
      tell(.libraryChanged(nil))
    case .success: break
    case .failure(let failure): tell(.notice(failure.sentence))
    }
  }

  private func copy(_ key: ArticleKey) {
    guard let article = talk.desk.article(key) else { return }
    if let url = article.url {
      screen.copy(url)
      tell(.notice("Copied the link."))
    } else {
      screen.copy(article.passages.compactMap(article.text).joined(separator: "\n\n"))
      tell(.notice("Copied the text; the article has no link."))
    }
  }

  private func openLink(of key: ArticleKey) {
    guard let url = talk.desk.article(key)?.url else {
      tell(.notice("This article has no link."))
      return
    }
    openLink(url)
  }

  private func openLink(_ url: String) {
    switch LinkOpener.launch(url, browser: variable("BROWSER")) {
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
          mailbox.post(
            .message(.notice("\(words[0]) could not open the link (exit status \(status)).")))
        }
      }
    case nil:
      tell(.notice("The link is not one of the web, so it is not opened: \(url)"))
    }
  }
}

/// A variable of the environment.
func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// The present moment, in the offset from UTC that holds here and now.
func presentTime() -> Timestamp {
  var seconds = time(nil)
  var local = tm()
  localtime_r(&seconds, &local)
  let offset = local.tm_gmtoff / 60
  guard let shifted = Timestamp(secondsSinceEpoch: seconds + offset * 60),
    let now = Timestamp(day: shifted.day, second: shifted.second ?? 0, offset: offset)
  else { return Timestamp(day: .epoch) }
  return now
}
