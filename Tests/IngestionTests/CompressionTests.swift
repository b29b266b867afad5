import Foundation
import Glibc
import Testing

@testable import Ingestion

@Suite struct CompressionTests {
  /// The output of a program that is given bytes; nil where there is no such program.
  private static func output(_ program: String, _ arguments: [String], input: [UInt8]) -> [UInt8]? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let file = "/tmp/dateline-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    defer { unlink(file) }
    guard (try? Data(input).write(to: URL(filePath: file))) != nil else { return nil }
    let output = Pipe()
    process.standardInput = FileHandle(forReadingAtPath: file)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? Array(bytes) : nil
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
