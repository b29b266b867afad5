import Glibc
import Synchronization
import Testing

@testable import Ingestion

@Suite struct FetcherTests {
  private let fetcher = Fetcher(limits: .short)

  @Test func `an answer comes with its fields, and the request is honest`() throws {
    let server = try LoopbackServer { _, reply in
      reply.answer(
        200,
        [
          "ETag: \"a1\"", "Last-Modified: Mon, 01 Jun 2026 08:00:00 GMT",
          "Content-Type: application/rss+xml; charset=\"ISO-8859-1\"", "Cache-Control: max-age=300",
          "Age: 100",
        ], "hello")
    }
    let response = try fetcher.fetch(FetchRequest(server.url("/feed")))
    #expect(response.body == Array("hello".utf8))
    #expect(response.header.etag == "\"a1\"")
    #expect(response.header.lastModified == "Mon, 01 Jun 2026 08:00:00 GMT")
    #expect(response.header.charset == "ISO-8859-1")
    #expect(response.header.freshSeconds == 200)
    #expect(response.movedTo == nil && !response.isPublic)
    let fields = server.requests[0].fields
    #expect(fields["user-agent"]?.hasPrefix("Dateline") == true)
    #expect(fields["accept-encoding"]?.contains("gzip") == true)
    #expect(fields["accept-encoding"]?.contains("br") == true)
    #expect(fields["cookie"] == nil && fields["authorization"] == nil && fields["referer"] == nil)
  }

  @Test func `what is known is not sent again`() throws {
    let server = try LoopbackServer { request, reply in
      let isKnown =
        request.fields["if-none-match"] == "\"a1\"" && request.fields["if-modified-since"] == "then"
      reply.answer(isKnown ? 304 : 500)
    }
    var request = FetchRequest(server.url("/"))
    request.etag = "\"a1\""
    request.lastModified = "then"
    #expect(try fetcher.fetch(request).status == 304)
    #expect(fetcher.reason(server.url("/")) == .status(500, retryAfter: nil))
  }

  @Test func `a 304 that nobody asked for is no answer`() throws {
    let server = try LoopbackServer { _, reply in reply.answer(304) }
    #expect(fetcher.reason(server.url("/")) == .status(304, retryAfter: nil))
  }

  // MARK: Redirects

  @Test(arguments: [301, 302, 303, 307, 308])
  func `only a permanent redirect gives a new address`(status: Int) throws {
    let server = try LoopbackServer { request, reply in
      if request.path == "/old/feed" {
        reply.answer(status, ["Location: ../new?a=1#top"])
      } else {
        reply.answer(200, [], request.path)
      }
    }
    let response = try fetcher.fetch(FetchRequest(server.url("/old/feed")))
    #expect(response.body == Array("/new?a=1".utf8))
    #expect(response.movedTo == (status == 301 || status == 308 ? server.url("/new?a=1") : nil))
  }

  @Test func `what is temporary on the way ends what is permanent`() throws {
    let server = try LoopbackServer { request, reply in
      switch request.path {
      case "/a": reply.answer(301, ["Location: /b"])
      case "/b": reply.answer(302, ["Location: /c"])
      case "/c": reply.answer(301, ["Location: /d"])
      default: reply.answer(200, [], "end")
      }
    }
    #expect(try fetcher.fetch(FetchRequest(server.url("/a"))).movedTo == server.url("/b"))
  }

  @Test func `a circle of redirects ends after eight`() throws {
    let server = try LoopbackServer { _, reply in reply.answer(301, ["Location: /again"]) }
    #expect(fetcher.reason(server.url("/")) == .tooManyRedirects(8))
    #expect(server.requests.count == 9)
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:70/1", "data:,x"])
  func `no redirect leads off the web`(target: String) throws {
    let server = try LoopbackServer { _, reply in reply.answer(302, ["Location: \(target)"]) }
    #expect(fetcher.reason(server.url("/")) == .redirectOffTheWeb(target))
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "exec:ls", "", "nonsense", "http://"])
  func `only the web is fetched`(address: String) {
    #expect(fetcher.reason(address) == .notOfTheWeb)
  }

  @Test func `credentials and own fields go to no other host`() throws {
    let other = try LoopbackServer { _, reply in reply.answer(200, [], "there") }
    let target = other.url("/there")
    let server = try LoopbackServer { request, reply in
      if request.path == "/" {
        reply.answer(302, ["Location: /here"])
      } else {
        reply.answer(302, ["Location: \(target)"])
      }
    }
    var request = FetchRequest(server.url("/"))
    request.headers = [try #require(FetchRequest.Header(name: "X-Key", value: "secret"))]
    request.credentials = FetchRequest.Credentials(user: "jo", password: "secret")
    _ = try fetcher.fetch(request)
    #expect(server.requests.allSatisfy { $0.fields["x-key"] == "secret" })
    #expect(server.requests.allSatisfy { $0.fields["authorization"] == "Basic am86c2VjcmV0" })
    #expect(other.requests[0].fields["x-key"] == nil)
    #expect(other.requests[0].fields["authorization"] == nil)
    #expect(!"\(request)".contains("secret") || request.headers.count == 1)
    #expect(!"\(request.credentials as Any)".contains("secret"))
  }

  @Test func `cookies are sent back only when asked for`() throws {
    let server = try LoopbackServer { request, reply in
      if request.path == "/" {
        reply.answer(302, ["Location: /next", "Set-Cookie: a=b; Path=/"])
      } else {
        reply.answer(200)
      }
    }
    var request = FetchRequest(server.url("/"))
    _ = try fetcher.fetch(request)
    request.keepsCookies = true
    _ = try fetcher.fetch(request)
    #expect(server.requests.map { $0.fields["cookie"] } == [nil, nil, nil, "a=b"])
  }

  // MARK: Private networks

  /// As if 127.0.0.1 lay in the open internet, and 127.0.0.2 did not.
  private var halfPublic: Fetcher {
    var fetcher = fetcher
    fetcher.limits.isPrivate = { $0 != NetworkAddress("127.0.0.1") }
    return fetcher
  }

  @Test func `the internet never leads into a private network`() throws {
    let inside = try LoopbackServer(at: "127.0.0.2") { _, reply in reply.answer(200, [], "secret") }
    let target = inside.url("/", host: "127.0.0.2")
    let server = try LoopbackServer { _, reply in reply.answer(302, ["Location: \(target)"]) }
    #expect(halfPublic.reason(server.url("/")) == .privateNetwork)
    #expect(inside.requests.isEmpty)
    // From one private network to another it may.
    #expect(fetcher.reason(server.url("/")) == nil)
    // What a person asks for may be private.
    #expect(halfPublic.reason(target) == nil)
    // What a page of the internet names may not.
    var request = FetchRequest(target)
    request.isFromPublic = true
    #expect(throws: FetchFailure(.privateNetwork, at: target)) { try halfPublic.fetch(request) }
  }

  @Test func `a name that leads into a private network is found out when it is connected`() throws {
    var fetcher = fetcher
    fetcher.limits.isPrivate = { _ in true }
    let server = try LoopbackServer { _, reply in reply.answer(200) }
    // The resolver answers this name with 127.0.0.1, although it is no number.
    var request = FetchRequest("http://127.1:\(server.port)/")
    request.isFromPublic = true
    #expect(throws: FetchFailure.self) { try fetcher.fetch(request) }
    #expect(server.requests.isEmpty)
  }

  @Test func `an open connection to a private machine is no way round`() throws {
    let inside = try LoopbackServer(at: "127.0.0.2") { _, reply in reply.answer(200, [], "secret") }
    let target = inside.url("/", host: "127.0.0.2")
    let server = try LoopbackServer { _, reply in
      usleep(100_000)
      reply.answer(302, ["Location: \(target)"])
    }
    var reasons: [Int: FetchFailure.Reason] = [:]
    halfPublic.fetch(
      [FetchRequest(target), FetchRequest(server.url("/"))], isCancelled: { false }
    ) { index, result in
      if case .failure(let failure) = result { reasons[index] = failure.reason }
    }
    #expect(reasons == [1: .privateNetwork])
    #expect(inside.requests.count == 1)
  }

  @Test(arguments: [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "0.0.0.0", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1",
    "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1",
    "2002:7f00:1::",
  ])
  func `private addresses are known`(text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPrivate)
  }

  @Test(arguments: [
    "1.1.1.1", "172.32.0.1", "100.128.0.1", "192.0.2.1", "198.20.0.1", "2606:4700::1111",
    "::ffff:8.8.8.8", "64:ff9b::808:808",
  ])
  func `other addresses are not`(text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPrivate == false)
  }

  // MARK: Sizes and times

  @Test func `too large an answer is given up`() throws {
    let server = try LoopbackServer { _, reply in
      reply.write("HTTP/1.1 200 OK\r\n\r\n")
      while reply.write([UInt8](repeating: 0x61, count: 1 << 16)) {}
    }
    #expect(fetcher.reason(server.url("/close")) == .tooLarge(1 << 20))
  }

  @Test func `too large a header is given up`() throws {
    let server = try LoopbackServer { _, reply in
      reply.write("HTTP/1.1 200 OK\r\n")
      for number in 0..<10_000 {
        guard reply.write("X-\(number): \(String(repeating: "x", count: 1000))\r\n") else { return }
      }
      reply.write("\r\n")
    }
    #expect(fetcher.reason(server.url("/close")) == .headerTooLarge(256 << 10))
  }

  @Test func `a server that drips does not hold on`() throws {
    let server = try LoopbackServer { _, reply in
      reply.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
      while reply.write("x") { usleep(20_000) }
    }
    let start = monotonicSeconds()
    #expect(fetcher.reason(server.url("/close")) == .totalTimeOut(0.7))
    #expect(monotonicSeconds() - start < 1.5)
  }

  @Test func `redirects have one time for all`() throws {
    let server = try LoopbackServer { _, reply in
      usleep(200_000)
      reply.answer(302, ["Location: /"])
    }
    let start = monotonicSeconds()
    #expect(fetcher.reason(server.url("/")) == .totalTimeOut(0.7))
    #expect(monotonicSeconds() - start < 1.5)
  }

  @Test func `a slow server is given up before the whole time`() throws {
    let server = try LoopbackServer { _, reply in
      reply.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
      while reply.write("x") { usleep(100_000) }
    }
    var fetcher = fetcher
    fetcher.limits.totalSeconds = 20
    fetcher.limits.slowSeconds = 1
    #expect(fetcher.reason(server.url("/close")) == .slow)
  }

  @Test func `chunks without end are given up`() throws {
    let server = try LoopbackServer { _, reply in
      reply.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      while reply.write("1000\r\n" + String(repeating: "x", count: 4096) + "\r\n") {}
    }
    #expect(fetcher.reason(server.url("/close")) == .tooLarge(1 << 20))
  }

  @Test func `an answer that ends early is broken`() throws {
    let server = try LoopbackServer { request, reply in
      reply.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")
    }
    guard case .broken = fetcher.reason(server.url("/close")) else {
      Issue.record("it was not taken for broken")
      return
    }
  }

  @Test func `what is no HTTP is broken, and nobody at all is said so`() throws {
    let server = try LoopbackServer { _, reply in reply.write("220 mail.example ESMTP\r\n") }
    guard case .broken = fetcher.reason(server.url("/close")) else {
      Issue.record("it was not taken for broken")
      return
    }
    #expect(fetcher.reason("http://127.0.0.1:1/") == .refused)
    #expect(fetcher.reason("http://name.invalid/") == .unknownHost)
  }

  // MARK: Manners

  @Test func `no more connections to a host than allowed`() throws {
    let server = try LoopbackServer { _, reply in
      usleep(5000)
      reply.answer(200, [], "x")
    }
    var done = 0
    let requests = (0..<20).map { FetchRequest(server.url("/\($0)")) }
    fetcher.fetch(requests, isCancelled: { false }) { _, result in
      if case .success = result { done += 1 }
    }
    #expect(done == 20)
    #expect(server.mostConnections == 2)
  }

  @Test func `a slow host does not hold up the others`() throws {
    let slow = try LoopbackServer { _, reply in
      usleep(300_000)
      reply.answer(200)
    }
    let quick = try LoopbackServer { _, reply in reply.answer(200) }
    var order: [Int] = []
    let requests = [slow.url("/a"), slow.url("/b"), slow.url("/c"), quick.url("/")]
    fetcher.fetch(requests.map { FetchRequest($0) }, isCancelled: { false }) { index, _ in
      order.append(index)
    }
    #expect(order.first == 3 && order.count == 4)
  }

  @Test func `a wish to wait is heard, within reason`() throws {
    let server = try LoopbackServer { request, reply in
      switch request.path {
      case "/soon": reply.answer(429, ["Retry-After: 120"])
      case "/never": reply.answer(503, ["Retry-After: 99999999"])
      default:
        reply.answer(
          503,
          [
            "Date: Mon, 01 Jun 2026 08:00:00 GMT", "Retry-After: Mon, 01 Jun 2026 09:00:00 GMT",
          ])
      }
    }
    #expect(fetcher.reason(server.url("/soon")) == .status(429, retryAfter: 120))
    #expect(fetcher.reason(server.url("/never")) == .status(503, retryAfter: 86_400))
    #expect(fetcher.reason(server.url("/date")) == .status(503, retryAfter: 3600))
  }

  @Test func `what is cancelled ends at once`() throws {
    let server = try LoopbackServer { _, reply in
      usleep(400_000)
      reply.answer(200)
    }
    let start = monotonicSeconds()
    var reasons: [FetchFailure.Reason] = []
    let requests = (0..<10).map { FetchRequest(server.url("/\($0)")) }
    fetcher.fetch(requests, isCancelled: { monotonicSeconds() - start > 0.1 }) { _, result in
      if case .failure(let failure) = result { reasons.append(failure.reason) }
    }
    #expect(reasons == Array(repeating: .cancelled, count: 10))
    #expect(monotonicSeconds() - start < 0.4)
  }

  @Test func `the environment names proxies`() throws {
    let proxies = ProxyEnvironment([
      "http_proxy": "http://proxy.example:3128", "all_proxy": "socks5h://proxy.example",
      "no_proxy": "localhost,.inside.example, 10.0.0.0/8,other.example:8080",
    ])
    func proxy(_ address: String) throws -> String? {
      proxies.proxy(for: try #require(WebLocation(address)))
    }
    #expect(try proxy("http://news.example/") == "http://proxy.example:3128")
    #expect(try proxy("https://news.example/") == "socks5h://proxy.example")
    #expect(try proxy("http://localhost/") == nil)
    #expect(try proxy("http://a.inside.example/") == nil)
    #expect(try proxy("http://ainside.example/") != nil)
    #expect(try proxy("http://10.9.8.7/") == nil)
    #expect(try proxy("http://11.9.8.7/") != nil)
    #expect(try proxy("http://other.example:8080/") == nil)
    #expect(try proxy("http://other.example/") != nil)
  }

  @Test func `a proxy is used, though it lies in a private network`() throws {
    let proxy = try LoopbackServer { request, reply in reply.answer(200, [], request.path) }
    var fetcher = fetcher
    fetcher.proxies = ProxyEnvironment(["http_proxy": proxy.url("")])
    var request = FetchRequest("http://news.example/feed")
    request.isFromPublic = true
    #expect(try fetcher.fetch(request).body == Array("http://news.example/feed".utf8))
    #expect(try fetcher.fetch(request).isPublic)
    // By way of it, too, nothing private is reached from outside.
    request.address = "http://192.168.1.1/"
    #expect(throws: FetchFailure(.privateNetwork, at: request.address)) {
      try fetcher.fetch(request)
    }
  }
}
