import Foundation
import Glibc
import Testing

@testable import Ingestion

@Suite struct CertificateTests {
  private static let openssl = "/usr/bin/openssl"

  @Test(.enabled(if: access(openssl, X_OK) == 0, "there is no openssl"))
  func `a certificate that nobody vouches for is refused`() throws {
    let folder = "/tmp/dateline-tls-\(getpid())"
    mkdir(folder, 0o700)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (key, certificate) = (folder + "/key.pem", folder + "/certificate.pem")
    let isMade = Tool.run([
      Self.openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
      "-nodes", "-days", "1", "-subj", "/CN=localhost", "-keyout", key, "-out", certificate,
    ])
    #expect(isMade)
    let port = 20_000 + Int(getpid()) % 20_000
    let server = try #require(
      Tool.start([
        Self.openssl, "s_server", "-accept", "127.0.0.1:\(port)", "-key", key, "-cert", certificate,
        "-www", "-quiet",
      ]))
    defer { Tool.kill(server) }
    var reason: FetchFailure.Reason? = .refused
    for _ in 0..<50 where reason == .refused {
      usleep(50_000)
      reason = Fetcher(limits: .short).reason("https://localhost:\(port)/")
    }
    #expect(reason == .certificate("it is signed by itself"))
  }
}
