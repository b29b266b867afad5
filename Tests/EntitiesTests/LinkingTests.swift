import Articles
import Testing

@testable import Entities

@Suite struct LinkingTests {
  @Test func `A family name stands for the full name`() {
    expectNames(
      "[[Maria Tolland|person|M]] sailed. [[Tolland|person|M]] came back.",
      "[[Kim Jong-un|person|K]] stayed. [[Kim|person|K]] smiled at [[Choe Son-hui|person|C]], and [[Choe|person|C]] left."
    )
  }

  @Test func `A headline may use the short form before the long one`() {
    expectNames(
      title: "[[Wiegman|person|W]] has her third title in a row",
      "[[Sarina Wiegman|person|W]] won it in the rain.")
  }

  @Test func `The first part of a Malay name stands for the whole`() {
    expectNames(
      "[[Tengku Zafrul Aziz|person|T]] spoke. [[Tengku Zafrul|person|T]] said no more.")
  }

  @Test func `People who share a given name stay apart`() {
    expectNames(
      "[[Sergei Lavrov|person|L]] met [[Sergei Shoigu|person|S]]. [[Lavrov|person|L]] left before [[Shoigu|person|S]]."
    )
  }

  @Test func `Of two people with one family name the short form means the one mentioned last`() {
    expectNames(
      "[[Anna Tolland|person|A]] spoke. [[Tolland|person|A]] left.",
      "[[Peter Tolland|person|P]] came. [[Tolland|person|P]] stayed.")
  }

  @Test func `Acronyms defined in the text are aliases, either way round`() {
    expectNames(
      "The [[Northern Fisheries Commission|organisation|N]] ([[NFC|organisation|N]]) met. The [[NFC|organisation|N]] agreed.",
      "The [[PVX|organisation|P]] ([[Polar Vessel Exchange|organisation|P]]) closed.")
  }

  @Test func `A body's name and its short form in brackets are one`() {
    expectNames(
      "[[Fairhaven Capital Partners Bhd|organisation|F]] ([[Fairhaven Research|organisation|F]]) cut its forecast."
    )
  }

  @Test func `Known names carry a description and an id that is never derived from a path`() throws
  {
    var article = Article()
    article.paragraphs = ["In Pyongyang he asked KCNA and the Korean Central News Agency."]
    let entities = annotator.annotate(article).entities
    let city = try #require(entities.first)
    #expect(city.id == "place:pyongyang")
    #expect(city.description == "capital of North Korea")
    #expect(entities.count == 2)
    #expect(entities.last?.aliases == ["KCNA"])
  }

  @Test func `Ids are the same in every run and whatever stands around a name`() {
    func id(_ texts: String...) -> Entity.ID? {
      var registry = EntityRegistry()
      for text in texts {
        var article = Article()
        article.paragraphs = [text]
        registry.add(annotator.annotate(article))
      }
      return registry.identities.values.first { $0.kind == .person }?.id
    }
    let minister = "Minister Achieng Wafula spoke."
    let first = id(minister)
    #expect(first == "person:" + String(EntityKey.hash("Achieng Wafula", .person), radix: 16))
    #expect(first == id("In Lima the minister Achieng Wafula arrived. Wafula said no."))
    #expect(first == id("Achieng Wafula went to Lima.", minister))
  }

  @Test func `Spellings of a person's name share a key and other people's names do not`() {
    func key(_ name: String) -> UInt64 { EntityKey.hash(name, .person) }
    #expect(key("Sergey Tolkov") == key("Sergei Tolkov"))
    #expect(key("Pak Jong-su") == key("Pak Jong Su"))
    #expect(key("Pak Jong-su") == key("Pak Jongsu"))
    #expect(key("Mikhail Dragunov") == key("Mihail Dragunov"))
    #expect(key("Youssef Hamdi") == key("Yusef Hamdi"))
    #expect(key("Zelenskiy") == key("Zelensky"))
    #expect(key("Sergei Tolkov") != key("Sergei Volkov"))
    #expect(key("Lee Wan") != key("Le Wan"))
  }

  @Test func `Places and bodies fold only case, accents, hyphens and the article`() {
    func key(_ name: String) -> UInt64 { EntityKey.hash(name, .organisation) }
    #expect(key("The Côte-Verte Bank") == key("cote verte bank"))
    #expect(key("Key Bank") != key("Kei Bank"))
  }
}

@Suite struct EntityRegistryTests {
  @Test func `Spellings in several articles are one person`() {
    _ = expectJoins([
      "[[Sergey Lavrov|person|L]] arrived.", "[[Sergei Lavrov|person|L]] left.",
      "[[Sergei Shoigu|person|S]] stayed.", "[[Lavrov|person|L]] said no.",
    ])
  }

  @Test func `A lone family name joins the only person of that name`() {
    _ = expectJoins([
      "The minister [[Achieng Wafula|person|W]] spoke.", "Minister [[Wafula|person|W]] spoke.",
    ])
  }

  @Test func `A lone family name that two people have joins neither`() {
    _ = expectJoins([
      "The minister [[Achieng Wafula|person|A]] spoke.",
      "The singer [[Juma Wafula|person|J]] sang.", "Minister [[Wafula|person|W]] spoke.",
    ])
  }

  @Test func `An acronym joins the body that another article defines`() {
    _ = expectJoins([
      "The [[Northern Fisheries Commission|organisation|N]] ([[NFC|organisation|N]]) met.",
      "The [[NFC|organisation|N]] agreed.",
    ])
  }

  @Test func `The order of articles does not matter`() {
    let texts = [
      "Captain Maria Tolland sailed.", "Captain Tolland sailed.", "Captain María Tolland sailed.",
      "Captain Maria Tolland came.", "The Northern Fisheries Commission (NFC) met.", "NFC met.",
    ]
    let annotations = texts.map { text in
      var article = Article()
      article.paragraphs = [text]
      return annotator.annotate(article)
    }
    var forwards = EntityRegistry()
    var backwards = EntityRegistry()
    annotations.forEach { forwards.add($0) }
    annotations.reversed().forEach { backwards.add($0) }
    #expect(forwards.identities == backwards.identities)
    let names = Set(forwards.identities.values.map(\.name))
    #expect(names.contains("Maria Tolland"))
    #expect(!names.contains("Tolland"))
  }

  @Test func `The name shown is the most frequent full form and the others are aliases`() throws {
    var registry = EntityRegistry()
    for text in [
      "Captain Ana Péron sailed.", "Captain Ana Peron sailed.", "Captain Ana Péron came.",
    ] {
      var article = Article()
      article.paragraphs = [text]
      registry.add(annotator.annotate(article))
    }
    let entity = try #require(registry.identities.values.first)
    #expect(entity.name == "Ana Péron")
    #expect(entity.aliases == ["Ana Peron"])
  }
}
