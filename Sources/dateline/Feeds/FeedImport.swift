import Archive
import ArgumentParser
import Articles
import Glibc
import Ingestion

/// What a file that is imported may be.
enum ImportForm: String, ExpressibleByArgument, CaseIterable {
  case auto, json, opml, urls, feeds, cache

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

  /// Reads a file and says what became of it.
  /// - Returns: whether it could be read.
  func read(_ path: String, _ form: ImportForm) throws -> Bool {
    if form == .cache { return try readCache(path) }
    guard let bytes = Self.bytes(of: path) else {
      return complain(path, "it cannot be opened")
    }
    let list: SubscriptionList?
    switch form {
    case .opml: list = SubscriptionList(opml: bytes)
    case .feeds: list = SubscriptionList(newsraftFeeds: bytes)
    default: list = SubscriptionList(newsboatURLs: bytes)
    }
    guard let list else { return complain(path, "there is no outline of OPML in it") }
    let report = try FeedList(archive).take(list)
    for entry in report.leftOut {
      _ = complain(path, "left out, for it is no address of the web: \(entry)")
    }
    for address in report.stripped {
      _ = complain(
        path,
        "the password in \(address) is not kept; \"dateline feeds set --user … --password-command …\""
      )
    }
    var line = "\(report.added) \(report.added == 1 ? "feed" : "feeds") added"
    if report.known > 0 { line += ", \(report.known) known already" }
    try say(line + ".")
    return true
  }

  private func readCache(_ path: String) throws -> Bool {
    var intake = ArticleIntake(into: archive, now: presentTime())
    do {
      let read = try NewsboatCache(path: path).copy(into: &intake, of: archive)
      try say(intake.report.sentence + " \(read) marked as read.")
      return true
    } catch let error as ArchiveError where error.path == path {
      return complain(path, "it is no cache of newsboat that can be read")
    }
  }

  private func say(_ line: String) throws {
    var output = StandardOutput()
    try output.write((line + "\n").utf8)
    try output.flush()
  }

  private func complain(_ path: String, _ reason: String) -> Bool {
    StandardError.report(DocumentError(document: path, reason: reason))
    return false
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let lines = LineReader(path: path) else { return nil }
    var bytes: [UInt8] = []
    while let line = lines.next(), bytes.count < 64 << 20 { bytes += line + [0x0A] }
    return bytes
  }
}
