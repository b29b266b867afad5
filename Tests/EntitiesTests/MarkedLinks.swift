/// A text with marked mentions, "[Sergei Lavrov|L]".
struct MarkedLinks {
  private(set) var plain = ""
  /// The UTF-8 offsets of each mention.
  private(set) var mentions: [Range<Int>] = []
  private(set) var labels: [String] = []

  init(_ marked: String) {
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let bar = rest[open...].firstIndex(of: "|"),
      let close = rest[bar...].firstIndex(of: "]")
    {
      plain += rest[..<open]
      let start = plain.utf8.count
      plain += rest[rest.index(after: open)..<bar]
      mentions.append(start..<plain.utf8.count)
      labels.append(String(rest[rest.index(after: bar)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    plain += rest
  }
}
