import Glibc

/// The person's editor, on a text of a few lines.
enum Editor {
  /// Why a text could not be edited, as a sentence.
  struct Failure: Error {
    let sentence: String
  }

  /// Lets a person edit a text: with `$VISUAL`, else `$EDITOR`, else vi, never through a shell.
  /// - Returns: the text as it was left.
  /// - Throws: `Failure`.
  static func edit(_ text: String, variable: (String) -> String?) throws(Failure) -> String {
    let folder = variable("TMPDIR") ?? "/tmp"
    // Only this person may read it; its name tells editors that it is prose.
    let path = strdup("\(folder)/dateline-note-XXXXXX.txt")
    defer { free(path) }
    let file = path.map { mkstemps($0, 4) } ?? -1
    guard file >= 0 else {
      throw Failure(sentence: "A file for the note could not be made in \(folder).")
    }
    let name = path.map { String(cString: $0) } ?? ""
    defer { unlink(name) }
    let bytes = Array(text.utf8)
    let isWritten = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count
    close(file)
    guard isWritten else { throw Failure(sentence: "The note could not be written to \(folder).") }
    let command = variable("VISUAL") ?? variable("EDITOR") ?? "vi"
    let words = command.split(separator: " ").map(String.init) + [name]
    guard let process = LinkOpener.spawn(words, isQuiet: false) else {
      throw Failure(sentence: "\(words[0]) could not be started: set EDITOR to an editor you have.")
    }
    guard LinkOpener.wait(for: process) == 0 else {
      throw Failure(sentence: "\(words[0]) ended with an error; the note is as it was.")
    }
    return try read(name)
  }

  private static func read(_ name: String) throws(Failure) -> String {
    guard let file = fopen(name, "re") else {
      throw Failure(sentence: "The edited note could not be read again.")
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
