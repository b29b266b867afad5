import Articles
import Foundation
import Testing

@testable import dateline

@Suite struct `The file of corrections` {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("dateline-corrections-\(UUID().uuidString.prefix(8))").path
  private var path: String { folder + "/data/dateline/corrections.jsonl" }
  private var file: CorrectionsFile { CorrectionsFile(path: path) }

  private static func rule(_ id: String) -> Corrections.Rule {
    Corrections.Rule(
      id: id, correction: .hide(.init(id: "work:\(id)", name: "Name \(id)", kind: .work)))
  }

  private func written() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private func write(_ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/data/dateline", withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func clean() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func `What is recorded is there again, in its order, without what was undone`() throws {
    defer { clean() }
    var store = CorrectionsStore(file: file)
    #expect(store.load() == nil)
    for id in ["1", "2", "3"] { #expect(store.record(.made(Self.rule(id))) == nil) }
    #expect(store.record(.undone("2")) == nil)
    var later = CorrectionsStore(file: file)
    #expect(later.load() == nil)
    #expect(later.corrections.rules.map(\.id) == ["1", "3"])
    #expect(later.corrections == store.corrections)
  }

  @Test func `Two readers do not overwrite each other's rules, and hear of them`() throws {
    defer { clean() }
    var one = CorrectionsStore(file: file)
    var other = CorrectionsStore(file: file)
    _ = (one.load(), other.load())
    #expect(one.record(.made(Self.rule("1"))) == nil)
    #expect(other.record(.made(Self.rule("2"))) == nil)
    #expect(other.corrections.rules.map(\.id) == ["1", "2"])
    #expect(one.record(.undone("2")) == nil)
    #expect(one.corrections.rules.map(\.id) == ["1"])
  }

  @Test func `Many writers at once lose nothing`() async throws {
    defer { clean() }
    let file = file
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<10 {
            _ = try? file.append([.made(Self.rule("\(writer)-\(number)"))])
          }
        }
      }
    }
    let contents = try file.read()
    #expect(contents.damaged.isEmpty)
    #expect(Set(Corrections(contents.records).rules.map(\.id)).count == 40)
  }

  @Test func `A line that is not understood is kept, and told with its number`() throws {
    defer { clean() }
    try write("{\"action\":\"weave\",\"rule\":\"0\"}\n")
    var store = CorrectionsStore(file: file)
    let loaded = store.load()
    let sentence = try #require(loaded)
    #expect(sentence.contains("Line 1 of \(path)"))
    #expect(store.record(.made(Self.rule("1"))) == nil)
    #expect(try written().hasPrefix("{\"action\":\"weave\",\"rule\":\"0\"}\n{"))
    #expect(store.corrections.rules.map(\.id) == ["1"])
  }

  @Test func `A line that a crash cut off is a line of its own when the next one comes`() throws {
    defer { clean() }
    try write("{\"action\":\"hi")
    var store = CorrectionsStore(file: file)
    _ = store.load()
    #expect(store.record(.made(Self.rule("1"))) == nil)
    var later = CorrectionsStore(file: file)
    #expect(later.load()?.contains("Line 1") == true)
    #expect(later.corrections.rules.map(\.id) == ["1"])
  }

  @Test func `Cut off anywhere, a file keeps every whole line`() throws {
    defer { clean() }
    var store = CorrectionsStore(file: file)
    for id in ["1", "2", "3"] { _ = store.record(.made(Self.rule(id))) }
    let whole = Array(try written().utf8)
    for length in whole.indices {
      try write(String(decoding: whole[..<length], as: UTF8.self))
      let lines = whole[..<length].count { $0 == 0x0A }
      let contents = try file.read()
      let isEndWhole = length > 0 && whole[length] == 0x0A
      #expect(contents.records.count == lines + (isEndWhole ? 1 : 0))
    }
  }

  @Test func `Where nothing can be written a sentence says so, and the rule holds until the end`()
    throws
  {
    defer { clean() }
    // A file in the place of the folder stops even a privileged user.
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "".write(toFile: folder + "/data", atomically: false, encoding: .utf8)
    var store = CorrectionsStore(file: file)
    #expect(store.load() == nil)
    let problem = store.record(.made(Self.rule("1")))
    let sentence = try #require(problem)
    #expect(sentence.contains("until you leave"))
    #expect(sentence.contains(folder))
    #expect(store.corrections.rules.map(\.id) == ["1"])
    try FileManager.default.removeItem(atPath: folder + "/data")
    #expect(store.record(.made(Self.rule("2"))) == nil)
    var later = CorrectionsStore(file: file)
    _ = later.load()
    #expect(
      later.corrections.rules.map(\.id) == ["1", "2"], "what could not be kept is kept later")
  }

  @Test func `The file lies in the data folder, and only an absolute one counts`() {
    func path(_ variables: [String: String]) -> String? {
      CorrectionsFile.standard { variables[$0] }?.path
    }
    #expect(path(["XDG_DATA_HOME": "/d", "HOME": "/h"]) == "/d/dateline/corrections.jsonl")
    #expect(
      path(["XDG_DATA_HOME": "here", "HOME": "/h"])
        == "/h/.local/share/dateline/corrections.jsonl")
    #expect(path(["HOME": "/h"]) == "/h/.local/share/dateline/corrections.jsonl")
    #expect(path([:]) == nil)
  }
}
