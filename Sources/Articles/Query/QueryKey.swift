/// What stands before a colon in a query and says where to look.
public enum QueryKey: String, Hashable, Sendable, CaseIterable {
  case who, `where`, org, name
  case from, agency, by, feed, tag, lang
  case `is`, has
  case since, until, on, age
  case title, text, note

  /// The field whose words it asks for; nil for keys that ask for something else.
  var field: QueryField? {
    switch self {
    case .title: .title
    case .text: .text
    case .from: .source
    case .agency: .agency
    case .by: .author
    case .note: .note
    default: nil
    }
  }
}
