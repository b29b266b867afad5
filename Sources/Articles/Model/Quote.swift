/// Words that an article puts in somebody's mouth.
public struct Quote: Hashable, Sendable {
  /// How much of what was said is quoted.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A sentence or more.
    case direct
    /// Some words inside the article's own sentence.
    case partial
  }

  /// The passage that holds it.
  public var passage: Passage
  /// The UTF-8 offsets of the quoted words in that passage, without the marks around them.
  public var range: Range<Int>
  /// How much of what was said is quoted.
  public var kind: Kind
  /// Who said it, where that is an entity.
  public var speaker: Entity.ID?
  /// Who said it as the article has it, where no name is given: "a senior official".
  public var speakerPhrase: String?
  /// The verb that introduces it as the article has it: "said".
  public var cue: String?
  /// Who relayed it: the agency in "Tass quoted Lavrov as saying".
  public var via: Entity.ID?
  /// Which utterance it is part of: paragraphs of one quotation share a number.
  public var group: Int

  /// Makes a quotation at UTF-8 offsets in a passage.
  public init(
    passage: Passage, range: Range<Int>, kind: Kind, speaker: Entity.ID? = nil,
    speakerPhrase: String? = nil, cue: String? = nil, via: Entity.ID? = nil, group: Int = 0
  ) {
    self.passage = passage
    self.range = range
    self.kind = kind
    self.speaker = speaker
    self.speakerPhrase = speakerPhrase
    self.cue = cue
    self.via = via
    self.group = group
  }
}
