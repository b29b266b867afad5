import Articles

/// By what an article is known again: its address, its id, and its content.
struct ArticleIdentity {
  /// The hash of its canonical address.
  let address: Int64?
  /// The host of that address.
  let host: String?
  /// The hash of its id; an id that is unique in its feed alone goes together with the feed.
  let id: Int64?
  /// The hash of its title and text.
  let content: Int64

  init(_ article: Article, in document: Document) {
    let canonical = article.url.flatMap { CanonicalAddress($0) }
    host = canonical?.host
    address = canonical.map { Self.hash("address", $0.host, $0.rest) }
    let isGlobal = article.role != .entry || article.id.contains(":")
    id =
      article.id.isEmpty
      ? nil
      : Self.hash("id", isGlobal ? "" : document.feed?.url ?? document.name, article.id)
    var hash = ContentHash()
    hash.add(article.title ?? "")
    for passage in article.passages where passage.field != .title {
      hash.add(article.text(of: passage) ?? "")
    }
    content = Int64(bitPattern: hash.word)
  }

  /// The hashes in the order in which they decide.
  var hashes: [Int64] { [address, id, contentKey].compactMap { $0 } }

  /// The content among the other hashes.
  var contentKey: Int64 { content ^ 0x636f_6e74_656e_7400 }

  /// FNV-1a over 64 bits of every byte: addresses and ids differ by case and punctuation.
  static func hash(_ parts: String...) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}
