import Articles

/// Finds what an article names, quotes and dates, and says who or what each name stands for.
///
/// One value may serve many threads. The ids it gives depend on the article's text alone, never on
/// its path or on what was read before.
public struct Annotator: Sendable {
  /// Rises whenever names would be found in other places or as other entities than before: what an
  /// archive keeps is found anew then.
  public static let version = 1

  let knowledge: KnowledgeBase
  let recognizer: NameRecognizer
  private let quotes = QuoteFinder()
  private let dates = DateFinder()
  private let now: Timestamp?

  /// Makes an annotator over the embedded tables.
  /// - Parameter now: what the dates of an article count from that does not tell its own.
  public init(now: Timestamp? = nil) {
    self.now = now
    knowledge = KnowledgeBase()
    recognizer = NameRecognizer(knowledge: knowledge)
  }

  /// The names in an article, short forms joined to the long ones they stand for.
  public func annotate(_ article: Article) -> Annotation {
    let text = TokenizedArticle(article)
    let names = recognizer.names(in: text)
    var linker = DocumentLinker(
      article: text, knowledge: knowledge, lexicon: recognizer.lexicon)
    var annotation = linker.annotation(of: names.map(LinkedName.init))
    annotation.quotes = quotes.quotes(
      in: text, mentions: annotation.mentions, entities: annotation.entities)
    annotation.dates = dates.dates(
      in: text, names: annotation.mentions, reference: DateReference(article: article, now: now))
    return annotation
  }
}
