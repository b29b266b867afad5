import Testing

@testable import dateline

@Suite struct `Opening links` {
  @Test(arguments: [
    "file:///etc/passwd", "javascript:alert(1)", "-oProxyCommand=x", "https://a b.example",
    "https://a.example/\u{1B}[2J", "", "ftp://a.example",
  ])
  func `What is no address of the web is not opened`(link: String) {
    #expect(LinkOpener.launch(link, browser: "firefox") == nil)
  }

  @Test func `The link is one word of the command, whatever a shell would make of it`() {
    let link = "https://a.example/?x=1;rm&y=$(z)"
    #expect(LinkOpener.launch(link, browser: nil) == .aside(["xdg-open", link]))
    #expect(
      LinkOpener.launch(link, browser: "firefox --new-tab %s:lynx")
        == .aside(["firefox", "--new-tab", link]))
    #expect(
      LinkOpener.launch(link, browser: "/usr/bin/w3m") == .inTerminal(["/usr/bin/w3m", link]))
  }
}
