import Glibc

/// Waits for keys, signals and other work, whichever comes first.
struct TerminalInput {
  private let keys: Int32
  private let signals: Int32
  private var decoder = KeyDecoder()
  private var clicks = ClickCounter()
  /// When the last bytes came, in milliseconds.
  private var lastRead = 0
  private var hasEnded = false
  private var caught: Set<Int32> = []

  /// Makes an input of two descriptors: the terminal's bytes, and one byte for each signal.
  init(keys: Int32, signals: Int32) {
    self.keys = keys
    self.signals = signals
  }

  /// Waits until something came, the bell is readable or the time is over.
  mutating func wait(bell: Int32, timeout: Int?) -> (events: [TerminalEvent], signals: Set<Int32>) {
    if hasEnded { return ([.terminate], []) }
    let deadline = timeout.map { Self.now + max(0, $0) }
    var events: [TerminalEvent] = []
    defer { caught = [] }
    while true {
      let now = Self.now
      let patience = decoder.pending.map { max(0, lastRead + $0.patience - now) }
      let left = deadline.map { max(0, $0 - now) }
      let wait = [patience, left].compactMap(\.self).min().map(Int32.init(clamping:)) ?? -1
      var ready = [keys, signals, bell].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let count = poll(&ready, 3, wait)
      if count > 0, ready[1].revents != 0 { readSignals() }
      if count > 0, ready[0].revents != 0 { events += readKeys() }
      if let pending = decoder.pending, Self.now - lastRead >= pending.patience {
        events += decoder.flush()
      }
      let isOver = left.map { $0 == 0 } ?? false
      if !events.isEmpty || !caught.isEmpty || ready[2].revents != 0 || isOver { break }
    }
    return (clicks.count(events, at: Self.now), caught)
  }

  /// Drops the signals that a stay in the shell or another program left behind.
  mutating func forgetStops() {
    readSignals()
    caught.subtract([SIGCONT, SIGTSTP])
  }

  private mutating func readSignals() {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(signals, &bytes, bytes.count)
    caught.formUnion(bytes.prefix(max(0, count)).map(Int32.init))
  }

  /// Reads what is there, up to a megabyte at a time.
  private mutating func readKeys() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    var ready = pollfd(fd: keys, events: Int16(POLLIN), revents: 0)
    var total = 0
    repeat {
      let count = read(keys, &bytes, bytes.count)
      if count > 0 {
        events += decoder.decode(bytes[..<count])
        lastRead = Self.now
        total += count
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        hasEnded = true
        events += decoder.flush() + [.terminate]
      }
    } while !hasEnded && total < 1 << 20 && poll(&ready, 1, 0) > 0
    return events
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

extension KeyDecoder.Pending {
  /// How long to wait for the rest, in milliseconds.
  fileprivate var patience: Int {
    switch self {
    case .escape: 25
    case .sequence: 100
    case .paste: 3000
    }
  }
}

/// Makes two quick clicks at the same place a double click.
struct ClickCounter {
  /// The longest time between the two, in milliseconds.
  static let interval = 400

  private var last: (point: Point, time: Int)?

  /// Marks the second click of a pair; the first has been told as a click.
  mutating func count(_ events: [TerminalEvent], at time: Int) -> [TerminalEvent] {
    events.map { event in
      guard case .mouse(let mouse) = event, mouse.action == .click else { return event }
      if let last, last.point == mouse.point, time - last.time <= Self.interval {
        self.last = nil
        return .mouse(MouseEvent(.doubleClick, at: mouse.point))
      }
      last = (mouse.point, time)
      return event
    }
  }
}
