import Glibc
import Testing

@testable import Articles

@Suite struct DocumentsFileTests {
  private func reason(_ path: String, limit: Int = 64 << 20) -> String? {
    var reader = DocumentReader()
    reader.sizeLimit = limit
    do {
      _ = try reader.read(path: path)
      return nil
    } catch {
      return (error as? DocumentError)?.reason
    }
  }

  private func reason(_ bytes: [UInt8]) -> String? {
    do {
      _ = try DocumentReader().read(bytes: bytes, name: "bytes")
      return nil
    } catch {
      return (error as? DocumentError)?.reason
    }
  }

  // MARK: Files

  @Test func `a file is read with its time and its lines`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Title\r\nA\u{A0}paragraph.\n", to: "a.txt")
    let document = try DocumentReader().read(path: path)
    #expect(document.name == path)
    #expect(document.encoding == "utf-8")
    #expect(try DocumentReader().lines(path: path) == ["Title", "A paragraph."])
    #expect(try FileBytes(path: path, limit: 100).modified != nil)
  }

  @Test func `malformed characters are counted in a warning`() throws {
    let bytes = Array("Curly “quotes” are here\n".utf8) + [0xFF, 0x20, 0xE2, 0x80, 0x41]
    let document = try DocumentReader().read(bytes: bytes, name: "a")
    #expect(document.warnings.contains("2 malformed characters were replaced"))
  }

  @Test func `a missing file, a folder, a pipe and a device are refused at once`() throws {
    let folder = try TemporaryFolder()
    #expect(reason(folder.path + "/none") == "there is no such file")
    #expect(reason(folder.path) == "it is a folder, not a file")
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(reason(pipe)?.hasPrefix("it is a pipe") == true)
    #expect(reason("/dev/zero") == "it is a device, not a file")
    let file = try folder.write("text", to: "file")
    #expect(reason(file + "/below") == "a part of its path is not a folder")
    #expect(symlink("loop", folder.path + "/loop") == 0)
    #expect(reason(folder.path + "/loop") == "its links lead in a circle")
    #expect(reason(String(repeating: "n", count: 300)) == "its name is too long")
  }

  @Test func `an empty and a blank file are refused`() {
    #expect(reason([]) == "it is empty")
    #expect(reason(Array(" \n\t\u{A0}\r\n\u{FEFF}\u{200B}".utf8))?.hasPrefix("it is blank") == true)
    #expect(reason([0, 0, 0])?.hasPrefix("it is blank") == true)
  }

  @Test func `a file above the limit is refused with its size and what to do`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: "0123456789abcdef", count: 1 << 17), to: "big")
    #expect(reason(path, limit: 2 << 20) == nil)
    #expect(
      reason(path, limit: 1 << 20)
        == "it is 2 MB, above the limit of 1 MB; raise it with --max-size")
    #expect(reason(path, limit: (2 << 20) - 1)?.contains("above the limit") == true)
  }

  @Test func `a file of more lines than any page has is refused`() {
    #expect(reason([UInt8](repeating: 0x0A, count: 2_100_000) + [0x61])?.contains("lines") == true)
  }

  @Test func `a sparse file above the limit is not read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "sparse")
    #expect(truncate(path, 1 << 40) == 0)
    #expect(reason(path)?.hasPrefix("it is 1048576 MB") == true)
  }

  @Test func `a file that gives no size is read to its end`() throws {
    let file = try FileBytes(path: "/proc/self/status", limit: 1 << 20)
    #expect(file.bytes.starts(with: "Name:".utf8))
  }

  // MARK: Binary content

  @Test(arguments: [
    ("%PDF-1.7\n%âãÏÓ", "it is a PDF document, not text"),
    ("PK\u{3}\u{4}\u{14}\0", "it is a ZIP archive or office document, not text"),
    ("\u{7F}ELF\u{2}\u{1}", "it is a program, not text"),
    ("SQLite format 3\0", "it is a database, not text"),
  ])
  func `files of known kinds are refused by name`(start: String, expected: String) {
    #expect(reason(Array(start.utf8) + Array(" and what follows".utf8)) == expected)
  }

  @Test func `random bytes and bytes full of NUL are refused`() {
    var generator = SplitMix64(seed: 4)
    for count in [300, 5000, 100_000] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(reason([1] + bytes)?.hasPrefix("it is a binary file") == true)
    }
    let every = [[UInt8]](repeating: Array(0...255), count: 10).flatMap(\.self)
    #expect(reason(every)?.hasPrefix("it is a binary file") == true)
    let records = [[UInt8]](repeating: [0x61, 0x62, 0, 0, 1, 7, 0], count: 100).flatMap(\.self)
    #expect(reason(records)?.hasPrefix("it is a binary file") == true)
  }

  @Test func `text with some control characters is read`() throws {
    let controls = (0..<32).map { UInt8($0) } + [0x7F]
    let bytes =
      Array("A title of some length\n".utf8) + controls
      + Array(
        String(
          repeating: "and a good deal of text. ", count: 8
        ).utf8)
    #expect(reason(bytes) == nil)
    #expect(
      reason(Array("\u{1B}[1mBold\u{1B}[0m and \u{1B}[31mred\u{1B}[0m words\u{7}".utf8)) == nil)
  }

  @Test func `text in every encoding is no binary file`() {
    let russian = String(repeating: "Министр прибыл в Вонсан. ", count: 20)
    #expect(reason(Array(russian.utf8)) == nil)
    #expect(reason(russian.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == nil)
    let french = Array(
      repeating: Array("L'".utf8) + [0xE9, 0x74, 0xE9, 0x20, 0x96, 0x20], count: 20)
    #expect(reason(french.flatMap(\.self)) == nil)
  }

  // MARK: Folders

  @Test func `folders are walked in the byte order of names, hidden files left out`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "B.txt", "a/2", "a/10", "a/.hidden", ".git/config", "é", "c/d/e"] {
      try folder.write("text", to: name)
    }
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let files = DocumentReader().files(at: [folder.path])
    let names = ["B.txt", "a/10", "a/2", "b.txt", "c/d/e", "é"]
    #expect(files.paths == names.map { folder.path + "/" + $0 })
    #expect(files.errors.isEmpty)
    #expect(DocumentReader().files(at: [folder.path + "/"]).paths == files.paths)
  }

  @Test func `each folder is walked once however links lead to it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "a/file")
    try folder.write("text", to: "elsewhere")
    #expect(symlink("..", folder.path + "/a/up") == 0)
    #expect(symlink("a", folder.path + "/again") == 0)
    #expect(symlink("../elsewhere", folder.path + "/a/link") == 0)
    let files = DocumentReader().files(at: [folder.path, folder.path + "/a"])
    #expect(files.paths == ["a/file", "a/link", "elsewhere"].map { folder.path + "/" + $0 })
    #expect(files.errors.isEmpty)
  }

  @Test func `what is missing is told and the rest is found`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("text", to: ".named")
    #expect(symlink("nowhere", folder.path + "/broken") == 0)
    let files = DocumentReader().files(at: [folder.path + "/none", file, "-", folder.path])
    #expect(files.paths == [file, "-"])
    #expect(files.errors.map(\.document) == [folder.path + "/none", folder.path + "/broken"])
  }

  @Test func `a folder without files is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: ".hidden")
    #expect(DocumentReader().files(at: [folder.path]).errors.first?.document == folder.path)
  }

  @Test func `deeply nested folders are walked`() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: String(repeating: "deep/", count: 700) + "file")
    let files = DocumentReader().files(at: [folder.path])
    #expect(files.paths.count == 1)
  }
}
