import Articles
import Testing

@testable import Entities

/// Text in which names are marked: "[[Sergei Lavrov|person|Q1]] spoke in [[Wonsan|place|Q2]]".
/// Equal labels stand for one entity, different labels for different ones.
struct MarkedText {
  struct Name: Hashable {
    let passage: Passage
    let range: Range<Int>
    let text: String
    let kind: Entity.Kind
  }

  private(set) var article = Article()
  private(set) var names: [Name] = []
  private(set) var labels: [String] = []

  init(title: String? = nil, _ paragraphs: [String]) {
    if let title { article.title = read(title, Passage(.title)) }
    for (index, paragraph) in paragraphs.enumerated() {
      article.paragraphs.append(read(paragraph, Passage(.paragraph, index)))
    }
  }

  private mutating func read(_ marked: String, _ passage: Passage) -> String {
    var plain = ""
    var rest = marked[...]
    while let open = rest.firstRange(of: "[["), let close = rest.firstRange(of: "]]") {
      plain += rest[..<open.lowerBound]
      let fields = rest[open.upperBound..<close.lowerBound].split(separator: "|")
      let start = plain.utf8.count
      plain += fields[0]
      guard fields.count == 3, let kind = Entity.Kind(rawValue: String(fields[1])) else {
        Issue.record("A mark needs a name, a kind and a label: \(fields)")
        return plain
      }
      names.append(
        Name(
          passage: passage, range: start..<plain.utf8.count, text: String(fields[0]), kind: kind))
      labels.append(String(fields[2]))
      rest = rest[close.upperBound...]
    }
    return plain + rest
  }
}

let annotator = Annotator()

/// Checks that exactly the marked names are found, with their kinds, and joined as their labels are.
func expectNames(
  title: String? = nil, _ paragraphs: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(title: title, paragraphs)
  let annotation = annotator.annotate(marked.article)
  let entities = Dictionary(uniqueKeysWithValues: annotation.entities.map { ($0.id, $0) })
  let found = annotation.mentions.compactMap { mention -> MarkedText.Name? in
    guard let entity = entities[mention.entity],
      let text = marked.article.text(of: mention.passage)
    else { return nil }
    return MarkedText.Name(
      passage: mention.passage, range: mention.range,
      text: String(decoding: Array(text.utf8)[mention.range], as: UTF8.self), kind: entity.kind)
  }
  func list(_ names: [MarkedText.Name]) -> String {
    names.map { "\($0.text) (\($0.kind))" }.joined(separator: ", ")
  }
  guard found == marked.names else {
    Issue.record(
      "found \(list(found)); wanted \(list(marked.names))", sourceLocation: sourceLocation)
    return
  }
  expectSameJoins(marked.labels, annotation.mentions.map(\.entity), sourceLocation)
}

/// Checks that ids are equal exactly where labels are.
func expectSameJoins(
  _ labels: [String], _ ids: [Entity.ID], _ sourceLocation: SourceLocation = #_sourceLocation
) {
  var ofLabel: [String: Entity.ID] = [:]
  var ofID: [Entity.ID: String] = [:]
  for (label, id) in zip(labels, ids) {
    if let known = ofLabel[label], known != id {
      Issue.record("\(label) is both \(known) and \(id)", sourceLocation: sourceLocation)
    }
    if let known = ofID[id], known != label {
      Issue.record("\(id) is both \(known) and \(label)", sourceLocation: sourceLocation)
    }
    ofLabel[label] = id
    ofID[id] = label
  }
}

/// Reads several articles, each of one paragraph, joins them, and checks the joins.
func expectJoins(
  _ articles: [String], sourceLocation: SourceLocation = #_sourceLocation
) -> EntityRegistry {
  var registry = EntityRegistry()
  var labels: [String] = []
  var ids: [Entity.ID] = []
  for text in articles {
    let marked = MarkedText([text])
    let annotation = annotator.annotate(marked.article)
    #expect(
      annotation.mentions.map(\.range) == marked.names.map(\.range),
      "other names than marked in: \(text)", sourceLocation: sourceLocation)
    registry.add(annotation)
    labels += marked.labels
    ids += annotation.mentions.map(\.entity)
  }
  let identities = registry.identities
  expectSameJoins(labels, ids.map { identities[$0]?.id ?? $0 }, sourceLocation)
  return registry
}
