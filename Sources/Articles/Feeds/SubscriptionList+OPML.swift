extension SubscriptionList {
  /// Folders nested deeper than this are merged into the one around them.
  private static let depthLimit = 32

  /// Reads OPML, whole or broken; nil when there is no outline in it.
  ///
  /// Source: D. Winer, "OPML 2.0".
  public init?(opml bytes: [UInt8]) {
    let text = DeclaredText(bytes)
    let list = text.utf8.withUnsafeBufferPointer { bytes in
      var reader = OPMLReader(bytes)
      return reader.read()
    }
    guard let list else { return nil }
    self = list
  }

  /// Whether the outermost element of markup is that of OPML.
  public static func isOPML(_ bytes: [UInt8]) -> Bool {
    let end = min(bytes.count, 4096)
    // A byte order mark may stand before it.
    var index = bytes[..<end].firstIndex { $0 > 0x20 && $0 < 0x80 } ?? end
    guard index < end, bytes[index] == UInt8(ascii: "<") else { return false }
    while let start = bytes[index..<end].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      if bytes.has("!--", at: index) {
        guard let close = bytes.indices[index..<end].first(where: { bytes.has("-->", at: $0) })
        else { return false }
        index = close
      } else if !bytes.has("?", at: index), !bytes.has("!", at: index) {
        let name = bytes[index..<end].prefix { $0.isAlphanumeric || $0 == UInt8(ascii: ":") }
        return name.map(\.lowered) == Array("opml".utf8)
      }
    }
    return false
  }

  /// The list in OPML 2.0.
  public var opml: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n"
    if let title { text += "    <title>\(Self.escaped(title))</title>\n" }
    text += "  </head>\n  <body>\n"
    for item in items { Self.write(item, depth: 2, to: &text) }
    return text + "  </body>\n</opml>\n"
  }

  private static func write(_ item: Item, depth: Int, to text: inout String) {
    let indent = String(repeating: "  ", count: depth)
    switch item {
    case .folder(let folder):
      text += "\(indent)<outline text=\"\(escaped(folder.title))\">\n"
      for item in folder.items { write(item, depth: depth + 1, to: &text) }
      text += "\(indent)</outline>\n"
    case .feed(let feed):
      let tags = feed.tags.map { $0.replacing(",", with: " ") }.joined(separator: ",")
      let attributes = [
        ("text", feed.title ?? feed.url), ("title", feed.title), ("xmlUrl", feed.url),
        ("htmlUrl", feed.homePage), ("description", feed.description),
        ("category", tags.isEmpty ? nil : tags),
      ]
      text += "\(indent)<outline type=\"rss\""
      for (name, value) in attributes {
        if let value { text += " \(name)=\"\(escaped(value))\"" }
      }
      text += "/>\n"
    }
  }

  /// Text as XML holds it, without control characters.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _ where scalar.properties.generalCategory == .control: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Builds a list from outlines as they open and close.
  private struct OPMLReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var scanner: MarkupScanner
    private var list = SubscriptionList()
    /// The folders that are open; the first stands for the list itself.
    private var folders = [Folder(title: "")]
    /// Whether each open outline is a folder of its own.
    private var outlines: [Bool] = []
    private var hasOutline = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      scanner = MarkupScanner(bytes, 0..<bytes.count)
    }

    mutating func read() -> SubscriptionList? {
      while let token = scanner.next() {
        switch token {
        case .start(let tag) where bytes.hasFolded("outline", tag.name): open(tag)
        case .start(let tag) where bytes.hasFolded("title", tag.name) && !hasOutline: takeTitle()
        case .end(let name) where bytes.hasFolded("outline", name): close()
        default: break
        }
      }
      while !outlines.isEmpty { close() }
      list.items = folders[0].items
      return hasOutline ? list : nil
    }

    private mutating func takeTitle() {
      guard case .text(let range) = scanner.next() else { return }
      list.title = PlainText.string(MarkupAttributes(bytes, 0..<0).text(range))
    }

    private mutating func open(_ tag: MarkupScanner.Tag) {
      hasOutline = true
      let attributes = MarkupAttributes(bytes, tag.attributes)
      func line(_ name: StaticString) -> String? {
        attributes.value(name).flatMap(PlainText.string)
      }
      let title = line("title") ?? line("text")
      let written = attributes.value("xmlurl") ?? attributes.value("url")
      guard let written, !written.isEmpty else {
        if !tag.isEmpty { openFolder(title ?? "") }
        return
      }
      if let url = SubscriptionList.address(written) {
        let tags = (line("category") ?? "").split(separator: ",").compactMap {
          PlainText.string(String($0))
        }
        append(
          .feed(
            Subscription(
              url: url, title: title == url ? nil : title,
              homePage: attributes.value("htmlurl").flatMap { WebAddress.resolve($0, base: nil) },
              description: line("description"), tags: tags)))
      } else {
        list.leaveOut(written)
      }
      if !tag.isEmpty { outlines.append(false) }
    }

    private mutating func openFolder(_ title: String) {
      let isOwn = folders.count <= SubscriptionList.depthLimit
      if isOwn { folders.append(Folder(title: title)) }
      outlines.append(isOwn)
    }

    private mutating func close() {
      guard let isFolder = outlines.popLast() else { return }
      if isFolder, folders.count > 1 { append(.folder(folders.removeLast())) }
    }

    private mutating func append(_ item: Item) { folders[folders.count - 1].items.append(item) }
  }
}
