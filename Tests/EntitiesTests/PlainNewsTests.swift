import Testing

@testable import Entities

/// What plain news holds beside names of state: initials, brands, emphasis, other languages.
@Suite struct PlainNewsTests {
  @Test func `An initial is part of a name and an article is not`() {
    expectNames(
      "[[Timothy A. Larkin|person|T]] called for [[Iris I. Mandel|person|I]].",
      "They chose plan A. Larkspur grows there.")
  }

  @Test func `A saint with one more word is a place and in a longer name a person may have it`() {
    expectNames(
      "Ships left [[St. Quellan|place|Q]] at noon.", "[[Maria St. Cloud|person|M]] waved.")
  }

  @Test func `A word with a capital inside is a brand throughout unless it is a surname`() {
    expectNames(
      "Jobs in [[ZolWork|organisation|Z]]'s arm went. [[ZolWork|organisation|Z]] declined to comment.",
      "[[Anna McTolland|person|T]] left; [[McTolland|person|T]] declined to comment.")
  }

  @Test func `The plural of an acronym names nobody`() {
    expectNames("More XQVs and LEDs, the makers said, sold well in [[Peru|place|P]].")
  }

  @Test func `Capitals for emphasis and labels are no names`() {
    expectNames("QUESTION: May I row?", "AT THE PLATE: the team won.", "EXTRA BASES: one.")
    expectNames("[[QUELIMAR|place|Q]]: The harbour was full.")
  }

  @Test func `A letter and a hyphen start a thing and not a person`() {
    expectNames("The doctor took an X-ray and a T-shirt.", "[[J. Tolland|person|J]] rowed.")
  }

  @Test func `A particle with a capital belongs to the surname`() {
    expectNames("[[Jordan De Grooten|person|J]] beat [[Jordan|place|P]].")
  }

  @Test func `A minister of a branch is a person without it`() {
    expectNames("The Secretary of the Navy [[Ray Tolland|person|R]] spoke of the navy.")
  }

  @Test func `German nouns are no names and what is known stays one`() {
    expectNames(
      """
      Die Kosten der Versorgung steigen in [[Peru|place|P]] seit Jahren, und für die Patienten \
      wird der Einsatz neuer Geräte teuer. Im Bereich der Häuser liegen Daten, Befunde und Bilder \
      in Systemen, die niemand kennt. Durch die Festlegung von Pauschalen besteht ein hoher \
      Druck. Gestern sprach [[Maria Tolland|person|M]] über die Folgen für alle Beteiligten, \
      die Kliniken und ihre Ärzte, doch keine Lösung war in Sicht, und der Vorgang bleibt offen.
      """)
  }
}
