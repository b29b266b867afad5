import Glibc
import Testing

@testable import Terminal

@Suite struct TerminalInputTests {
  /// An input on three pipes: keys, signals and the bell.
  private struct Pipes {
    let keys = Self.pipe(), signals = Self.pipe(), bell = Self.pipe()

    var input: TerminalInput { TerminalInput(keys: keys.reads, signals: signals.reads) }

    private static func pipe() -> (reads: Int32, writes: Int32) {
      var ends: [Int32] = [0, 0]
      _ = Glibc.pipe(&ends)
      _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
      return (ends[0], ends[1])
    }

    func send(_ bytes: [UInt8], to pipe: KeyPath<Pipes, (reads: Int32, writes: Int32)>) {
      _ = write(self[keyPath: pipe].writes, bytes, bytes.count)
    }

    func close() {
      for end in [keys, signals, bell].flatMap({ [$0.reads, $0.writes] }) { _ = Glibc.close(end) }
    }
  }

  @Test("The time, the bell, a signal and a key each end the waiting")
  func wakesUp() {
    let pipes = Pipes()
    defer { pipes.close() }
    var input = pipes.input
    #expect(input.wait(bell: pipes.bell.reads, timeout: 5).events.isEmpty)
    pipes.send([1], to: \.bell)
    #expect(input.wait(bell: pipes.bell.reads, timeout: nil).events.isEmpty)
    pipes.send([UInt8(SIGWINCH), UInt8(SIGWINCH), UInt8(SIGTERM)], to: \.signals)
    #expect(input.wait(bell: -1, timeout: nil).signals == [SIGWINCH, SIGTERM])
    #expect(input.wait(bell: -1, timeout: 0).signals.isEmpty)
    pipes.send(Array("jk".utf8), to: \.keys)
    #expect(input.wait(bell: -1, timeout: nil).events == [.key(Key("j")), .key(Key("k"))])
  }

  @Test("Escape alone comes soon, without another key")
  func escape() {
    let pipes = Pipes()
    defer { pipes.close() }
    var input = pipes.input
    pipes.send([0x1B], to: \.keys)
    #expect(input.wait(bell: -1, timeout: nil).events == [.key(Key(.escape))])
  }

  @Test("A terminal that is gone ends the program")
  func end() {
    let pipes = Pipes()
    defer { pipes.close() }
    var input = pipes.input
    pipes.send(Array("j".utf8), to: \.keys)
    _ = Glibc.close(pipes.keys.writes)
    #expect(input.wait(bell: -1, timeout: nil).events == [.key(Key("j")), .terminate])
    #expect(input.wait(bell: -1, timeout: nil).events == [.terminate])
  }
}
