/// Strings that many articles have in common, each kept once: ids, names and descriptions.
public struct SharedStrings: Sendable {
  private var strings: Set<String> = []

  // Shorter ones need no memory of their own.
  private static let longestInline = 15

  /// Makes an empty store.
  public init() {}

  /// An annotation with the same content, its strings those of the annotations before it.
  public mutating func sharing(_ annotation: Annotation) -> Annotation {
    var annotation = annotation
    for index in annotation.entities.indices {
      share(&annotation.entities[index].id)
      share(&annotation.entities[index].name)
      for alias in annotation.entities[index].aliases.indices {
        share(&annotation.entities[index].aliases[alias])
      }
      share(&annotation.entities[index].description)
    }
    for index in annotation.mentions.indices {
      share(&annotation.mentions[index].entity)
      annotation.mentions[index].evidence = sharing(annotation.mentions[index].evidence)
    }
    for index in annotation.quotes.indices {
      share(&annotation.quotes[index].speaker)
      share(&annotation.quotes[index].via)
    }
    for index in annotation.dates.indices { share(&annotation.dates[index].anchor) }
    return annotation
  }

  private mutating func share(_ string: inout String) {
    guard string.utf8.count > Self.longestInline else { return }
    string = strings.insert(string).memberAfterInsert
  }

  private mutating func share(_ string: inout String?) {
    guard var some = string else { return }
    share(&some)
    string = some
  }

  private mutating func sharing(_ string: String) -> String {
    var string = string
    share(&string)
    return string
  }

  private mutating func sharing(_ evidence: Evidence) -> Evidence {
    switch evidence {
    case .name: .name
    case .known(let name): .known(sharing(name))
    case .spelling(let name): .spelling(of: sharing(name))
    case .shortForm(let name): .shortForm(of: sharing(name))
    case .definition(let name): .definition(of: sharing(name))
    case .initials(let name): .initials(of: sharing(name))
    case .government(let name, let cue): .government(of: sharing(name), cue: sharing(cue))
    case .description(let name): .description(of: sharing(name))
    }
  }
}
