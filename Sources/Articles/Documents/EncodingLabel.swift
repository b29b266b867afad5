import Glibc

/// A character encoding by the label that a document or a server gives it.
struct EncodingLabel: Equatable {
  /// The label in lower case, without white space and quotation marks.
  let name: String
  /// The name that the C library converts it by.
  private let converter: String

  /// Reads a label; nil for one that no feed or page is known to use.
  ///
  /// Other names do not reach the C library, which would look for a converter in files.
  init?(_ label: String) {
    name = String(label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" })
    guard let converter = Self.converters[name] ?? Self.converter(ofFamily: name) else {
      return nil
    }
    self.converter = converter
  }

  /// Whether the label says UTF-8, or what is a part of it.
  var isUTF8: Bool { converter == "UTF-8" }

  /// Whether a character may take several bytes, and they say which encoding it is.
  var isMultibyte: Bool { Self.multibyte.contains(converter) }

  /// Converters by label, where they differ: as the web means the label, which is often more than
  /// the standard that it names.
  ///
  /// Source: WHATWG, "Encoding Standard", names and labels.
  private static let converters = [
    "utf-8": "UTF-8", "utf8": "UTF-8", "us-ascii": "UTF-8", "ascii": "UTF-8",
    "iso-8859-1": "CP1252", "iso8859-1": "CP1252", "iso_8859-1": "CP1252", "latin1": "CP1252",
    "latin-1": "CP1252", "iso-8859-9": "CP1254", "iso-8859-11": "CP874", "tis-620": "CP874",
    "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "x-gbk": "GB18030",
    "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS", "euc-jp": "EUC-JP", "x-euc-jp": "EUC-JP",
    "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932",
    "windows-31j": "CP932", "iso-2022-jp": "ISO-2022-JP", "euc-kr": "CP949",
    "ks_c_5601-1987": "CP949",
    "ksc5601": "CP949", "windows-949": "CP949", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U",
    "macintosh": "MACINTOSH", "x-mac-roman": "MACINTOSH", "x-mac-cyrillic": "MAC-CYRILLIC",
    "viscii": "VISCII", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE", "utf-32le": "UTF-32LE",
    "utf-32be": "UTF-32BE",
  ]

  private static let multibyte: Set = [
    "GB18030", "BIG5-HKSCS", "EUC-JP", "CP932", "ISO-2022-JP", "CP949",
  ]

  /// The families that have a member a number: parts of ISO 8859 and code pages.
  private static func converter(ofFamily name: String) -> String? {
    for (prefix, family) in [
      ("iso-8859-", "ISO-8859-"), ("iso8859-", "ISO-8859-"), ("windows-", "CP"), ("cp", "CP"),
      ("x-cp", "CP"), ("ibm", "CP"),
    ] where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count)
      let isNumber = (1...4).contains(number.count) && number.utf8.allSatisfy(\.isDigit)
      if isNumber { return family + number }
    }
    return nil
  }

  /// Converts text to UTF-8; what is malformed becomes U+FFFD.
  /// - Returns: the text and how much was malformed; nil when the C library lacks the converter.
  func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], replacements: Int)? {
    let descriptor = iconv_open("UTF-8", converter)
    guard descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(descriptor) }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 2)
    var replacements = 0
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    bytes.withUnsafeBytes { source in
      var input = UnsafeMutablePointer(
        mutating: source.bindMemory(to: CChar.self).baseAddress)
      var inputLeft = source.count
      while inputLeft > 0 {
        let result = chunk.withUnsafeMutableBufferPointer { buffer -> (status: Int, error: Int32) in
          var output = buffer.baseAddress
          var outputLeft = buffer.count
          let status = iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
          let error = errno
          utf8.append(
            contentsOf: UnsafeRawBufferPointer(
              UnsafeBufferPointer(rebasing: buffer[..<(buffer.count - outputLeft)])))
          return (status, error)
        }
        if result.status == -1, result.error != E2BIG, inputLeft > 0 {
          utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
          replacements += 1
          input = input?.successor()
          inputLeft -= 1
        }
      }
    }
    return (utf8, replacements)
  }
}
