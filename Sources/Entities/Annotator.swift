import Articles

/// Finds what an article names, quotes and dates, and says who or what each name stands for.
///
/// One value may serve many threads. The ids it gives depend on the article's text alone, never on
/// its path or on what was read before.
public struct Annotator: Sendable {
  let knowledge: KnowledgeBase
  let recognizer: NameRecognizer

  /// Makes an annotator over the embedded tables.
  public init() {
    knowledge = KnowledgeBase()
    recognizer = NameRecognizer(knowledge: knowledge)
  }

  /// The names in an article, short forms joined to the long ones they stand for.
  public func annotate(_ article: Article) -> Annotation {
    let text = TokenizedArticle(article)
    let names = recognizer.names(in: text)
    var linker = DocumentLinker(
      article: text, knowledge: knowledge, lexicon: recognizer.lexicon)
    return linker.annotation(of: names)
  }
}
