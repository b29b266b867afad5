import Articles
import Testing

@testable import Entities

@Suite struct RecognitionTests {
  @Test func `Titles and roles stay outside a name`() {
    expectNames(
      "The [[Kremlin|organisation|K]] said President [[Vladimir Putin|person|P]] had left.",
      "[[Kenyan|group|N]] Foreign Minister [[Achieng Wafula|person|W]] greeted the envoy.",
      "They asked trade minister [[Tengku Zafrul Aziz|person|T]] and Datuk Seri [[Azlina Hamid|person|A]].",
      "Secretary of State [[Marco Rubio|person|R]] and Chief Executive [[Dana Whitlock|person|D]] spoke."
    )
  }

  @Test func `An office alone names nobody`() {
    expectNames(
      "The Foreign Minister left early.", "The President and the Ministry kept silent.")
  }

  @Test func `A body before an office is a name of its own`() {
    expectNames(
      "[[NATO|organisation|N]] Secretary General [[Mark Rutte|person|R]] arrived.",
      "[[Bank of England|organisation|B]] Governor [[Nora Pettigrew|person|P]] agreed.")
  }

  @Test func `Common words at the start of a sentence are no names`() {
    expectNames(
      "Boats left early. Meanwhile [[Lavrov|person|L]] waited. Heavy rain fell on [[Lima|place|M]]."
    )
  }

  @Test func `A first word that belongs to a name stays with it`() {
    expectNames(
      "Public Investment Bank Bhd fell.".marked("Public Investment Bank Bhd", "organisation"))
  }

  @Test func `Days, months and I are no names and May can be one`() {
    expectNames(
      "On Monday I met them, and in March or May I shall write to [[Theresa May|person|T]].")
  }

  @Test func `US is a country in capitals, us a pronoun, and US$ money`() {
    expectNames(
      "They told us that the [[US|place|U]] sold chips worth US$16.2 billion to the [[U.S.|place|U]] fleet."
    )
  }

  @Test func `Hyphens and possessives are cut right`() {
    expectNames(
      "A [[US|place|U]]-led fleet met [[Moscow|place|M]]'s ships and [[Moscow|place|M]]’s planes.",
      "The [[Johor|place|J]]-[[Singapore|place|S]] special economic zone grows.",
      "Tourists came to the [[Wonsan-Kalma|place|W]] zone when [[Kim Jong-un|person|K]] opened it.")
  }

  @Test func `Bodies are known by their heads`() {
    expectNames(
      "The [[Ministry of Fisheries, Trade and Tourism|organisation|F]] answered [[Tarland Airways|organisation|T]].",
      "He taught at the [[University of Wexmoor|organisation|X]] and at [[Halden College|organisation|H]].",
      "Shares of [[Brightwater Holdings Bhd|organisation|B]] fell, and [[Corvane Inc|organisation|C]] gained."
    )
  }

  @Test func `Places are known by lists, heads and the words beside them`() {
    expectNames(
      "Rain fell in [[Skudai|place|S]], at [[Vellmar Airport|place|V]] and on [[Mount Orrin|place|O]].",
      "The town of [[Querrin|place|Q]] lies near [[Tashkent|place|T]].")
  }

  @Test func `People are known by given names, family names first, particles and verbs of speech`()
  {
    expectNames(
      "[[Maria Tolland|person|M]] met [[Choe Son-hui|person|C]] and [[Ludwig van der Hoeven|person|L]].",
      "[[Brannock|person|B]] said no, and [[India|place|I]]'s [[Subrahmanyam Jaishankar|person|J]] agreed with [[Iran|place|R]]'s [[Abbas Araghchi|person|A]]."
    )
  }

  @Test func `A name before a country in a headline is not one name with it`() {
    expectNames(
      title: "Visitors tell [[Russia|place|R]]'s [[Lavrov|person|L]] [[China|place|C]] will help",
      "[[Sergei Lavrov|person|L]] came by train.")
  }

  @Test func `Headlines with capitals throughout name only what is known`() {
    expectNames(
      title:
        "[[Tolland|person|T]] Seeks Regular Talks With [[North Korea|place|N]] Over Fishing Rights",
      "The envoy [[Maria Tolland|person|T]] sailed on Friday.")
    expectNames(title: "STORM WARNING FOR [[LIMA|place|L]] AND THE COAST", "Rain fell.")
  }

  @Test func `Capitals at the head of a text are the place it was sent from`() {
    expectNames(
      "[[TURNBERRY|place|T]] ([[Scotland|place|S]]): They met.",
      "[[KUCHING|place|K]] (July 15, 2025): The harbour was full.")
    expectNames("THE harbour was full.")
  }

  @Test func `Plain capitals such as AI and CEO are no bodies`() {
    expectNames("The CEO said AI and GDP matter to the [[ECB|organisation|E]].")
  }

  @Test func `Groups, events and works have kinds of their own`() {
    expectNames(
      "[[Malaysians|group|M]] remember [[World War II|event|W]] and the [[Korean War|event|K]].",
      "The [[Paris Agreement|work|P]] came up at the [[Belt and Road Initiative|event|B]] forum.")
  }

  @Test func `A name that others have too is the known one alone and another's after a possessive`()
  {
    expectNames(
      "The [[Security Council|organisation|U]] and the [[UN Security Council|organisation|U]].")
    expectNames(
      "[[Russia|place|R]]'s [[Security Council|organisation|S]] met before the [[UN Security Council|organisation|U]]; the [[Security Council|organisation|S]] in [[Moscow|place|M]] met long."
    )
  }

  @Test func `The article is part of The Hague and not of The Associated Press`() {
    expectNames(
      "He told The [[Associated Press|organisation|A]] about [[The Hague|place|H]].")
  }

  @Test func `A country after an office is no person`() {
    expectNames(
      "The leader of [[Germany|place|G]]'s league and champion [[Canada|place|C]] agreed.")
  }

  @Test func `A surname that is also an office stays a name after an honorific or a given name`() {
    expectNames("Mrs. [[King|person|K]] met the King.", "[[Martin King|person|K]] sang.")
  }

  @Test func `The stop of a sentence is no part of a name`() {
    expectNames("They spoke to [[Cambodia|place|C]]'s [[Hun Sen|person|H]]. Rain fell.")
  }

  @Test func `A body of a people or a branch is a body of its own`() {
    expectNames(
      "The [[American Red Cross|organisation|A]] met the [[Red Cross|organisation|R]].",
      "The [[Pakistan People's Party|organisation|P]] and the [[Workers' Union|organisation|W]] won."
    )
  }

  @Test func `A name that no list knows is a person where a person would stand`() {
    expectNames("Earlier [[Qasdabar|person|Q]] was wounded. They sold Zolvex pills to the poor.")
    expectNames("The [[Quenby|place|Q]]-based startup fears [[GoLedgit|organisation|G]].")
  }

  @Test func `Bytes that could not be read do not break words`() {
    expectNames(
      "[[Spain|place|S]]\u{FFFD}s minister met [[Pedro S\u{FFFD}nchez|person|P]] in the rain.")
  }

  @Test func `What was read before changes no names`() {
    var article = Article()
    article.paragraphs = [
      "Marta Olin of the Ministry of Ports met Hale in Tallinn on Monday, and Olin said “no”."
    ]
    let prepared = Annotator()
    prepared.prepare()
    #expect(prepared.annotate(article) == Annotator().annotate(article))
  }

  @Test func `Threads at the same time find the same names`() async {
    var article = Article()
    article.paragraphs = ["The envoy Maria Tolland sailed to Lima.", "Tolland met Kim Jong-un."]
    let alone = annotator.annotate(article)
    await withTaskGroup { group in
      for _ in 0..<8 { group.addTask { [article] in annotator.annotate(article) } }
      for await annotation in group { #expect(annotation == alone) }
    }
  }

  @Test func `Mentions lie in reading order on whole scalars and never overlap`() {
    let text = """
      Þórdís Ægisdóttir of Łódź's “Université de Genève” told al-Jazeera and U.S.-based \
      O’Neill-Côté & Söhne GmbH: ‘Xi Jinping (习近平) met São Paulo’s Márcio da Conceição.’ \
      Al- -Al Al-\u{301}Al US-\u{FFFD} Kim Jong- un’s Ministry of, and The Bank of the
      """
    var article = Article()
    article.paragraphs = [text, String(text.reversed())]
    let annotation = annotator.annotate(article)
    #expect(!annotation.mentions.isEmpty)
    var end = (0, 0)
    for mention in annotation.mentions {
      let start = (mention.passage.index, mention.range.lowerBound)
      #expect(start >= end)
      end = (mention.passage.index, mention.range.upperBound)
      let bytes = Array(article.paragraphs[mention.passage.index].utf8)[mention.range]
      #expect(String(validating: bytes, as: UTF8.self) != nil)
      #expect(annotation.entities.contains { $0.id == mention.entity })
    }
  }
}

extension String {
  /// The text with a name in it marked.
  func marked(_ name: String, _ kind: String) -> String {
    guard let range = firstRange(of: name) else { return self }
    return self[..<range.lowerBound] + "[[\(name)|\(kind)|X]]" + self[range.upperBound...]
  }
}
