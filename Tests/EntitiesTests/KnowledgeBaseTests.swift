import Testing

@testable import Entities

@Suite struct KnowledgeBaseTests {
  @Test func `Leaders, clubs, media and companies of plain news are known by their short names`() {
    expectNames(
      "[[Nancy Pelosi|person|P]] told [[HuffPost|organisation|H]] that [[Audi|organisation|A]] sponsors the [[Steelers|organisation|S]].",
      "The [[Pittsburgh Steelers|organisation|S]] flew from [[Denver|place|D]] with [[Qantas|organisation|Q]]; [[Pelosi|person|P]] stayed."
    )
  }

  @Test func `A nickname that is a word names a club only after the article`() {
    expectNames("Fans of the [[Browns|organisation|B]] cheered.", "They painted it in many browns.")
  }

  @Test func `A name of the lists gives way to somebody whom the article names in full`() {
    expectNames("[[Olga Romney|person|O]] sells boats. Later [[Romney|person|O]] sold two.")
  }

  @Test func `British Conservatives and Labour are known without the word party`() {
    expectNames(
      "Voters left the [[Conservatives|group|C]] for [[Labour|organisation|L]], a [[Tory|group|C]] said."
    )
    expectNames("Hard labour is dear, and conservative sailors know it.")
  }
}
