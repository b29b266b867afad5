extension Article {
  /// The form of a name that a mention has.
  public func text(of mention: Mention) -> String? {
    text(of: mention.passage).map { $0[utf8: mention.range] }
  }

  /// The title, else the first words of the text.
  public var displayTitle: String {
    if let title { return title }
    let words = (paragraphs.first ?? standfirst ?? "").split(separator: " ").prefix(12)
    return words.isEmpty ? "Untitled" : words.joined(separator: " ") + " …"
  }
}
