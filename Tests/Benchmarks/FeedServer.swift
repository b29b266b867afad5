import Glibc

/// Serves the files of a folder on the loopback interface, a thread a connection, and says 304 to
/// who knows their size.
struct FeedServer {
  /// The port it listens on.
  let port: Int

  /// Starts to serve; nil when the system gives no port.
  init?(folder: String) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &place) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        bind(listener, place, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, place, &size) == 0
      }
    }
    guard isListening else { return nil }
    port = Int(UInt16(bigEndian: place.sin_port))
    Self.thread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Self.thread {
          Self.serve(connection, folder)
          close(connection)
        }
      }
    }
  }

  private static func serve(_ connection: Int32, _ folder: String) {
    var head: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return }
      head += chunk[..<count]
      guard head.suffix(4).elementsEqual("\r\n\r\n".utf8) else { continue }
      let request = String(decoding: head, as: UTF8.self)
      head = []
      let path = request.split(separator: " ").dropFirst().first ?? ""
      let file = open(folder + path, O_RDONLY)
      defer { close(file) }
      var status = stat()
      fstat(file, &status)
      let tag = "\"\(status.st_size)\""
      let isKnown = request.contains("If-None-Match: " + tag)
      let answer = isKnown ? "304 Not Modified" : "200 OK"
      let length = isKnown ? "" : "Content-Length: \(status.st_size)\r\n"
      let fields = Array("HTTP/1.1 \(answer)\r\nETag: \(tag)\r\n\(length)\r\n".utf8)
      guard send(connection, fields, fields.count, Int32(MSG_NOSIGNAL)) == fields.count else {
        return
      }
      var left = isKnown ? 0 : status.st_size
      while left > 0 {
        let sent = sendfile(connection, file, nil, left)
        guard sent > 0 else { return }
        left -= sent
      }
    }
  }

  private static func thread(_ body: @escaping @Sendable () -> Void) {
    final class Body: Sendable {
      let run: @Sendable () -> Void
      init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, Unmanaged.passRetained(Body(body)).toOpaque())
    pthread_detach(thread)
  }
}
