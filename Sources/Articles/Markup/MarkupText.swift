/// Text with character references or markup in it.
enum MarkupText {
  /// The text as readers see it, in one line; nil when there is none.
  static func plain(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0.isAny(of: "&<") }) else { return PlainText.string(text) }
    let tree = MarkupParser.tree(of: MarkupSource(Array(text.utf8)).markup)
    guard !tree.nodes.isEmpty else { return nil }
    let plain = tree.text(in: 0)
    return plain.isEmpty ? nil : plain
  }

  /// The paragraphs of a text: of its markup, or, when there is none, of its lines.
  static func paragraphs(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    guard
      bytes.indices.contains(where: { bytes.has("</", at: $0) || bytes.hasFolded("<p>", at: $0) })
    else {
      return bytes.split { $0 == 0x0A || $0 == 0x0D }.compactMap { plain($0.string) }
    }
    let tree = MarkupParser.tree(of: MarkupSource(bytes).markup)
    return tree.blocks(in: 0).map { tree.contents(of: $0).text }.filter { !$0.isEmpty }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as a string.
  var string: String { String(decoding: self, as: UTF8.self) }
}
