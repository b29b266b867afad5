/// The one-screen help of the query language, from which the prompt's page and the docs are made.
public enum QueryHelp {
  /// A form of the language.
  public struct Row: Hashable, Sendable {
    /// What is typed, as an example.
    public let example: String
    /// What it finds.
    public let meaning: String
  }

  /// The forms, the most used first.
  public static let rows: [Row] = [
    Row(example: "lavrov wonsan", meaning: "all the words; the start of a word is enough"),
    Row(example: "\"joint drill\"", meaning: "words in a row, as they stand"),
    Row(example: "-resort", meaning: "without the word; works before anything"),
    Row(example: "(xi OR putin) trade", meaning: "one or the other"),
    Row(example: "who:lavrov", meaning: "a person, in every spelling of the name"),
    Row(example: "where:\"north korea\"", meaning: "a place"),
    Row(example: "org:tass", meaning: "an organisation; name: finds any of the three"),
    Row(example: "from:\"malay mail\"", meaning: "who published it; agency:afp, by:smith"),
    Row(example: "feed:world", meaning: "the feed or document it came in"),
    Row(example: "tag:korea", meaning: "your tags and the publisher's; lang:en"),
    Row(example: "is:unread", meaning: "also read, starred, tagged, updated"),
    Row(example: "has:quote", meaning: "also has:note, has:tag"),
    Row(example: "since:2025-07-01", meaning: "a day, a month, yesterday, \"last week\""),
    Row(example: "until:july", meaning: "that day or month is counted in; on:monday"),
    Row(example: "age:<3d", meaning: "younger than that: h, d, w, m, y; age:>2w is older"),
    Row(example: "title:tariff", meaning: "one field: title, text, note"),
    Row(example: "/trade[a-z]* permit/", meaning: "a regular expression"),
  ]
}
