/// Kinds of bytes that scanners look for, so that they can pass over all others quickly.
struct ByteClass: OptionSet {
  let rawValue: UInt8

  /// What may end a sentence: a stop, or the first byte of one outside ASCII.
  static let stop = ByteClass(rawValue: 1)
  /// What may be a quotation mark.
  static let quotation = ByteClass(rawValue: 2)
  /// What the credit of a picture or an advertisement may start with.
  static let credit = ByteClass(rawValue: 4)
  /// What a year may start with.
  static let year = ByteClass(rawValue: 8)

  fileprivate static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    func add(_ kind: ByteClass, _ characters: String) {
      for byte in characters.utf8 { table[Int(byte)] |= kind.rawValue }
    }
    add(.stop, ".!?")
    add(.quotation, "'\"")
    add(.credit, "([-PICRAS")
    add(.year, "12")
    // Dashes, ellipses and typographic marks start so.
    table[0xE2] |= ([.stop, .quotation, .credit] as ByteClass).rawValue
    table[0xE3] |= ([.stop, .quotation] as ByteClass).rawValue
    for lead in [0xD8, 0xDB, 0xE0, 0xEF] { table[lead] |= ByteClass.stop.rawValue }
    return table
  }()
}

extension [UInt8] {
  /// The index of the next byte of a kind, or the end.
  func next(_ kind: ByteClass, from start: Int, to end: Int) -> Int {
    withUnsafeBufferPointer { bytes in
      ByteClass.table.withUnsafeBufferPointer { table in
        var index = start
        while index < end, table[Int(bytes[index])] & kind.rawValue == 0 { index += 1 }
        return index
      }
    }
  }
}
