import Archive
import Articles

/// An article as `search --json` prints it: the object of `parse --json` with two keys more.
struct HitObject: Encodable {
  private enum CodingKeys: CodingKey {
    case snippet, score
  }

  var article: ArticleObject
  var snippet: String
  var score: Double

  init(_ article: Article, of hit: SearchHit, snippet: Snippet) {
    self.article = ArticleObject(article)
    self.article.versions = hit.versions
    self.snippet = snippet.text
    score = hit.score
  }

  func encode(to encoder: any Encoder) throws {
    try article.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(snippet, forKey: .snippet)
    try container.encode(score, forKey: .score)
  }
}
