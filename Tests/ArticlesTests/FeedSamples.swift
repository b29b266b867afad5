import Testing

@testable import Articles

/// A feed's document; an empty one when the text is no feed.
func feed(_ text: String, address: String? = nil, charset: String? = nil) -> Document {
  feed(Array(text.utf8), address: address, charset: charset)
}

/// A feed's document; an empty one when the bytes are no feed.
func feed(_ bytes: [UInt8], address: String? = nil, charset: String? = nil) -> Document {
  FeedParser(address: address, charset: charset).parse(bytes, name: "feed")
    ?? Document(name: "no feed", kind: .text)
}

/// The only entry of an RSS channel with these elements in its item.
func item(_ elements: String) -> Article {
  feed("<rss version='2.0'><channel><item>\(elements)</item></channel></rss>").articles.first
    ?? Article()
}

/// The only entry of an Atom feed with these elements in it.
func entry(_ elements: String, feed attributes: String = "") -> Article {
  feed("<feed xmlns='http://www.w3.org/2005/Atom' \(attributes)><entry>\(elements)</entry></feed>")
    .articles.first ?? Article()
}
