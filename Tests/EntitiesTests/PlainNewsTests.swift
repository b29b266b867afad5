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

  @Test func `Handles, tags and addresses are no names`() {
    expectNames(
      "Write to @MaraTolland or #SaveTolland, see t.co/KXpQwe and .QXI for more.",
      "A [[Reuters|organisation|R]]/[[Gallup|organisation|G]] poll.")
  }

  @Test func `Tan is a family name and Tan Sri an honour`() {
    expectNames(
      "One of them, [[Tan Ah Seng|person|T]], met Tan Sri [[Azlina Hamid|person|A]].")
  }

  @Test func `A legal form does not make another company`() {
    expectNames("[[Maybank Bhd|organisation|M]] fell, and [[Maybank|organisation|M]] is old.")
    expectNames("[[Maybrook Bhd|organisation|M]] fell, and [[Maybank|organisation|N]] is old.")
  }

  @Test func `A common word left after a known body or event is nobody`() {
    expectNames(
      "He saw the [[Davis Cup|event|D]] Finals on [[CNN|organisation|C]] Access with [[Pence|person|P]].",
      "Later [[Mike Pence|person|P]] left.")
  }

  @Test func `A party and a state in brackets give the state alone`() {
    expectNames("Sen. [[Dana Whitlock|person|D]] (R-[[Texas|place|T]]) and T-shirts.")
  }

  @Test func `A body may be for what no list knows, not for a person`() {
    expectNames("The [[Institute for Astrophysics|organisation|I]] grew.")
    expectNames(
      "The [[Division of Occupational Safety and Health|organisation|D]] came, and rain too.")
  }

  @Test func `A body before an office keeps words that offices have too`() {
    expectNames(
      "[[White House|organisation|W]] Press Secretary [[Dana Whitlock|person|D]] met [[United Nations|organisation|U]] High Commissioner [[Jo Tan|person|J]].",
      "Deputy Press Secretary [[Maria Tolland|person|M]] came.")
  }

  @Test func `Two words of the language are nobody though the article never writes them small`() {
    expectNames(
      "They spoke of Human Rights, and the council for Human Rights said so.",
      "[[Grace Park|person|G]] left.")
  }

  @Test func `The name of a site is no name without its ending`() {
    expectNames("She told Quillgram.info that it rained. [[Quillgram Inc|organisation|Q]] fell.")
  }

  @Test func `An acronym of small words is a thing in that article alone`() {
    expectNames("They build an artificial pancreas (AP). The AP was new, and AP helps.")
    expectNames("A photo ([[AP|organisation|A]]) that the [[AP|organisation|A]] took.")
  }

  @Test func `An acronym at the start of a sentence stays a name though an address has it small`() {
    expectNames("[[QXRF|organisation|Q]] pays. See qxrf.org for what [[QXRF|organisation|Q]] does.")
  }

  @Test func `The Commons is a chamber`() {
    expectNames("A [[Commons|organisation|C]] debate and the [[House of Commons|organisation|C]].")
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
