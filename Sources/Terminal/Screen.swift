internal import CNcurses
internal import CTerminalSupport
import Glibc

/// The terminal as a place to show frames and to hear of keys: the only part that knows ncurses.
///
/// One screen exists at a time, used from the main thread.
@MainActor
public final class Screen {
  /// How many colours there are.
  public let colorDepth: ColorDepth
  /// The size of the terminal.
  public private(set) var size: Size

  private var pen: Pen
  private var shown: Frame?
  private var showsCursor: Bool?
  private var isOpen = true
  private let modes: TerminalModes
  private var input: TerminalInput
  /// A size that no event has told yet.
  private var resized: Size?

  /// Takes over the terminal.
  /// - Parameter mouse: whether clicks and the wheel are wanted; the terminal's own selection then
  ///   needs Shift.
  /// - Throws: `ScreenError` when standard output is no terminal or its type is unknown.
  public init(mouse: Bool = true) throws {
    try Self.checkTerminal()
    let keys = try Self.openKeys()
    curses_use_unicode()
    terminal_guard_remember(STDOUT_FILENO)
    guard curses_open(keys) != nil else {
      throw ScreenError(description: "The terminal cannot show full screens.")
    }
    modes = TerminalModes(mouse: mouse)
    let reset = modes.reset
    let signals = terminal_guard_begin(reset, reset.count)
    raw()
    noecho()
    nonl()
    let window = curses_window()
    keypad(window, true)
    idlok(window, true)
    leaveok(window, false)
    scrollok(window, false)
    typeahead(-1)  // A repaint is never left half done because keys are waiting.
    pen = Pen(wantsColor: getenv("NO_COLOR").map { $0[0] == 0 } ?? true)
    colorDepth = pen.depth
    input = TerminalInput(keys: fileno(keys), signals: signals)
    size = Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
    fitWindow()
    resized = nil
    modes.enter()
  }

  /// Shows a frame, sending only what has changed since the last one.
  public func present(_ frame: Frame) {
    guard isOpen else { return }
    let window = curses_window()
    let last = shown?.size == frame.size ? shown : nil
    if last == nil { werase(window) }
    let all = 0..<frame.size.columns
    var changed = 0
    for row in 0..<min(frame.size.rows, size.rows) {
      let columns = last.map { frame.columns(ofRow: row, changedFrom: $0) } ?? all
      guard !columns.isEmpty else { continue }
      pen.draw(columns, ofRow: row, of: frame)
      changed += 1
    }
    shown = frame
    if frame.showsCursor != showsCursor {
      curs_set(frame.showsCursor ? 1 : 0)
      showsCursor = frame.showsCursor
    }
    wmove(
      window, Int32(max(0, min(frame.cursor.row, size.rows - 1))),
      Int32(max(0, min(frame.cursor.column, size.columns - 1))))
    if changed > Self.fewRows {
      modes.update { wrefresh(window) }
    } else {
      wrefresh(window)
    }
  }

  /// So many rows reach the terminal in one piece anyway.
  private static let fewRows = 4

  /// Sends the whole screen anew at the next `present`.
  public func invalidate() {
    shown = nil
    curses_clear_at_next_refresh()
  }

  /// Waits for what the terminal has to say, until the mailbox's bell rings or the time is over.
  /// - Parameters:
  ///   - bell: a file descriptor that becomes readable when there is other work; it is not read.
  ///   - timeout: milliseconds, or nil to wait without end.
  /// - Returns: the events in order; empty when the bell rang or the time is over.
  public func events(bell: Int32, timeout: Int?) -> [TerminalEvent] {
    let timeout = resized == nil ? timeout : 0
    var (events, signals) = input.wait(bell: bell, timeout: timeout)
    if signals.contains(SIGTSTP) { suspend() }
    if signals.contains(SIGCONT) { retake() }
    if signals.contains(SIGWINCH) { fitWindow() }
    if let resized {
      events.insert(.resize(resized), at: 0)
      self.resized = nil
    }
    if !signals.isDisjoint(with: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]) { events.append(.terminate) }
    return events
  }

  /// Gives the terminal back to the shell and stops this process until it is continued (^Z).
  public func suspend() {
    release { terminal_stop() }
    resized = size
  }

  /// Gives the terminal to another program while `body` runs it.
  public func release(while body: () throws -> Void) rethrows {
    guard isOpen else { return try body() }
    giveBack()
    terminal_guard_lend(true)
    defer {
      terminal_guard_lend(false)
      take()
    }
    try body()
  }

  /// Puts text on the user's clipboard through the terminal (OSC 52).
  public func copy(_ text: String) {
    guard isOpen else { return }
    writeAll(Clipboard.sequence(for: text))
  }

  /// Gives the terminal back as it was.
  public func close() {
    guard isOpen else { return }
    giveBack()
    isOpen = false
    terminal_guard_end()
  }

  private func giveBack() {
    modes.leave()
    curs_set(1)
    showsCursor = nil
    endwin()
  }

  /// Enters the terminal again after `giveBack`.
  private func take() {
    input.forgetStops()
    keypad(curses_window(), true)
    fitWindow()
    invalidate()
    werase(curses_window())
    wrefresh(curses_window())
    modes.enter()
  }

  /// Takes the terminal back after the process was stopped without notice.
  private func retake() {
    giveBack()
    take()
    resized = size
  }

  /// Asks the terminal for its size and makes the window as large.
  private func fitWindow() {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard curses_terminal_size(&rows, &columns) else { return }
    if is_term_resized(rows, columns) { resizeterm(rows, columns) }
    let now = Size(columns: Int(columns), rows: Int(rows))
    if now != size {
      size = now
      resized = now
      shown = nil
    }
  }

  private static func checkTerminal() throws {
    guard isatty(STDOUT_FILENO) == 1 else {
      throw ScreenError(
        description:
          "Standard output is not a terminal: start the reader in one, without a pipe after it.")
    }
    guard let type = getenv("TERM").map({ String(cString: $0) }), !type.isEmpty else {
      throw ScreenError(
        description:
          "The type of the terminal is not known: set TERM, for example to xterm-256color.")
    }
    var status: Int32 = 0
    guard setupterm(type, STDOUT_FILENO, &status) == OK else {
      throw ScreenError(
        description:
          "The terminal type “\(type)” (TERM) is unknown here; TERM=xterm-256color may do.")
    }
    guard curses_capability("cup") != nil, curses_capability("clear") != nil else {
      throw ScreenError(
        description: """
          A terminal of the type “\(type)” cannot show full screens: set TERM to the type that yours \
          is, for example xterm-256color.
          """)
    }
  }

  /// Keys come from the terminal even when a document comes from standard input.
  private static func openKeys() throws -> UnsafeMutablePointer<FILE> {
    if isatty(STDIN_FILENO) == 1, let input = curses_standard_input() { return input }
    guard let input = fopen("/dev/tty", "re") else {
      throw ScreenError(
        description: "There is no terminal to read keys from: start the reader in one.")
    }
    return input
  }
}
