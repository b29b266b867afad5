import Testing

@testable import Entities

/// What is set right after the model has read an article: each rule with its counter-example.
@Suite struct NamesByRuleTests {
  @Test func `What only describes a name is cut off at the hyphen`() {
    expectNames(
      "The [[Moscow|place|M]]-led bloc and [[U.S.|place|U]]-[[China|place|C]] talks went on.",
      "A storm in [[Petropavlovsk-Kamchatsky|place|P]] was seen from [[Baden-Baden|place|B]].")
  }

  @Test func `A people joined to another by a hyphen is a people of its own`() {
    expectNames("A [[Mexican|group|M]]-[[American|group|A]] choir sang.", "A T-shirt was sold.")
  }

  @Test func `A capital headline takes its names from the article`() {
    expectNames(
      title: "[[OSLO|place|O]] WEIGHS [[TOLLAND|person|T]] PLAN FOR A NEW CABLE",
      "In [[Oslo|place|O]] the minister [[Marit Tolland|person|T]] spoke of a cable.")
    expectNames(title: "RAIN AND A PLAN FOR A NEW CABLE", "The minister spoke of a plan.")
  }

  @Test func `A head that takes "of" makes a body of the capitals after it`() {
    expectNames(
      "They came for a meeting of the [[Council of Harbour Ministers|organisation|C]], with tea.",
      "A council of fishermen met in the hall of a school.")
  }

  @Test func `Particles and letters beyond English belong to a person's name`() {
    expectNames(
      "Rain fell on [[André Corrêa do Lago|person|A]] and [[Jonas Gahr Støre|person|J]].",
      "[[Maria Tolland|person|M]] of [[Lima|place|L]] waved to the store.")
  }

  @Test func `A duchess of a place is one person and a minister of one is not`() {
    expectNames("They saw the [[Duchess of Cambridge|person|D]] on Friday.")
    expectNames("They saw Prime Minister [[Marit Tolland|person|M]] of [[Norway|place|N]].")
  }

  @Test func `A legal form makes a company of what stands before it`() {
    expectNames("[[Nordkabel AS|organisation|N]] and [[Wexmoor Bhd|organisation|W]] fell.")
    expectNames("[[Marit Tolland|person|M]] fell as they rose.")
  }

  @Test func `A work stands in quotation marks`() {
    expectNames("They saw \"The [[Northern Harbour|work|N]]\", a film on boats.")
    expectNames("They saw the [[Northern Harbour Company|organisation|N]] and \"good\" boats.")
  }

  @Test func `Summits, cups and wars are events and treaties are works`() {
    expectNames(
      "The [[London Marathon|event|L]] came before the [[Davis Cup|event|D]].",
      "The [[Strategic Trade Act|work|S]] helps [[London|place|P]].")
  }

  @Test func `The first word of a company stands for it unless it lies somewhere`() {
    expectNames(
      "[[Takaro Corp|organisation|T]] grew. Workers at [[Takaro|organisation|T]] cheered.",
      "[[Lima Holdings|organisation|H]] grew, and [[Lima|place|L]] cheered.")
  }

  @Test func `The first part of a long place stands for it`() {
    expectNames(
      "The sea rose at [[Petropavlovsk-Kamchatsky|place|P]] at noon.",
      "By evening [[Petropavlovsk|place|Q]] was calm.")
  }

  @Test func `A name that a person's relative pronoun follows is a person`() {
    expectNames("They voted for [[Qasdabar|person|Q]], who waved.")
  }

  @Test func `What stands in another place than in is not part of a name`() {
    expectNames("Crowds filled [[Red Square|place|R]] in [[Moscow|place|M]] at noon.")
  }

  @Test func `A body and the ministry after it are two`() {
    expectNames(
      "The [[Home Office|organisation|H]] and [[Ministry of Defence|organisation|M]] agreed.",
      "The [[Ministry of Trade and Industry|organisation|T]] agreed.")
  }

  @Test func `A state that lost its apostrophe is still a state`() {
    expectNames(
      "[[Norways|place|N]] parliament votes in March.", "[[Wales|place|W]] votes in March.")
  }

  @Test func `A surname that is a word of the language names nobody at the start of a sentence`() {
    expectNames("Butter has gone up, they told us.")
    expectNames(
      "[[Carla Butter|person|B]] baked. [[Butter|person|B]] has gone home, they told us.")
  }

  @Test func `What is many names nobody at the start of a sentence`() {
    expectNames("Islanders have come to every talk since the first.")
    expectNames("[[Maria Tolland|person|M]] has come to every talk since the first.")
  }

  @Test func `Initials belong to a person's name and those of a state do not`() {
    expectNames("[[C.C. Yeo|person|C]], its chairman, said so to [[J.R. Wexmoor|person|J]].")
    expectNames(
      "They left the [[U.S.|place|U]] again.",
      "In the [[U.S.|place|U]] [[Maria Tolland|person|M]] rowed.")
  }

  @Test func `A street may come before its name and a facility after it`() {
    expectNames("They met in [[Jalan Wexmoor|place|J]] and on [[Avenida Tolland|place|A]].")
    expectNames("He spoke at [[Menara Wexmoor|place|M]], and then left the tower.")
    expectNames("[[Calle Johansson|person|C]] sang.")
    expectNames(
      "At the [[Querrin Spaceport|place|Q]] [[Vladimir Putin|person|V]] was asked about it.")
  }

  @Test func `What a weapon is called is no body`() {
    expectNames("[[Peru|place|P]] ordered Patriot missiles and Patriot air defence systems.")
    expectNames("[[Maybank|organisation|M]] air routes grew.")
  }

  @Test func `An island named beside its state is a place and a surname there a person`() {
    expectNames(
      """
      [[Maria Tolland|person|M]] comes from a small island, [[Querrinou|place|Q]] in \
      [[Grenada|place|G]].
      """)
    expectNames("He told [[Smith|person|S]] in [[Grenada|place|G]], and [[Smith|person|S]] sang.")
  }

  @Test func `A given name before a park is a person where it acts`() {
    expectNames("[[Susan Park|person|G]] sang.")
    expectNames("They sang in [[Hyde Park|place|H]].")
  }

  @Test func `A paragraph in another language yields nothing`() {
    expectNames(
      "They met in [[Lima|place|L]] on Friday.",
      """
      Die Ministerin erklärte am Freitag, dass die Kosten der Leitung in den nächsten Jahren stark \
      steigen werden und dass der Bund keine weiteren Mittel bereitstellen kann.
      """)
  }
}
