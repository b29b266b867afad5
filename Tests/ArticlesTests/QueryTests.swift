import Testing

@testable import Articles

@Suite struct QueryTests {
  @Test func `words are folded and all must occur`() {
    let text = FoldedText(["Sergey Lavrov in Wonsan", "Choe Son-hui met him"])
    #expect(Query("LAV wonsan").matches(text))
    #expect(Query("lav, wonsan!").matches(text))
    #expect(!Query("lav seoul").matches(text))
    #expect(Query("kim").terms == ["kim"])
  }

  @Test(arguments: ["\"sergey lavrov\"", "“sergey lavrov”", "\"sergey   lavrov", "„Sergey Lavrov"])
  func `phrases are kept together, whatever their quotation marks`(typed: String) {
    #expect(Query(typed).terms == ["sergey lavrov"])
    #expect(Query(typed).matches(FoldedText(["as Sergey\u{A0}Lavrov said"])))
    #expect(!Query(typed).matches(FoldedText(["Lavrov, Sergey"])))
  }

  @Test func `a phrase and words stand side by side`() {
    #expect(Query("a \"b c\"d \"e").terms == ["a", "b c", "d", "e"])
  }

  @Test(arguments: ["", " ", "\"", "\"\"\"", "—", "* () \\", "‘’", "🙂"])
  func `a query without a letter or digit is empty and matches everything`(typed: String) {
    #expect(Query(typed).isEmpty)
    #expect(Query(typed).matches(FoldedText([])))
    #expect(Query(typed).hits(in: "some text").isEmpty)
  }

  @Test func `no term matches across two pieces`() {
    let text = FoldedText(["the end", "of days"])
    #expect(!Query("\"end of\"").matches(text))
    #expect(Query("end of").matches(text))
  }

  @Test func `hits are offsets in the text as written`() {
    let text = "Élan, élan: Łódź — straße ﬁnal"
    func hit(_ query: String) -> [String] {
      Query(query).hits(in: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }
    #expect(hit("elan") == ["Élan", "élan"])
    #expect(hit("lodz") == ["Łódź"])
    #expect(hit("strasse") == ["straße"])
    #expect(hit("ras") == ["raß"])
    #expect(hit("s") == ["s", "ß"])
    #expect(hit("inal") == ["ﬁnal"])
    #expect(hit("\"lodz - str\"") == ["Łódź — str"])
  }

  @Test func `hits take the marks on their last letter with them`() {
    let text = "cafe\u{301} noir"
    #expect(Query("cafe").hits(in: text) == [0..<6])
    #expect(Query("noir").hits(in: text) == [7..<11])
  }

  @Test func `hits are in order and never overlap`() {
    #expect(Query("avro lav").hits(in: "Lavrov and Lavrov") == [0..<5, 11..<16])
    #expect(Query("aa").hits(in: "aaaaa") == [0..<2, 2..<4])
  }

  @Test func `hits stand on character boundaries in any text`() {
    var generator = SplitMix64(seed: 7)
    let alphabet = Array("aAéÉßĳﬁﬃ… \t\u{A0}\u{301}\u{200B}\u{200D}Жжй字🙂\"“'’-—İıŉ".unicodeScalars)
    for _ in 0..<2000 {
      func random(_ length: Int) -> String {
        String(
          String.UnicodeScalarView(
            (0..<length).compactMap { _ in
              alphabet.randomElement(using: &generator)
            }))
      }
      let text = random(40)
      let query = Query(random(2))
      let boundaries = Set(
        text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
          + [text.utf8.count])
      var end = 0
      for hit in query.hits(in: text) {
        #expect(boundaries.contains(hit.lowerBound) && boundaries.contains(hit.upperBound))
        #expect(hit.lowerBound >= end && !hit.isEmpty)
        end = hit.upperBound
      }
      let isFound = !query.hits(in: text).isEmpty
      #expect(
        query.isEmpty || query.terms.count > 1 || isFound == query.matches(FoldedText([text])))
    }
  }
}
