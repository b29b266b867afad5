import Articles

/// The corrections of this person: those of the file, and those that could not be written to it.
struct CorrectionsStore {
  private let file: CorrectionsFile?
  private var unwritten: [Corrections.Record] = []
  /// The corrections that hold.
  private(set) var corrections = Corrections()

  /// Makes a store on a file; without one, corrections hold until the reader is left.
  init(file: CorrectionsFile?) {
    self.file = file
  }

  /// Reads what was corrected before.
  /// - Returns: a sentence about what could not be read.
  mutating func load() -> String? {
    guard let file else { return nil }
    do {
      let contents = try file.read()
      corrections = Corrections(contents.records)
      return Self.sentence(about: contents.damaged, in: file.path)
    } catch {
      return "Earlier corrections could not be read: \(error)."
    }
  }

  /// Goes on with the story of corrections, and keeps it.
  /// - Returns: a sentence about what could not be kept.
  mutating func record(_ record: Corrections.Record) -> String? {
    corrections.apply(record)
    guard let file else { return nil }
    unwritten.append(record)
    do {
      corrections = Corrections(try file.append(unwritten).records)
      unwritten = []
      return nil
    } catch {
      return "It holds until you leave, for it could not be kept: \(error)."
    }
  }

  private static func sentence(about damaged: [Int], in path: String) -> String? {
    guard let first = damaged.first else { return nil }
    return damaged.count == 1
      ? "Line \(first) of \(path) is no correction; it is left as it stands."
      : "\(damaged.count) lines of \(path), the first line \(first), are no corrections; "
        + "they are left as they stand."
  }
}
