import Articles
import Testing

/// Pages made for tests.
enum SamplePage {
  /// Sentences of no importance, each long enough to be a paragraph.
  static let sentences = [
    "The ferry across the sound stopped running on Monday, and nobody at the pier could say why.",
    "Passengers waited for two hours in the rain before a clerk came out with a handwritten note.",
    "According to the note, the engine had failed twice, and a third attempt was thought unwise.",
    "The harbour master promised a smaller boat for the evening, weather and crew permitting.",
    "By nightfall the boat had come, made one crossing, and gone home without a word of apology.",
  ]

  /// The sentences as paragraphs of HTML.
  static var paragraphs: String { sentences.map { "<p>\($0)</p>" }.joined(separator: "\n") }

  /// A page with a head and a body.
  static func html(head: String = "", _ body: String) -> String {
    "<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>"
  }

  /// The document that a page is read into.
  static func document(_ html: String) throws -> Document {
    try DocumentReader().read(bytes: Array(html.utf8), name: "page.html")
  }

  /// The article of a page.
  static func article(head: String = "", _ body: String) throws -> Article {
    try #require(document(html(head: head, body)).articles.first)
  }
}
