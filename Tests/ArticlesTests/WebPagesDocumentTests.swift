import Articles
import Testing

@Suite("Web pages as documents")
struct WebPagesDocumentTests {
  @Test(
    "A page is known by its contents",
    arguments: [
      "<!doctype HTML><p>x", "\n <!-- saved --> <html><p>x", "<?xml version='1.0'?><html><p>x",
      "\u{FEFF}<HTML lang=en><p>x", "<div>x</div>", "<meta charset=utf-8><p>x",
      "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n<!doctype html><p>x",
    ])
  func kind(text: String) throws {
    #expect(try SamplePage.document(text).kind == .webPage)
  }

  @Test(
    "Text that only starts with a bracket is none",
    arguments: [
      "<3 is what they wrote", "< p >", "<quote> said the clerk", "<!-- x", "a <p>b</p>",
      "A page starts with <html> and ends with it",
    ])
  func noPage(text: String) throws {
    #expect(try SamplePage.document(text).kind != .webPage)
  }

  @Test("The encoding is the one that the page names")
  func encoding() throws {
    let word: [UInt8] = [0xCF, 0xE0, 0xF0, 0xEE, 0xEC]  // "Паром" in Windows-1251.
    let head =
      "<html><head><meta http-equiv=Content-Type content='text/html; charset=Windows-1251'><title>"
    let document = try DocumentReader().read(
      bytes: Array(head.utf8) + word + Array("</title><p>x".utf8), name: "p")
    #expect(document.encoding == "windows-1251")
    #expect(document.articles.first?.title == "Паром")
  }

  @Test("Well-formed UTF-8 is read as such whatever the page says")
  func wrongEncoding() throws {
    let document = try SamplePage.document(
      "<html><meta charset=iso-8859-1><title>Паром не ходил</title><p>x")
    #expect(document.articles.first?.title == "Паром не ходил")
  }

  private static let hostilePages: [(name: String, text: String)] = [
    ("open elements", String(repeating: "<div>", count: 4_000)),
    ("end tags", String(repeating: "<b>", count: 200) + String(repeating: "</i>", count: 4_000)),
    ("attributes", "<p" + String(repeating: " a=1", count: 4_000) + ">x"),
    ("open scripts", String(repeating: "<script>", count: 4_000)),
    ("open comments", String(repeating: "<!--", count: 4_000)),
    ("open links", String(repeating: "<a href=x>t", count: 2_000)),
    ("nested lists", String(repeating: "<ul><li>t", count: 1_000)),
    ("roots", String(repeating: "<html lang=x><body class=y>", count: 1_000)),
    ("brackets", String(repeating: "<", count: 4_000)),
    ("an open value", "<p title=\"" + String(repeating: "<p>", count: 2_000)),
    ("names", "<div class='" + String(repeating: "share ", count: 2_000) + "'>x</div>"),
    ("linked data", "<script type=ld+json>" + String(repeating: "[", count: 4_000)),
    ("NUL", String(repeating: "a\0b", count: 2_000)),
    ("authors", String(repeating: "<i itemprop=author>x</i>", count: 1_000)),
    ("references", String(repeating: "&amp", count: 2_000) + "&#0;&#xD800;&#99999999;"),
  ]

  @Test("Hostile pages are read to an end", arguments: hostilePages.indices)
  func endsReading(index: Int) throws {
    let (name, text) = Self.hostilePages[index]
    for page in ["<!doctype html><title>t</title>" + text, "<html>" + text + "<p>end"] {
      let document = try SamplePage.document(page)
      #expect(document.kind == .webPage, "\(name)")
    }
  }

  @Test("A page nested too deeply says that it was not read to its end")
  func tooDeep() throws {
    let page = "<html><h1>T</h1>" + SamplePage.paragraphs + String(repeating: "<div>", count: 400)
    let document = try SamplePage.document(page)
    #expect(document.articles.first?.paragraphs.count == 5)
    #expect(document.warnings.contains { $0.contains("nested too deeply") })
  }
}
