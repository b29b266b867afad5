/// Why the archive could not do what was asked; nothing was changed then.
public struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Another instance is writing and did not finish in time.
    case busy
    /// The disk is full.
    case full
    /// The disk failed, or a file may not grow any more.
    case disk
    /// The file or its folder may not be written.
    case readOnly
    /// The file or its folder cannot be opened.
    case unreachable
    /// The file is no archive of Dateline.
    case foreign
    /// A newer version of Dateline made the archive.
    case fromTheFuture(schema: Int)
    /// The file is damaged.
    case damaged
    /// The file is so damaged that nothing of it can be read.
    case hopeless
    /// Anything else that the database says.
    case other(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// The path of the archive.
  public let path: String

  /// Makes an error about the archive at a path.
  public init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }

  /// The sentence for a person, without the path.
  public var sentence: String {
    switch reason {
    case .busy: "another dateline is writing to the archive; try again in a moment"
    case .full: "the disk is full, so nothing was changed; free some space and try again"
    case .disk:
      "the disk could not be read or written, so nothing was changed; check it and its limits"
    case .readOnly: "the archive may not be written here; check who owns the file and its folder"
    case .unreachable: "the archive cannot be opened; check the path and who may read it"
    case .foreign: "this file is no Dateline archive, so it was left as it is"
    case .fromTheFuture(let schema):
      "a newer Dateline made this archive (schema \(schema)); update Dateline to open it"
    case .damaged: "the archive is damaged; \"dateline doctor --repair\" saves what can be read"
    case .hopeless: "nothing can be read of the archive any more; put a copy of it in its place"
    case .other(let message): "the archive could not be used: \(message)"
    }
  }

  /// The path and the sentence.
  public var description: String { "\(path): \(sentence)" }
}
