import Articles
import Terminal

/// How the parts of the screen look: one accent, three hues of equal weight for names, and the
/// text the brightest thing.
///
/// The hues come from the palette of M. Okabe and K. Ito, which keeps them apart for the common
/// kinds of colour blindness.
public struct Theme: Hashable, Sendable {
  var text = Style.plain
  var title = Style(.standard, .bold)
  var dim: Style
  var rule: Style
  var accent: Style
  var selection: Style
  var selectionAside: Style
  var hit: Style
  var people: Style
  var places: Style
  var organisations: Style
  var otherNames: Style
  var label: Style
  /// What somebody is quoted with.
  var quotation = Style(.standard, .italic)
  /// A quotation or a date that the reader was brought to.
  var spot: Style
  /// What is added to the other mentions of the name under the cursor.
  var sameName: Style.Attributes = [.bold, .underline]

  /// The theme for a terminal's colours and background.
  public init(depth: ColorDepth, isLight: Bool) {
    switch depth {
    case .monochrome:
      let name = Style(.standard, [.underline, .bold])
      dim = Style(.standard, .dim)
      rule = Style(.standard, .dim)
      accent = Style(.standard, .bold)
      selection = Style(.standard, .reverse)
      selectionAside = Style(.standard, .underline)
      hit = Style(.standard, [.reverse, .dim])
      (people, places, organisations, otherNames) = (name, name, name, Style(.standard, .underline))
      label = Style(.standard, [.reverse, .bold])
      sameName = [.reverse, .dim]
      spot = Style(.standard, .underline)
    case .sixteen:
      dim = isLight ? Style(.palette(8)) : Style(.standard, .dim)
      rule = dim
      accent = Style(.palette(6))
      selection = Style(.standard, .reverse)
      selectionAside = Style(.standard, .underline)
      hit = Style(.palette(0), on: .palette(3))
      people = Style(.palette(3))
      places = Style(.palette(isLight ? 4 : 6))
      organisations = Style(.palette(5))
      otherNames = Style(.standard, .italic)
      label = Style(.palette(0), on: .palette(6), .bold)
      spot = Style(.standard, .underline)
    case .palette:
      dim = Style(.palette(isLight ? 242 : 245))
      rule = Style(.palette(isLight ? 250 : 238))
      accent = Style(.palette(isLight ? 30 : 80))
      selection = Style(.standard, on: .palette(isLight ? 253 : 237))
      selectionAside = Style(.standard, on: .palette(isLight ? 255 : 235))
      hit = Style(.palette(232), on: .palette(isLight ? 222 : 179))
      people = Style(.palette(isLight ? 130 : 215))
      places = Style(.palette(isLight ? 25 : 75))
      organisations = Style(.palette(isLight ? 126 : 176))
      otherNames = Style(.palette(isLight ? 240 : 250))
      label = Style(.palette(231), on: .palette(30), .bold)
      spot = selection
    }
  }

  /// The style of a name.
  func name(_ kind: Entity.Kind?) -> Style {
    switch kind {
    case .person: return people
    case .place: return places
    case .organisation: return organisations
    case .group, .event, .work: return otherNames
    case nil: return accent
    }
  }

  /// The style of a block's text.
  func block(_ role: Page.Block.Role) -> Style {
    switch role {
    case .title, .subhead: return title
    case .byline, .caption, .detail, .choice, .furniture, .link: return dim
    case .rule: return rule
    case .tags: return accent
    case .note: return text
    case .standfirst: return text.adding(.italic)
    case .heading: return accent
    case .body, .neighbour: return text
    }
  }
}

extension Style {
  init(_ foreground: Color, _ attributes: Attributes) {
    self.init(foreground, on: .standard, attributes)
  }

  /// This style's colours and attributes laid over another.
  func over(_ base: Style) -> Style {
    Style(
      foreground == .standard ? base.foreground : foreground,
      on: background == .standard ? base.background : background,
      attributes.union(base.attributes))
  }
}
