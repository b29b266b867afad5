import Archive
import Articles
import Foundation
import Glibc

extension ArchivedFeed {
  /// What the address of a feed starts with that is a command.
  public static let commandPrefix = "exec:"

  /// The command that is this feed; nil for one of the web.
  var command: String? {
    address.hasPrefix(Self.commandPrefix)
      ? String(address.dropFirst(Self.commandPrefix.count)) : nil
  }

  /// The request for what is new in the feed.
  /// - Throws: `FetchFailure` when the password cannot be had.
  func request() throws -> FetchRequest {
    var request = FetchRequest(address)
    request.accept = FetchRequest.acceptsFeeds
    request.etag = status.etag
    request.lastModified = status.lastModified
    try settings.apply(to: &request)
    return request
  }
}

extension FeedSettings {
  /// Adds to a request what a person wished for the feed.
  /// - Throws: `FetchFailure` when the password cannot be had.
  public func apply(to request: inout FetchRequest) throws {
    request.keepsCookies = keepsCookies ?? false
    request.headers = (headers ?? []).compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return FetchRequest.Header(name: String(line[..<colon]), value: String(value))
    }
    guard let user else { return }
    do {
      request.credentials = FetchRequest.Credentials(user: user, password: try password())
    } catch let reason as FetchFailure.Reason {
      throw FetchFailure(reason, at: request.address)
    }
  }

  private func password() throws -> String {
    let bytes: [UInt8]
    if let passwordCommand {
      do {
        bytes = try UserCommand(line: passwordCommand, limit: 1 << 16).output().get()
      } catch {
        throw FetchFailure.Reason.command("the password's command did not give it")
      }
    } else if let passwordFile {
      bytes = try Self.secret(in: passwordFile)
    } else {
      return ""
    }
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
    return String(decoding: line, as: UTF8.self)
  }

  /// The content of a file that its owner alone may read.
  private static func secret(in path: String) throws -> [UInt8] {
    func failure(_ reason: String) -> FetchFailure.Reason {
      .command("the password's file \(path) \(reason)")
    }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure("cannot be opened") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw failure("is no file")
    }
    guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else {
      throw failure("may be read by others; \"chmod 600\" keeps it to you")
    }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(file, &bytes, bytes.count)
    guard count >= 0 else { throw failure("cannot be read") }
    return Array(bytes[..<count])
  }
}
