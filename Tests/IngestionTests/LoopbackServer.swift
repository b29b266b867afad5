import Glibc
import Synchronization

/// A server for tests on the loopback interface: every connection is a thread, every answer is
/// what a test says, down to the byte.
final class LoopbackServer: Sendable {
  /// A request as it came.
  struct Request: Sendable {
    var method = ""
    var path = ""
    /// The fields of the header by name in lower case.
    var fields: [String: String] = [:]
    /// How many requests for this path came before.
    var number = 0
  }

  /// Writes an answer piece by piece.
  struct Reply {
    fileprivate let socket: Int32

    /// Writes bytes as they are; false when nobody reads any more.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
      var start = 0
      while start < bytes.count {
        let count = bytes[start...].withUnsafeBytes {
          send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count <= 0 { return false }
        start += count
      }
      return true
    }

    @discardableResult
    func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    /// Writes a whole answer.
    func answer(_ status: Int, _ fields: [String] = [], body: [UInt8] = []) {
      let head = ["HTTP/1.1 \(status) Status", "Content-Length: \(body.count)"] + fields
      write(Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }

    func answer(_ status: Int, _ fields: [String] = [], _ body: String) {
      answer(status, fields, body: Array(body.utf8))
    }
  }

  typealias Handler = @Sendable (Request, Reply) -> Void

  /// The port it listens on.
  let port: Int
  private let listener: Int32
  private let handler: Handler
  private struct State {
    var requests: [Request] = []
    var open = 0
    var mostOpen = 0
  }
  private let state = Mutex(State())

  /// All requests that came.
  var requests: [Request] { state.withLock { $0.requests } }
  /// The most connections that were open at once.
  var mostConnections: Int { state.withLock { $0.mostOpen } }

  /// Listens on a free port of an address.
  init(at address: String = "127.0.0.1", _ handler: @escaping Handler) throws {
    self.handler = handler
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    inet_pton(AF_INET, address, &place.sin_addr)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = withUnsafeMutablePointer(to: &place) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        bind(listener, place, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, place, &size) == 0
      }
    }
    guard isBound else { throw POSIXFailure() }
    port = Int(UInt16(bigEndian: place.sin_port))
    Self.thread { [weak self] in
      // Nobody else may get its number while it is waited on here.
      defer { close(listener) }
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        guard let self else {
          close(connection)
          return
        }
        Self.thread { self.serve(connection) }
      }
    }
  }

  struct POSIXFailure: Error {}

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  /// The address of a path here.
  func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

  private func serve(_ connection: Int32) {
    state.withLock {
      $0.open += 1
      $0.mostOpen = max($0.mostOpen, $0.open)
    }
    defer {
      state.withLock { $0.open -= 1 }
      close(connection)
    }
    while var request = Self.request(from: connection) {
      state.withLock { state in
        request.number = state.requests.count { $0.path == request.path }
        state.requests.append(request)
      }
      handler(request, Reply(socket: connection))
      // An answer without its length ends with the connection.
      if request.path.contains("close") { return }
    }
  }

  private static func request(from connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard recv(connection, &byte, 1, 0) == 1, bytes.count < 1 << 16 else { return nil }
      bytes.append(byte)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    var request = Request(method: String(words[0]), path: String(words[1]))
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      request.fields[line[..<colon].lowercased()] =
        String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    return request
  }

  private static func thread(_ body: @escaping @Sendable () -> Void) {
    final class Body: Sendable {
      let run: @Sendable () -> Void
      init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Body(body)).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    pthread_detach(thread)
  }
}
