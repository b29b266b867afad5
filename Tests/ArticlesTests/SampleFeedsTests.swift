import Articles
import Foundation
import Testing

@Suite("The sample feeds and pages") struct SampleFeedsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds").path

  @Test(arguments: [
    ("20-harbour-post.xml", Document.Kind.feed, "Harbour Post", 3),
    ("21-northern-wire.atom", .feed, "Northern Wire", 2),
    ("22-tideline.json", .feed, "Tideline", 2),
    ("24-swiatek-wimbledon.html", .webPage, "Coastal Mail", 1),
  ])
  func `They give articles with all that they say`(
    name: String, kind: Document.Kind, publisher: String, articles: Int
  ) throws {
    let document = try DocumentReader().read(path: Self.folder + "/" + name)
    #expect(document.kind == kind && document.articles.count == articles)
    for article in document.articles {
      #expect(article.title != nil && article.published != nil && article.publisher == publisher)
      #expect(article.url?.hasPrefix("https://") == true)
      #expect(!article.paragraphs.isEmpty && !article.paragraphs.joined().contains("<"))
    }
  }

  @Test func `Of a page that says nothing of itself the text is found all the same`() throws {
    let document = try DocumentReader().read(path: Self.folder + "/25-bridge-at-messina.html")
    let article = try #require(document.articles.first)
    #expect(article.title == "Rome says yes to the bridge at Messina")
    #expect(article.paragraphs.count == 5)
    #expect(!article.paragraphs.joined().contains("night train"))
  }

  @Test func `A list of feeds is no document, and is passed over in a folder`() throws {
    let path = Self.folder + "/23-my-feeds.opml"
    let error = #expect(throws: DocumentError.self) { try DocumentReader().read(path: path) }
    #expect(error?.reason.contains("import") == true)
    let files = DocumentReader().files(at: [Self.folder]).paths
    #expect(files.count > 20 && !files.contains(path))
    #expect(DocumentReader().files(at: [path]).paths == [path])
    let list = try #require(
      SubscriptionList(opml: Array(try Data(contentsOf: URL(filePath: path)))))
    #expect(list.subscriptions.count == 4)
  }

  @Test(arguments: [
    ("<opml version=\"2.0\">", true),
    ("\u{FEFF}<?xml version=\"1.0\"?>\n<!-- <rss> --><OPML>", true),
    ("<!DOCTYPE opml><opml/>", true), ("<rss><opml/></rss>", false), ("opml", false), ("", false),
    ("<!-- <opml>", false),
  ])
  func `OPML is told by its outermost element`(text: String, isOPML: Bool) {
    #expect(SubscriptionList.isOPML(Array(text.utf8)) == isOPML)
  }
}
