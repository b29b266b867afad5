/// What the gazetteer knows of a word or phrase: the lists it stands in.
package struct NameClasses: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Capitals of countries, and the states of the United States.
  package static let capital = NameClasses(rawValue: 1)
  /// A word that news text writes small at least now and then.
  package static let word = NameClasses(rawValue: 1 << 1)
  package static let largeCity = NameClasses(rawValue: 1 << 2)
  package static let smallCity = NameClasses(rawValue: 1 << 3)
  package static let givenName = NameClasses(rawValue: 1 << 4)
  package static let familyName = NameClasses(rawValue: 1 << 5)
  /// People, places, organisations and other things that an encyclopedic dictionary names.
  package static let knownPerson = NameClasses(rawValue: 1 << 6)
  package static let knownPlace = NameClasses(rawValue: 1 << 7)
  package static let knownOrganisation = NameClasses(rawValue: 1 << 8)
  package static let knownOther = NameClasses(rawValue: 1 << 9)
  /// An ordinary word: news text writes it small at least four times as often as with a capital.
  package static let ordinary = NameClasses(rawValue: 1 << 10)
  /// A word that news text writes small often, though it may be part of names as well.
  package static let common = NameClasses(rawValue: 1 << 15)
  /// What news text mostly uses the name for.
  package static let readAsPerson = NameClasses(rawValue: 1 << 11)
  package static let readAsPlace = NameClasses(rawValue: 1 << 12)
  package static let readAsOrganisation = NameClasses(rawValue: 1 << 13)
  package static let readAsOther = NameClasses(rawValue: 1 << 14)

  package static let places: NameClasses = [
    .capital, .largeCity, .smallCity, .knownPlace, .readAsPlace,
  ]
}
