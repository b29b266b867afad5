import Foundation
import Testing

/// Text that wants to do something is only text: nothing of it reaches a terminal as control.
@Suite struct HostileTextTests {
  private static let escape = "\u{1B}"

  /// What an article may try, by name.
  private static let attacks: [(name: String, bytes: Data)] = [
    text(
      "colours and cursor", "\(escape)[31mred\(escape)[0m \(escape)[2J\(escape)[H\(escape)[999C"),
    text("modes", "\(escape)[?1049l\(escape)[?1000h\(escape)[?2004h\(escape)c\(escape)(0"),
    text("title", "\(escape)]0;owned\u{7}\(escape)]2;owned\(escape)\\"),
    text("clipboard", "\(escape)]52;c;b3duZWQ=\u{7}\(escape)]52;c;?\(escape)\\"),
    text("link", "\(escape)]8;;file:///etc/passwd\(escape)\\here\(escape)]8;;\(escape)\\"),
    text("device control", "\(escape)P+q544e\(escape)\\\(escape)P$qm\(escape)\\"),
    text("application", "\(escape)_payload\(escape)\\\(escape)^private\(escape)\\\(escape)Xstart"),
    text("report", "\(escape)[6n\(escape)[c\(escape)[>c\(escape)[21t\u{5}"),
    text("sequence without end", "\(escape)]52;c;\(escape)[38;5;"),
    text("C1 as characters", "\u{9B}31m\u{9D}0;owned\u{9C}\u{90}q\u{9C}\u{9F}x\u{85}y"),
    (
      "C1 as bytes",
      Data("Raw ".utf8) + Data([0x9B, 0x33, 0x31, 0x6D, 0x9D, 0x30, 0x3B, 0x78, 0x9C])
    ),
    text("control characters", "a\u{0}b\u{7}c\u{8}d\u{B}e\u{C}f\u{E}g\u{F}h\u{7F}i\u{1A}j"),
    text("directions", "\u{202E}txt.exe\u{202C} \u{2066}a\u{2069} \u{200F}b \u{202A}c \u{061C}d"),
    text("marks", "a" + String(repeating: "\u{301}", count: 500) + " \u{20DD}\u{E0041}\u{FFF9}"),
    text("invisible", "pass\u{200B}word \u{2060}\u{FEFF}\u{180E}\u{3164}"),
    (
      "broken UTF-8", Data("x".utf8) + Data([0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xF5, 0xFF, 0xE2, 0x82])
    ),
    (
      "lone surrogates",
      utf16([0xFEFF, 0x41, 0xD800, 0x42, 0xDC00, 0x43, 0xD83D, 0x1B, 0x5B, 0x6D])
    ),
  ]

  private static func text(_ name: String, _ text: String) -> (name: String, bytes: Data) {
    (name, Data("Start \(text) end.".utf8))
  }

  private static func utf16(_ units: [UInt16]) -> Data {
    Data(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }

  /// A document with an attack in every place: title, standfirst, paragraph, publisher.
  private static func document(_ attack: Data) -> Data {
    guard !attack.starts(with: [0xFF, 0xFE]) else {
      return attack + utf16(Array("\n\nThe second paragraph.\n".utf16))
    }
    var document = Data()
    for part in [
      Data("Headline ".utf8), attack, Data("\n\nLONDON, July 5 (AP) - Lavrov met ".utf8), attack,
      Data(" Kim Jong Un.\n\nThe second paragraph ".utf8), attack,
      Data(" ends here.\n\nDaily ".utf8), attack,
      Data("\n2 hours ago\n- Daily\nA title ".utf8), attack, Data("\nBody text ".utf8), attack,
    ] { document += part }
    return document + Data("\n".utf8)
  }

  /// Whether a character could steer a terminal or hide what is written.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C: true
    default: false
    }
  }

  private func harm(in text: String) -> [String] {
    text.unicodeScalars.filter(Self.isHarmful).map { "U+" + String($0.value, radix: 16) }
  }

  @Test func `nothing that steers a terminal is drawn`() throws {
    let program = try Program()
    var names: [String] = []
    var all = Data("Headline\n\nThe first paragraph.\n".utf8)
    for (name, bytes) in Self.attacks {
      let document = Self.document(bytes)
      if String(data: document, encoding: .utf8) != nil {
        all += Data("\n".utf8) + bytes + Data(" The paragraph ends here.\n".utf8)
      } else {
        names.append(name + ".txt")
        try program.write(document, to: name + ".txt")
      }
    }
    try program.write(all, to: "all.txt")
    for name in names + ["all.txt"] {
      for (size, keys) in [("80x900", "Enter Tab"), ("40x900", "Enter v")] {
        let result = try program.run("snapshot", "--size", size, "--keys", keys, name)
        #expect(
          result.status == 0 && result.output.contains("paragraph"), "\(name): \(result.errors)")
        #expect(harm(in: result.output + result.errors).isEmpty, "\(name) at \(size)")
      }
    }
  }

  @Test func `nothing that steers a terminal is printed, nor comes back out of JSON`() throws {
    let program = try Program()
    for (name, bytes) in Self.attacks {
      try program.write(Self.document(bytes), to: "\(name).txt")
    }
    for arguments in [["parse"], ["parse", "--json"], ["entities", "--json"]] {
      let result = try program.run(arguments + ["."])
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      #expect(harm(in: result.output + result.errors).isEmpty, "\(arguments)")
      guard arguments.contains("--json") else { continue }
      let objects = try result.objects()
      #expect(objects.count == Self.attacks.count)
      for object in objects {
        let harmful = Self.strings(in: object).filter { !harm(in: $0).isEmpty }
        #expect(harmful.isEmpty, "\(object["document"] ?? "")")
      }
    }
  }

  @Test func `names of files are harmless too`() throws {
    let program = try Program()
    let name = "\(Self.escape)]0;owned\u{7}\u{202E}.txt"
    try program.write(Self.document(Data("calm".utf8)), to: name)
    for arguments in [
      ["parse", name], ["parse", "--json", name], ["parse", "missing-" + name],
      ["snapshot", name], ["snapshot", "."],
    ] {
      let result = try program.run(arguments)
      #expect(harm(in: result.output).isEmpty && harm(in: result.errors).isEmpty, "\(arguments)")
    }
  }

  @Test func `a hostile document leaves the terminal alone`() async throws {
    let tmux = try await Tmux()
    for (index, attack) in Self.attacks.enumerated() {
      try Self.document(attack.bytes).write(
        to: tmux.folder.appendingPathComponent("\(10 + index).txt"))
    }
    let title = try tmux.ask("#{pane_title}")
    try tmux.run("$DATELINE *.txt")
    try await tmux.wait(for: "unread")
    for _ in Self.attacks { try tmux.press("j", "Enter", "Tab", "Space", "v", "q", "q") }
    try await tmux.wait(for: "? help")
    #expect(try tmux.ask("#{pane_title} #{alternate_on}") == title + " 1")
    try tmux.press("Q")
    try await tmux.finish("true")
    #expect(try tmux.modes() == "alternate 0 cursor 1 insert 0 keypad 00 wrap 1 mouse 0000")
  }

  /// Every text in a JSON value.
  private static func strings(in value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let object as [String: Any]: object.values.flatMap(strings)
    default: []
    }
  }

  // MARK: Sizes

  /// Texts of a size that would show a stack that grows with its input, or worse than linear work.
  private static let large: [(name: String, text: @Sendable () -> String)] = [
    ("one line", { String(repeating: "word and ", count: 25_000) }),
    ("one word", { String(repeating: "x", count: 250_000) }),
    ("capitalised words", { String(repeating: "Word ", count: 5_000) }),
    ("quotation marks", { String(repeating: "\"“", count: 5_000) }),
    ("combining marks", { "a" + String(repeating: "\u{301}", count: 20_000) }),
    ("empty lines", { "Title" + String(repeating: "\n", count: 50_000) + "Text." }),
    ("brackets", { String(repeating: "([{“", count: 5_000) }),
    ("control characters", { "a" + String(repeating: "\u{1B}[", count: 25_000) }),
  ]

  @Test(arguments: large.indices)
  func `large and strange texts are read`(index: Int) throws {
    let program = try Program()
    try program.write(Self.large[index].text() + "\n", to: "large.txt")
    for arguments in [
      ["entities", "--json", "large.txt"], ["snapshot", "--keys", "Enter G Tab", "large.txt"],
    ] {
      let result = try program.run(arguments)
      #expect(result.status == 0, "\(Self.large[index].name): \(result.errors)")
      #expect(harm(in: result.output).isEmpty, "\(Self.large[index].name)")
    }
  }
}
