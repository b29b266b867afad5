import Articles
import Testing

@testable import Entities

/// How well given mentions are joined in short articles of our own, by the B³ measure.
///
/// Source: A. Bagga, B. Baldwin, "Algorithms for Scoring Coreference Chains" (1998).
@Suite struct LinkingScoreTests {
  @Test func `Mentions of sixteen short articles are joined with few mistakes`() {
    let linker = MentionLinker()
    var registry = EntityRegistry()
    var gold: [String] = []
    var exact: [String] = []
    var ids: [Entity.ID] = []
    for article in Self.articles {
      let text = MarkedLinks(article)
      let annotation = linker.annotation(of: text.mentions, in: text.plain)
      registry.add(annotation)
      gold += text.labels
      let bytes = Array(text.plain.utf8)
      exact += text.mentions.map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }
      ids += annotation.mentions.map(\.entity)
    }
    let identities = registry.identities
    let score = Self.bCubed(gold, ids.map { identities[$0]?.id ?? $0 })
    #expect(score > 0.93)
    #expect(Self.bCubed(gold, exact) < 0.75)
  }

  @Test func `The measure is one for equal groups and falls with each mistake`() {
    #expect(Self.bCubed(["a", "a", "b"], ["x", "x", "y"]) == 1)
    #expect(Self.bCubed(["a", "a", "b"], ["x", "x", "x"]) < 1)
    #expect(Self.bCubed(["a", "a", "b"], ["x", "z", "y"]) < 1)
  }

  /// The F1 of B³ precision and recall.
  private static func bCubed(_ gold: [String], _ found: [String]) -> Double {
    var pairs: [[String]: Double] = [:]
    var ofGold: [String: Double] = [:]
    var ofFound: [String: Double] = [:]
    for (label, id) in zip(gold, found) {
      pairs[[label, id], default: 0] += 1
      ofGold[label, default: 0] += 1
      ofFound[id, default: 0] += 1
    }
    var precision = 0.0
    var recall = 0.0
    for (pair, count) in pairs {
      precision += count * count / (ofFound[pair[1]] ?? 1)
      recall += count * count / (ofGold[pair[0]] ?? 1)
    }
    return 2 * precision * recall / (precision + recall) / Double(gold.count)
  }

  private static let articles = [
    """
    [Lavrov|lavrov] flies east
    [Russian|ru] Foreign Minister [Sergei Lavrov|lavrov] landed in [Wonsan|wonsan] on Friday. [Lavrov|lavrov] will see \
    [Kim Jong-un|kim], state media said. [Pyongyang|nk] said nothing of the shells that [Moscow|ru] wants. [Kim|kim] \
    last went to [Vladivostok|vladivostok] two years ago.
    """,
    """
    A warning from [Seoul|seoul-city]
    [South Korea|sk] asked [North Korea|nk] to send no more soldiers. [Washington|us] and [Seoul|sk] agreed to watch \
    the ships, and [Sergey Lavrov|lavrov] told reporters in [Pyongyang|pyongyang] that [Sergei Shoigu|shoigu] would come next. \
    [Shoigu|shoigu] was there in March.
    """,
    """
    [NATO|nato] counts its shells
    The [North Atlantic Treaty Organization|nato] said on Monday that [Ukraine|ua] had asked for more. [Volodymyr \
    Zelenskyy|zelensky] thanked the [Germans|de] and the [United States|us]. [Zelensky|zelensky] flies to [Berlin|berlin] next.
    """,
    """
    [Berlin|de] rejected the plan. The [German|de] chancellor said [Nato|nato] should meet first, and [Zelenskiy|zelensky] \
    agreed. The train from [Berlin|berlin] was late.
    """,
    """
    PORT BOARD PICKS [REIS|ana-reis]
    The [Arlen Port Board|board] chose [Ana Reis|ana-reis], a lawmaker, to lead it. [Reis|ana-reis] said the \
    [Board|board] would dredge. Her rival [Juma Tolkov|tolkov] of the [Grain Union|grain] left at once.
    """,
    """
    The striker [Ana Reis|ana-reis-2] scored twice for [Arlen Rovers|rovers]. The [Rovers|rovers] had lost to [Holm \
    Town|holm]. [Reis|ana-reis-2] ran to the fans.
    """,
    """
    Shippers doubt the dredging
    [Tolkov|tolkov] of the [Grain Union|grain] told the [Arlen Port Board|board] that it was late. The lawmaker [Ana \
    Reis|ana-reis] answered. The [Union|grain] will sue.
    """,
    """
    The [World Health Organization|who] counted the cases. [WHO|who] doctors flew to [Peru|pe] from [Geneva|geneva]. \
    [Peruvian|pe] nurses went along.
    """,
    """
    A doctor of the [WHO|who] spoke in [Lima|lima]. [Joseph Tolland|tolland], a surgeon at [Lima General \
    Hospital|hospital], agreed. [Tolland|tolland] was tired. The [Lima General Hospital|hospital] is full.
    """,
    """
    [Joe Tolland|tolland], the surgeon at [Lima General Hospital|hospital], sleeps little. The [World Health \
    Organisation|who] sent beds.
    """,
    """
    SOCCER - [NORWAY|no-team] BEAT [SPAIN|es-team]
    [Norway|no-team] won the football match in [Madrid|madrid] with two late goals. [Spain|es-team] played with ten. The \
    striker flew back to [Norway|no].
    """,
    """
    [Norway|no] sells its gas to [Spain|es]. [Norwegian|no] ships go to [Bilbao|bilbao], said the [Norwegian Gas \
    Company|gas]. [NGC|gas] shares rose.
    """,
    """
    [Datuk Seri Anwar Ibrahim|anwar] opened the bridge. [Anwar|anwar] spoke of [Malaysia|my] and [ASEAN|asean]. The \
    [Malaysian|my] finance minister, [Tengku Zafrul Aziz|zafrul], was there. [Tengku Zafrul|zafrul] clapped.
    """,
    """
    [Asean|asean] ministers met [Anwar Ibrahim|anwar] in [Kuala Lumpur|kl]. The [Association of Southeast Asian \
    Nations|asean] has ten members, and [Zafrul|zafrul] spoke for [Malaysia|my].
    """,
    """
    [Polar Corp.|polar] will drill. [Polar|polar] hired [Ursula van der Holt|holt], and [Van der Holt|holt] said the \
    [European Union|eu] had let it. [Brussels|eu] announced new rules.
    """,
    """
    The [EU|eu] fined [Polar|polar] on Tuesday. [Van der Holt|holt] of [Polar|polar] will appeal, she said in \
    [Brussels|brussels].
    """,
  ]
}
