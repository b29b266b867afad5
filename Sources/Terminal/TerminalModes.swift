internal import CNcurses
import Glibc

/// The modes of the terminal that ncurses does not set: bracketed paste, the mouse, and updates
/// that are shown as a whole.
struct TerminalModes {
  private let on: [UInt8]
  private let off: [UInt8]
  private let beginUpdate: [UInt8]
  private let endUpdate: [UInt8]

  /// Chooses the modes for the terminal that is open: terminals without a mouse of xterm's kind
  /// get none.
  init(mouse: Bool) {
    guard curses_capability("kmous") != nil else {
      (on, off, beginUpdate, endUpdate) = ([], [], [], [])
      return
    }
    beginUpdate = Array("\u{1B}[?2026h".utf8)
    endUpdate = Array("\u{1B}[?2026l".utf8)
    // Bracketed paste; buttons and the wheel, with coordinates in decimal.
    on = Array(("\u{1B}[?2004h" + (mouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")).utf8)
    off = Array(((mouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") + "\u{1B}[?2004l").utf8)
  }

  /// The bytes that make the terminal usable again in any state.
  var reset: [CChar] {
    var bytes = endUpdate + off
    for name in ["sgr0", "op", "cnorm", "rmkx"] { bytes += Self.bytes(of: name) }
    let leave = Self.bytes(of: "rmcup")
    bytes += leave.isEmpty ? Array("\r\n".utf8) : leave
    return bytes.map(CChar.init(bitPattern:))
  }

  func enter() { writeAll(on) }

  func leave() { writeAll(off) }

  /// Has terminals that can do so show all that `body` sends at once; the others ignore it.
  func update(_ body: () -> Void) {
    writeAll(beginUpdate)
    body()
    writeAll(endUpdate)
  }

  /// A capability without the delays that old terminals need, written as $<5>.
  private static func bytes(of name: String) -> [UInt8] {
    guard let value = curses_capability(name) else { return [] }
    var bytes: [UInt8] = []
    var isDelay = false
    for byte in String(cString: value).utf8 {
      if byte == UInt8(ascii: "<"), bytes.last == UInt8(ascii: "$") {
        bytes.removeLast()
        isDelay = true
      }
      if !isDelay { bytes.append(byte) }
      if byte == UInt8(ascii: ">") { isDelay = false }
    }
    return bytes
  }
}

/// Writes bytes to the terminal beside ncurses, which has sent all its own.
func writeAll(_ bytes: [UInt8]) {
  var done = 0
  while done < bytes.count {
    let count = bytes[done...].withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count > 0 {
      done += count
    } else if errno == EAGAIN {
      var ready = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, 1000)
    } else if errno != EINTR {
      return
    }
  }
}
