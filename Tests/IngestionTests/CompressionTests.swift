import Foundation
import Glibc
import Testing

@testable import Ingestion

@Suite struct CompressionTests {
  /// The output of a program that is given bytes; nil where there is no such program.
  private static func output(_ program: String, _ arguments: [String], input: [UInt8]) -> [UInt8]? {
    let name = "/tmp/dateline-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    let (file, packed) = (name, name + ".packed")
    defer { for path in [file, packed] { unlink(path) } }
    guard (try? Data(input).write(to: URL(filePath: file))) != nil,
      Tool.run([program] + arguments, input: file, output: packed)
    else { return nil }
    return (try? Data(contentsOf: URL(filePath: packed))).map { Array($0) }
  }

  /// Bytes as brotli may hold them: a block that is not packed, and an empty one that is the last.
  ///
  /// Source: RFC 7932, section 9.
  private static func brotli(_ bytes: [UInt8]) -> [UInt8] {
    let head = (bytes.count - 1) << 4 | 1 << 20
    return [0, 8, 16].map { UInt8(truncatingIfNeeded: head >> $0) } + bytes + [0x03]
  }

  @Test func `brotli is read`() throws {
    let text = Array(rss(5).utf8)
    let server = try LoopbackServer { request, reply in
      let isAsked = request.fields["accept-encoding"]?.contains("br") == true
      reply.answer(200, isAsked ? ["Content-Encoding: br"] : [], body: Self.brotli(text))
    }
    #expect(try Fetcher(limits: .short).fetch(FetchRequest(server.url("/"))).body == text)
  }

  @Test func `gzip is read`() throws {
    let text = Array(rss(50).utf8)
    let packed = try #require(Self.output("gzip", ["-c"], input: text))
    let server = try LoopbackServer { _, reply in
      reply.answer(200, ["Content-Encoding: gzip"], body: packed)
    }
    let response = try Fetcher(limits: .short).fetch(FetchRequest(server.url("/")))
    #expect(response.body == text)
    #expect(response.bytesOnTheWire < text.count)
  }

  @Test func `a small answer that becomes a large one is given up`() throws {
    let zeros = [UInt8](repeating: 0, count: 20 << 20)
    let packed = try #require(Self.output("gzip", ["-9c"], input: zeros))
    #expect(packed.count < 40_000)
    let server = try LoopbackServer { _, reply in
      reply.answer(200, ["Content-Encoding: gzip"], body: packed)
    }
    #expect(Fetcher(limits: .short).reason(server.url("/")) == .tooLarge(1 << 20))
  }

  @Test func `what is not packed as it says is broken`() throws {
    let server = try LoopbackServer { _, reply in
      reply.answer(200, ["Content-Encoding: gzip"], "plain text")
    }
    guard case .broken = Fetcher(limits: .short).reason(server.url("/")) else {
      Issue.record("it was not taken for broken")
      return
    }
  }
}
