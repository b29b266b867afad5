import Entities
import Foundation

/// Labelled text in IOB2: TOKEN<TAB>LABEL lines, blank lines between sentences, -DOCSTART- lines
/// between documents.
struct NamesCorpus {
  /// How far labels can be trusted.
  enum Source {
    /// Read by people, with all four kinds of names.
    case gold
    /// Read by people who marked people, places and organisations alone.
    case partial
    /// Labelled by a program; sentences stand alone in the file though they come from articles.
    case silver
  }

  /// A document with its labels.
  struct Document {
    var text = SequenceDocument()
    var labels: [SequenceLabel] = []
    var source: Source
  }

  /// The kinds of names as files call them.
  static let kinds = ["PER": 0, "LOC": 1, "ORG": 2, "MISC": 3]

  let documents: [Document]

  /// Reads a file, the labels of silver text put right.
  init(path: String, source: Source, corrections: SilverCorrections = SilverCorrections()) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    var documents: [Document] = []
    var document = Document(source: source)
    func end() {
      document.text.endSentence()
      if !document.text.isEmpty { documents.append(document) }
      document = Document(source: source)
    }
    for line in data.split(separator: 0x0a, omittingEmptySubsequences: false) {
      if line.starts(with: "-DOCSTART-".utf8) {
        end()
      } else if let tab = line.firstIndex(of: 0x09) {
        let name = String(
          decoding: line[(line.lastIndex(of: 0x09) ?? tab) + 1..<line.endIndex], as: UTF8.self)
        document.text.append(line[line.startIndex..<tab])
        document.labels.append(SequenceLabel(name: name) ?? .outside)
      } else {
        document.text.endSentence()
      }
    }
    end()
    self.documents =
      source == .silver ? Self.joined(documents.map(corrections.corrected)) : documents
  }

  /// Joins sentences that follow each other and share a name or a word with a capital into documents.
  private static func joined(_ sentences: [Document]) -> [Document] {
    var documents: [Document] = []
    var recent: [Set<[UInt8]>] = []
    var count = 0
    for sentence in sentences {
      var names: Set<[UInt8]> = []
      for (index, range) in sentence.text.tokens.enumerated() {
        let token = Array(sentence.text.bytes[Int(range.lowerBound)..<Int(range.upperBound)])
        if sentence.labels[index] != .outside || (index > 0 && (65...90).contains(token[0])) {
          names.insert(Array(token.prefix(5)))
        }
      }
      if count < 15, recent.contains(where: { !$0.isDisjoint(with: names) }) {
        for (index, range) in sentence.text.tokens.enumerated() {
          documents[documents.count - 1].text.append(
            sentence.text.bytes[Int(range.lowerBound)..<Int(range.upperBound)])
          documents[documents.count - 1].labels.append(sentence.labels[index])
        }
        documents[documents.count - 1].text.endSentence()
        count += 1
      } else {
        documents.append(sentence)
        recent = []
        count = 1
      }
      recent.append(names)
      if recent.count > 3 { recent.removeFirst() }
    }
    return documents
  }
}

extension NamesCorpus.Document {
  /// How a sentence may be written otherwise.
  enum Casing: CaseIterable {
    case capitals, title, small

    /// The token in this case.
    func written(_ token: String) -> String {
      switch self {
      case .capitals: token.uppercased()
      case .small: token.lowercased()
      case .title:
        Self.isSmallInTitles.contains(token)
          ? token : token.prefix(1).uppercased() + token.dropFirst()
      }
    }

    private static let isSmallInTitles: Set<String> = [
      "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "as", "with", "'s",
    ]
  }

  /// The document with every sentence written in another case.
  func written(in casing: Casing) -> NamesCorpus.Document {
    var copy = NamesCorpus.Document(source: source)
    copy.labels = labels
    var next = 0
    for end in text.sentences {
      while next < end {
        let range = text.tokens[next]
        let token = String(
          decoding: text.bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
        copy.text.append(casing.written(token).utf8)
        next += 1
      }
      copy.text.endSentence()
    }
    return copy
  }
}
