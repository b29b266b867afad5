/// The terminal as a place to show frames and to hear of keys: the only part that knows ncurses.
///
/// One screen exists at a time, used from the main thread.
@MainActor
public final class Screen {
  /// How many colours there are.
  public let colorDepth = ColorDepth.palette
  /// The size of the terminal.
  public var size: Size { Size(columns: 80, rows: 24) }

  /// Takes over the terminal.
  /// - Throws: `ScreenError` when standard output is no terminal or its type is unknown.
  public init() throws {}

  /// Shows a frame, sending only what has changed since the last one.
  public func present(_ frame: Frame) {}

  /// Sends the whole screen anew at the next `present`.
  public func invalidate() {}

  /// Waits for what the terminal has to say, until the mailbox's bell rings or the time is over.
  /// - Parameters:
  ///   - bell: a file descriptor that becomes readable when there is other work; it is not read.
  ///   - timeout: milliseconds, or nil to wait without end.
  /// - Returns: the events in order; empty when the bell rang or the time is over.
  public func events(bell: Int32, timeout: Int?) -> [TerminalEvent] { [] }

  /// Gives the terminal back to the shell and stops this process until it is continued (^Z).
  public func suspend() {}

  /// Gives the terminal to another program while `body` runs it.
  public func release(while body: () throws -> Void) rethrows { try body() }

  /// Puts text on the user's clipboard through the terminal (OSC 52).
  public func copy(_ text: String) {}

  /// Gives the terminal back as it was.
  public func close() {}
}

/// Why the terminal could not be taken over.
public struct ScreenError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence for a person.
  public let description: String
}
