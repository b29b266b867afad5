import Articles

/// Finds names: the sequence model reads the article, the knowledge base and the lists of words set its
/// boundaries and kinds right, and the article's names vouch for each other.
struct NameRecognizer: Sendable {
  let lexicon = Lexicon()
  let gazetteer = Gazetteer()
  let knowledge: KnowledgeBase
  private let taggers: TaggerPool

  init(knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    taggers = TaggerPool(knowledge: knowledge)
  }

  /// The names of an article by part and token, none overlapping another.
  func names(in article: TokenizedArticle) -> [RecognizedName] {
    let usage = WordUsage(article)
    let passages = article.parts.indices.map {
      PassageReader(article, part: $0, usage: usage, recognizer: self)
    }
    let known = passages.map { $0.knownNames() }
    var reading = ArticleReading()
    for (passage, known) in zip(passages, known) { reading.add(passage, known) }
    let spans = reading.spans(of: taggers.labels(of: reading.document))
    let candidates = passages.indices.map { passages[$0].candidates(spans[$0], known[$0]) }
    var names = DocumentNames()
    for (passage, candidates) in zip(passages, candidates) where passage.casing == .sentence {
      names.add(candidates, passage)
    }
    for (passage, candidates) in zip(passages, candidates) where passage.casing != .sentence {
      names.add(candidates, passage)
    }
    return zip(passages, candidates).flatMap { names.settled($1, in: $0) }
  }
}
