import Testing

@testable import Entities

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> [Token] { Tokenizer.tokens(of: Array(text.utf8)) }

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(of: bytes).map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
  }

  @Test func `A possessive is cut off in straight and curly form`() {
    #expect(words("Moscow's port") == ["Moscow", "'s", "port"])
    #expect(words("Moscow’s port") == ["Moscow", "’s", "port"])
    #expect(words("O'Brien said") == ["O'Brien", "said"])
  }

  @Test func `Hyphens part words that know of the hyphen`() {
    let list = tokens("US-led Jong-un")
    #expect(list.map(\.joint) == [.space, .hyphen, .space, .hyphen])
    #expect(words("a 3-2 win - at last") == ["a", "3", "-", "2", "win", "-", "at", "last"])
  }

  @Test func `Abbreviations keep their dots and the last word of a sentence does not`() {
    #expect(words("the U.S. fleet of Wick L.P. sailed.").contains("U.S."))
    #expect(words("Wick L.P. sailed.") == ["Wick", "L.P.", "sailed", "."])
    #expect(words("Gen. J. Smith") == ["Gen.", "J.", "Smith"])
    #expect(words("He said no.") == ["He", "said", "no", "."])
  }

  @Test func `Sentences start after stops, colons and opening quotes, not after abbreviations`() {
    func starts(_ text: String) -> [String] {
      let bytes = Array(text.utf8)
      return tokens(text).filter(\.startsSentence).map {
        String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
      }
    }
    #expect(starts("It rained. Boats left.") == ["It", "Boats"])
    #expect(starts("He said: “Boats left.” Then rain.") == ["He", "Boats", "Then"])
    #expect(starts("Gen. Smith left the U.S. The boats stayed.") == ["Gen.", "The"])
  }

  @Test func `Words are compared without case, accents, apostrophes and dots`() {
    #expect(WordHash.of("São") == WordHash.of("sao"))
    #expect(WordHash.of("U.S.") == WordHash.of("us"))
    #expect(WordHash.of("Dato’") == WordHash.of("DATO"))
    #expect(WordHash.of("Łódź") == WordHash.of("lodz"))
    #expect(WordHash.of("Lima") != WordHash.of("Lime"))
  }

  @Test func `Tokens cover every byte that is not white space or a hyphen in a word`() {
    let text = "“Café” — Þórdís (丁薛祥) paid US$16.2bn, e\u{301}t 🌍\u{FFFD}x Al-\u{0}b."
    let bytes = Array(text.utf8)
    var covered = [Bool](repeating: false, count: bytes.count)
    var last = 0
    for token in Tokenizer.tokens(of: bytes) {
      #expect(Int(token.start) >= last && token.end > token.start)
      last = Int(token.end)
      #expect(String(validating: bytes[Int(token.start)..<last], as: UTF8.self) != nil)
      for index in Int(token.start)..<last { covered[index] = true }
    }
    for (index, byte) in bytes.enumerated() where !covered[index] {
      #expect([0x20, 0x00, 0x2d].contains(byte))
    }
  }
}
