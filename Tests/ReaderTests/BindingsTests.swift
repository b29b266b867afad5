import Foundation
import Terminal
import Testing

@testable import Reader

@Suite struct `The table of keys` {
  @Test func `No key has two meanings in one place`() {
    for context in Context.allCases {
      let keys = Bindings.standard.bindings(in: context).flatMap(\.keys)
      let repeated = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(repeated.isEmpty, "in the \(context.words): \(repeated.map(\.notation))")
    }
  }

  @Test func `Every command has a key`() {
    let bound = Set(Bindings.standard.sections.flatMap(\.bindings).map(\.command))
    #expect(bound == Set(Command.allCases))
  }

  @Test func `Every key is read back from the way it is written`() {
    for key in Bindings.standard.sections.flatMap(\.bindings).flatMap(\.keys) {
      #expect(Key(notation: key.notation) == key)
    }
  }

  @Test func `docs/keys.md is what the table says`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let written = try String(contentsOf: root.appending(path: "docs/keys.md"), encoding: .utf8)
    #expect(written == Bindings.standard.markdown, "run `make docs`")
  }
}
