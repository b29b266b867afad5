import Articles
import CRecognizerModel

/// Finds what an article names, quotes and dates, and says who or what each name stands for.
///
/// One value may serve many threads. The ids it gives depend on the article's text alone, never on
/// its path or on what was read before.
public struct Annotator: Sendable {
  /// Rises whenever names would be found in other places or as other entities than before: what an
  /// archive keeps is found anew then.
  public static let version = 1

  private struct Tools: Sendable {
    let recognizer = NameRecognizer(knowledge: KnowledgeBase())
    let quotes = QuoteFinder()
    let dates = DateFinder()
  }

  private let tools = MadeOnce { Tools() }
  private let now: Timestamp?

  /// Makes an annotator over the embedded tables, which are read when they are first asked for.
  /// - Parameter now: what the dates of an article count from that does not tell its own.
  public init(now: Timestamp? = nil) { self.now = now }

  var recognizer: NameRecognizer { tools.value.recognizer }

  /// The names in an article, short forms joined to the long ones they stand for.
  public func annotate(_ article: Article) -> Annotation {
    let tools = tools.value
    let text = TokenizedArticle(article)
    let names = tools.recognizer.names(in: text)
    var linker = DocumentLinker(
      article: text, knowledge: tools.recognizer.knowledge, lexicon: tools.recognizer.lexicon)
    var annotation = linker.annotation(of: names.map(LinkedName.init))
    annotation.quotes = tools.quotes.quotes(
      in: text, mentions: annotation.mentions, entities: annotation.entities)
    annotation.dates = tools.dates.dates(
      in: text, names: annotation.mentions, reference: DateReference(article: article, now: now))
    return annotation
  }

  /// Reads the tables and meets the commonest words, so that the first article takes hardly longer
  /// than others do; any thread may ask for it while another annotates.
  public func prepare() { _ = annotate(Self.commonWords) }

  /// Lets go of the tables when there is nothing more to annotate for now.
  public func rest() {
    tools.forget()
    dateline_tables_rest()
  }

  private static let commonWords: Article = {
    var article = Article()
    article.title = "Ministers to meet again over the price of bread after a week of talks"
    article.paragraphs = [
      "LONDON: The government said on Monday that it would not be able to pay for all of the work "
        + "before the end of the year, but that there was still time for the two sides to agree.",
      "“We have said from the start that this is about people and not about money,” President Anna "
        + "Hale told reporters at a news conference in Paris, where she had talks with the prime "
        + "minister, the foreign minister and other officials of the European Union (EU).",
      "According to the report by the Ministry of Trade, more than 30 per cent of the companies "
        + "that were asked had been hit by the new rules since July 8, up from 12 last year, and "
        + "most of them could do no more than wait. “They will have to go,” Hale added.",
      "It was the first time in three years that the country's central bank had made such a move; "
        + "he who has been its head for so long is now under pressure, and if his party should lose "
        + "the vote next month, its leader may well be out of office when their next state visit "
        + "to the United States or China is due. What she does then, many of us would like to know.",
    ]
    return article
  }()
}
