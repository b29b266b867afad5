import Articles
import Testing

@testable import Entities

/// Linking alone: names are given, so that what the recognizer finds plays no part.
@Suite struct ShortFormTests {
  @Test func `Descriptions stand for the one organisation they fit`() {
    expectNames(
      "The [[Fisheries Ministry|organisation|M]] met. Then [[the ministry|organisation|M]] said no."
    )
  }

  @Test func `Descriptions that fit two organisations or none stand for nothing`() {
    expectNames(
      "The [[Fisheries Ministry|organisation|F]] met the [[Finance Ministry|organisation|G]]. Then the ministry said no."
    )
    expectNames("The [[Fisheries Ministry|organisation|F]] met. Then the party said no.")
    expectNames("The [[Fisheries Ministry|organisation|F]] met. Then the ministry building burned.")
  }

  @Test func `The last words of a body's name stand for it`() {
    expectLinks("[Port Arling Wanderers|W] lost. The [Wanderers|W] had led.")
    expectLinks("[Polar Oil|P] drilled. [Polar|P] found gas.")
  }

  @Test func `What a body is about is no short form of it`() {
    expectLinks("The [Secretary of the Navy|S] left the [Navy|N].")
  }

  @Test func `York is no short form of New York, but Baikal of Lake Baikal`() {
    expectLinks("[Lake Orlen|L] froze. On [Orlen|L] they skated.")
    expectLinks("[New Arlen|N] is far from [Arlen|A].")
  }

  @Test func `Acronyms of the first words go with the rest`() {
    expectLinks("The [Arlen-Borsk-Celle pipeline|P] leaks. The [ABC pipeline|P] is old.")
  }

  @Test func `Initials, nicknames and middle names make no other person`() {
    expectLinks("[Joseph Tolland|J] sailed. [Joe Tolland|J] came back. [Tolland|J] slept.")
    expectLinks("[Maria Luisa Reis|M] sang. [M. L. Reis|M] bowed.")
    expectLinks("[Joseph Tolland|J] met [Peter Tolland|P].")
  }

  @Test func `The family name may stand first or last`() {
    expectLinks("[Halvany Viktor|V] spoke. [Viktor Halvany|V] left.")
  }

  @Test func `Particles belong to a family name, and it may go without`() {
    expectLinks("[Ursula van der Holt|U] spoke. [Van der Holt|U] left. [Holt|U] slept.")
    expectLinks("[Bashir al-Tamari|B] spoke. [Al-Tamari|B] left. [Tamari|B] slept.")
    expectLinks("[Amir bin Rosli|A] spoke. [Amir|A] left.")
  }

  @Test func `Two family names stand for the person, and so does either alone`() {
    expectLinks("[Andres Tolar Obrega|A] spoke. [Tolar Obrega|A] left. [Tolar|A] slept.")
  }

  @Test func `Jr. is no family name`() {
    expectLinks("[Robert Hallow Jr.|R] spoke. [Hallow|R] left.")
  }

  @Test func `Capitals throughout make no other name`() {
    expectLinks("[TOLLAND|T] SAILS AGAIN. [Maria Tolland|T] left [Arlen|A]. [ARLEN|A] WAITS.")
  }

  @Test func `A country's people are the country where links are asked for`() {
    expectLinks("[Japan|J] won. The [Japanese|J] cheered in [Tokyo|T].")
  }

  @Test func `A country that plays is its team, and the country where the match was`() {
    expectLinks(
      "SOCCER - [NORWAY|T] BEAT [SPAIN|S]. The football match in [Norway|N] was a long one. [Norway|T] scored twice against [Spain|S]."
    )
  }

  @Test func `Adherents are their party where links are asked for`() {
    expectLinks(
      "The [GOP|P] lost. [Republicans|P] blamed the weather, and the [Labour|L] benches left.")
  }

  @Test func `The country is the only one that an article's places lie in`() {
    expectLinks(
      "[Denver|D] is high. Much of [the nation|U] is not, and the [United States|U] is wide.")
    expectLinks(
      "[Denver|D] is high and [Norway|N] is far. Much of [the nation|x] is flat, and the [United States|U] is wide."
    )
    expectLinks("[Norway|N] is far. It is [a country|x] of fjords.")
  }

  @Test func `A letter and half a family name are a nickname of the only person they fit`() {
    expectLinks("[J-Tol|J] sings. [Joana Tolland|J] wrote it.")
    expectLinks("[J-Tol|x] sings. [Joana Tolland|J] and [Jim Tolkov|T] wrote it.")
    expectLinks("[J-Tol|x] sings. [Ana Tolland|A] wrote it.")
  }

  @Test func `A number is the same in words and in digits, and with its marks another`() {
    expectLinks("[Two|2] boats and [2|2] oars cost [19.50|n] in [the 1950s|d].")
  }

  @Test func `Numbers and common nouns are their own, in the singular`() {
    expectLinks("Three [players|p] left and one [player|p] stayed with two [coaches|c].")
  }
}

private let mentionLinker = MentionLinker()

/// Links marked mentions, "[Sergei Lavrov|L]", and checks that ids are equal where labels are.
func expectLinks(
  _ texts: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  var registry = EntityRegistry()
  var labels: [String] = []
  var ids: [Entity.ID] = []
  for marked in texts {
    let text = MarkedLinks(marked)
    let annotation = mentionLinker.annotation(of: text.mentions, in: text.plain)
    labels += text.labels
    registry.add(annotation)
    ids += annotation.mentions.map(\.entity)
  }
  let identities = registry.identities
  expectSameJoins(labels, ids.map { identities[$0]?.id ?? $0 }, sourceLocation)
}
