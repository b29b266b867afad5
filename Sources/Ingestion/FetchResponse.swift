internal import CCurl

/// What a server answered.
public struct FetchResponse: Sendable {
  /// The status: 200 to 299, or 304.
  public var status = 0
  /// The content, decompressed; empty for 304.
  public var body: [UInt8] = []
  /// The address that answered.
  public var address = ""
  /// The address to ask for from now on, when there is a new one.
  public var movedTo: String?
  /// Whether the machine that answered is one of the open internet.
  public var isPublic = true
  /// The bytes that came over the wire.
  public var bytesOnTheWire = 0
  /// The fields of the header that matter.
  public var header = ResponseHeader()
}

/// The fields of an answer's header that a reader of news has use for.
public struct ResponseHeader: Hashable, Sendable {
  /// The entity tag.
  public var etag: String?
  /// When the content was changed, in the server's words.
  public var lastModified: String?
  /// The label of the encoding.
  public var charset: String?
  /// For how many seconds the answer holds, if the server says.
  public var freshSeconds: Int?
  /// How many seconds to wait before the next request.
  public var retryAfter: Int?
  /// Where a redirect leads.
  var location: String?

  private var date: Int?
  private var expires: Int?
  private var age = 0
  private var maxAge: Int?

  /// Takes in a line of the header.
  /// - Parameter now: the seconds since 1970.
  mutating func take(line: UnsafeBufferPointer<UInt8>, now: Int) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon < 32 else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    guard Self.names.contains(name) else { return }
    let value = Self.trimmed(line[(colon + 1)...])
    guard !value.isEmpty else { return }
    switch name {
    case "etag": etag = value
    case "last-modified": lastModified = value
    case "location": location = value
    case "content-type": takeCharset(value)
    case "date": date = Self.second(value)
    case "age": age = Int(value).map { max(0, $0) } ?? 0
    case "retry-after":
      retryAfter = Int(value) ?? Self.second(value).map { $0 - (date ?? now) }
      retryAfter = retryAfter.map { max(0, $0) }
    case "expires": expires = Self.second(value) ?? 0
    case "cache-control": takeCacheControl(value)
    default: break
    }
    freshSeconds = maxAge.map { max(0, $0 - age) } ?? expires.map { max(0, $0 - (date ?? now)) }
  }

  private static let names: Set<String> = [
    "etag", "last-modified", "location", "content-type", "date", "age", "retry-after", "expires",
    "cache-control",
  ]

  private static func trimmed(_ bytes: some Collection<UInt8>) -> String {
    let text = bytes.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    // What goes back in a request must fit in a line of it.
    return text.contains { $0 < 0x20 && $0 != 0x09 } ? "" : String(decoding: text, as: UTF8.self)
  }

  /// The seconds since 1970 of a date as HTTP writes it.
  private static func second(_ text: String) -> Int? {
    let second = curl_getdate(text, nil)
    return second >= 0 ? second : nil
  }

  /// Takes the encoding from a media type with its parameters.
  private mutating func takeCharset(_ value: String) {
    for part in value.split(separator: ";").dropFirst() {
      let part = part.drop { $0.isWhitespace }
      guard part.lowercased().hasPrefix("charset=") else { continue }
      let label = part.dropFirst(8).filter { $0 != "\"" && $0 != "'" && !$0.isWhitespace }
      if !label.isEmpty { charset = label }
    }
  }

  private mutating func takeCacheControl(_ value: String) {
    for part in value.lowercased().split(separator: ",") {
      let part = part.filter { !$0.isWhitespace && $0 != "\"" }
      if part == "no-cache" || part == "no-store" {
        maxAge = 0
      } else if part.hasPrefix("max-age="), let seconds = Int(part.dropFirst(8)) {
        maxAge = maxAge ?? max(0, seconds)
      }
    }
  }
}
