import Foundation
import Glibc
import Testing

@testable import Ingestion

@Suite struct HTTP2Tests {
  private static let node = "/usr/bin/node"
  private static let openssl = "/usr/bin/openssl"

  /// Answers with the version of HTTP that was spoken and how many connections there were, and 304
  /// to who knows that.
  private static let script = """
    const fs = require('fs');
    let sessions = 0;
    const server = require('http2').createSecureServer(
      {key: fs.readFileSync(process.argv[2]), cert: fs.readFileSync(process.argv[3]), allowHTTP1: true},
      (request, response) => {
        if (request.headers['if-none-match'] === '"one"') { response.writeHead(304); return response.end(); }
        response.writeHead(200, {etag: '"one"', 'cache-control': 'max-age=60'});
        response.end('HTTP ' + request.httpVersion + ' ' + sessions);
      });
    server.on('session', () => sessions++);
    server.listen(0, '127.0.0.1', () => console.log(server.address().port + ';'));
    """

  @Test(
    .enabled(
      if: access(node, X_OK) == 0 && access(openssl, X_OK) == 0, "there is no server of HTTP/2"))
  func `a server that speaks HTTP 2 is asked in it, all at once over few connections`() throws {
    let folder = "/tmp/dateline-http2-\(getpid())"
    mkdir(folder, 0o700)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (key, certificate) = (folder + "/key.pem", folder + "/certificate.pem")
    try Self.script.write(toFile: folder + "/server.js", atomically: true, encoding: .utf8)
    #expect(
      Tool.run([
        Self.openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt",
        "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1", "-subj", "/CN=localhost",
        "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
      ]))
    let server = try #require(
      Tool.start(
        [Self.node, folder + "/server.js", key, certificate], output: folder + "/port"))
    defer { Tool.kill(server) }
    var port: Substring?
    for _ in 0..<200 where port == nil {
      usleep(50_000)
      let text = (try? String(contentsOfFile: folder + "/port", encoding: .utf8)) ?? ""
      port = text.firstIndex(of: ";").map { text[..<$0] }
    }
    let address = "https://localhost:\(try #require(port))/feed"
    var limits = FetchLimits()
    limits.authorities = certificate
    let fetcher = Fetcher(limits: limits)
    var answers: [FetchResponse] = []
    fetcher.fetch(
      (0..<20).map { FetchRequest(address + "\($0)") }, isCancelled: { false }
    ) { _, result in
      if let answer = try? result.get() { answers.append(answer) }
    }
    let words = answers.map { String(decoding: $0.body, as: UTF8.self).split(separator: " ") }
    #expect(words.count == 20 && words.allSatisfy { $0[1] == "2.0" })
    #expect(words.allSatisfy { (1...2).contains(Int($0[2]) ?? 0) })
    #expect(answers.allSatisfy { $0.header.etag == "\"one\"" && $0.header.freshSeconds == 60 })
    var known = FetchRequest(address)
    known.etag = "\"one\""
    #expect(try fetcher.fetch(known).status == 304)
    // Nobody else vouches for it.
    #expect(Fetcher(limits: FetchLimits()).reason(address) != nil)
  }
}
