/// An address of the web, and what others mean when they are written relative to it.
struct WebAddress {
  private let scheme: ArraySlice<UInt8>
  private let authority: ArraySlice<UInt8>
  private let path: ArraySlice<UInt8>

  /// Reads an absolute address of `http` or `https`; nil for any other.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.lengthLimit, let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes.hasFolded("http", at: 0), colon == 4 || colon == 5 && bytes.hasFolded("s", at: 4),
      bytes.has("//", at: colon + 1)
    else { return nil }
    let host = bytes[(colon + 3)...]
    let hostEnd = host.firstIndex { $0.isAny(of: "/?#") } ?? bytes.endIndex
    guard hostEnd > host.startIndex else { return nil }
    scheme = bytes[..<colon]
    authority = host[..<hostEnd]
    path = bytes[hostEnd...].prefix { !$0.isAny(of: "?#") }
  }

  /// Longer addresses are none that a reader opens.
  private static let lengthLimit = 8192

  /// The absolute address that a reference stands for, when it leads to the web.
  ///
  /// Source: RFC 3986, section 5.2, for references to `http` and `https`.
  func resolve(_ reference: String) -> String? {
    let bytes = Array(reference.utf8)
    guard bytes.count <= Self.lengthLimit else { return nil }
    if let end = Self.schemeEnd(bytes) {
      return end <= 5 && WebAddress(reference) != nil ? reference : nil
    }
    if bytes.has("//", at: 0) {
      return Array(scheme + [UInt8(ascii: ":")] + bytes).string
    }
    let root = Array(scheme + Array("://".utf8) + authority)
    guard let first = bytes.first else { return Array(root + path).string }
    switch first {
    case UInt8(ascii: "/"): return (root + Self.normal(bytes)).string
    case UInt8(ascii: "#"): return (root + path + bytes).string
    case UInt8(ascii: "?"): return (root + path + bytes).string
    default:
      let folder = path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[...$0]) } ?? [0x2F]
      return (root + Self.normal(folder + bytes)).string
    }
  }

  /// The reference itself when it leads to the web, else what it stands for beside a base.
  static func resolve(_ reference: String, base: WebAddress?) -> String? {
    base?.resolve(reference) ?? (WebAddress(reference) == nil ? nil : reference)
  }

  private static func schemeEnd(_ bytes: [UInt8]) -> Int? {
    guard bytes.first?.isLetter == true else { return nil }
    let end = bytes.firstIndex { !$0.isAlphanumeric && !$0.isAny(of: "+-.") }
    return end.flatMap { bytes[$0] == UInt8(ascii: ":") ? $0 : nil }
  }

  /// A path without its steps to the same and to the outer folder.
  private static func normal(_ bytes: [UInt8]) -> [UInt8] {
    let end = bytes.firstIndex { $0.isAny(of: "?#") } ?? bytes.count
    var parts: [ArraySlice<UInt8>] = []
    let steps = bytes[..<end].split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst()
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      if step.elementsEqual(".".utf8) {
        if isLast { parts.append([]) }
      } else if step.elementsEqual("..".utf8) {
        if !parts.isEmpty { parts.removeLast() }
        if isLast { parts.append([]) }
      } else {
        parts.append(step)
      }
    }
    return parts.reduce(into: []) { $0 += [0x2F] + $1 } + bytes[end...]
  }
}
