import Articles

/// The reason of a join as the archive keeps it, at the entity that was joined.
extension Join {
  /// The reason and what is shared as bytes.
  var record: [UInt8] {
    var writer = RecordWriter()
    let (code, name): (Int, String) =
      switch reason {
      case .sameName: (0, "")
      case .spelling(let name): (1, name)
      case .shortForm(let name): (2, name)
      case .initials(let name): (3, name)
      }
    writer.number(code)
    writer.text(name)
    for name in shared { writer.text(name) }
    return writer.bytes
  }

  /// Reads a join to an entity.
  /// - Throws: `RecordReader.Broken`.
  init(record: some Sequence<UInt8>, target: Entity.ID) throws {
    var reader = RecordReader(record)
    let code = try reader.number()
    let name: String = try reader.text()
    let reason: Reason =
      switch code {
      case 0: .sameName
      case 1: .spelling(of: name)
      case 2: .shortForm(of: name)
      case 3: .initials(of: name)
      default: throw RecordReader.Broken()
      }
    self.init(target: target, reason: reason)
    while !reader.isAtEnd { shared.append(try reader.text()) }
  }
}
