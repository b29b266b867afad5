import Archive
import ArgumentParser
import Articles
import Glibc
import Ingestion

/// What a file that is imported may be.
enum ImportForm: String, ExpressibleByArgument, CaseIterable {
  case auto, json, opml, urls, feeds, cache

  /// The form of a file that is a list of feeds or the cache of newsboat and nothing else; nil for
  /// any other.
  static func list(in path: String) -> ImportForm? {
    var status = stat()
    // A pipe can be read only once.
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let lines = LineReader(path: path)
    else { return nil }
    var head: [Substring] = []
    while head.count < 200, let line = lines.next() {
      let text = String(decoding: line.prefix(400), as: UTF8.self)
      head.append(text.drop { $0.isWhitespace || $0 == "\u{FEFF}" })
    }
    head.removeAll { $0.isEmpty || $0.hasPrefix("#") }
    guard let first = head.first else { return nil }
    if first.hasPrefix("SQLite format 3") {
      return (try? NewsboatCache(path: path)).map { _ in .cache }
    }
    if first.hasPrefix("<") {
      return SubscriptionList.isOPML(Array(head.joined(separator: " ").utf8)) ? .opml : nil
    }
    var form: ImportForm?
    for line in head {
      if line.hasPrefix("@") {
        form = .feeds
      } else if Subscriber.isAddress(String(line)) || listWords.contains(where: line.hasPrefix) {
        form = form ?? .urls
      } else {
        return nil
      }
    }
    return form
  }

  /// What else than an address begins a line of newsboat's urls.
  private static let listWords = ["\"query:", "query:", "filter:", "\"exec:", "\"filter:"]

  /// The form of a file by its first bytes and its name; standard input is JSON Lines.
  static func of(file path: String) -> ImportForm {
    guard path != "-", let lines = LineReader(path: path) else { return .json }
    var first: UInt8?
    var number = 0
    while first != UInt8(ascii: "{"), number < 200, let line = lines.next() {
      number += 1
      if number == 1, line.starts(with: Array("SQLite format 3".utf8)) { return .cache }
      let start = line.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }.first
      guard let start, start != UInt8(ascii: "#") else { continue }
      if start == UInt8(ascii: "<") { return .opml }
      if start == UInt8(ascii: "@") { return .feeds }
      first = first ?? start
    }
    if first == UInt8(ascii: "{") { return .json }
    return path.split(separator: "/").last == "feeds" ? .feeds : .urls
  }
}

/// Brings in the feeds of other readers.
struct FeedImport {
  let archive: ArticleArchive
  let now: Timestamp

  /// What became of a file.
  struct Outcome {
    /// What was taken in; nil when it could not be read.
    var sentence: String?
    /// What was left out, or why it could not be read.
    var complaints: [String] = []
    /// The change that takes the feeds away again.
    var undo: FeedChange?
  }

  /// Reads a file.
  /// - Throws: `ArchiveError` when the archive cannot be written.
  func read(_ path: String, _ form: ImportForm) throws -> Outcome {
    if form == .cache { return try readCache(path) }
    guard let bytes = Self.bytes(of: path) else {
      return Outcome(complaints: ["it cannot be opened"])
    }
    let list: SubscriptionList?
    switch form {
    case .opml: list = SubscriptionList(opml: bytes)
    case .feeds: list = SubscriptionList(newsraftFeeds: bytes)
    default: list = SubscriptionList(newsboatURLs: bytes)
    }
    guard let list else { return Outcome(complaints: ["there is no outline of OPML in it"]) }
    let report = try FeedList(archive).take(list)
    var outcome = Outcome(undo: report.undo)
    outcome.complaints =
      report.leftOut.map { "left out, for it is no address of the web: \($0)" }
      + report.stripped.map { address in
        "the password in \(address) is not kept; "
          + "\"dateline feeds set --user … --password-command …\""
      }
    var line = "\(report.added) \(report.added == 1 ? "feed" : "feeds") added"
    if report.known > 0 { line += ", \(report.known) known already" }
    outcome.sentence = line + "."
    return outcome
  }

  private func readCache(_ path: String) throws -> Outcome {
    var intake = ArticleIntake(into: archive, now: now)
    do {
      let read = try NewsboatCache(path: path).copy(into: &intake, of: archive)
      return Outcome(sentence: intake.report.sentence + " \(read) marked as read.")
    } catch let error as ArchiveError where error.path == path {
      return Outcome(complaints: ["it is no cache of newsboat that can be read"])
    }
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let lines = LineReader(path: path) else { return nil }
    var bytes: [UInt8] = []
    while let line = lines.next(), bytes.count < 64 << 20 { bytes += line + [0x0A] }
    return bytes
  }
}

extension FeedImport.Outcome {
  /// Prints what became of a file.
  /// - Returns: whether it could be read.
  func print(path: String, to output: inout StandardOutput) throws -> Bool {
    for complaint in complaints {
      StandardError.report(DocumentError(document: path, reason: complaint))
    }
    if let sentence { try output.write((sentence + "\n").utf8) }
    try output.flush()
    return sentence != nil
  }
}
