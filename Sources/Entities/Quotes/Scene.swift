import Articles

/// A sentence with its clauses of speech and who speaks in each.
struct Scene {
  /// The clause that a quotation belongs to.
  struct Choice {
    var speaker: SpeakerMemory.Speaker?
    var cue: String?
    var via: SpeakerMemory.Speaker?
    var kind: SpeechClause.Kind
    /// Whether the clause stands right beside the quotation.
    var isBeside: Bool
    /// Whether it goes on with the quotation before it: "“…,” he said, “…”".
    var carriesOn = false
    /// "I asked": nobody to name.
    var isWriter = false
  }

  let line: SpeechLine
  let sentence: Range<Int>
  let clauses: [SpeechClause]
  let speakers: [SpeakerMemory.Speaker?]
  let vias: [SpeakerMemory.Speaker?]

  /// Who speaks in the sentence as a whole.
  var mainSpeaker: SpeakerMemory.Speaker? {
    var media: SpeakerMemory.Speaker?
    for (index, clause) in clauses.enumerated()
    where clause.kind != .saying && clause.kind != .manner {
      guard let speaker = speakers[index] else { continue }
      if !speaker.isMedia { return speaker }
      media = media ?? speaker
    }
    return media
  }

  /// The clause for the quotation at an element, if there is one.
  func choice(for quote: Int) -> Choice? {
    guard let place = place(for: quote) else {
      return colonChoice(for: quote)
    }
    let clause = clauses[place.index]
    var speaker = speakers[place.index]
    var chosen = clause
    var via = vias[place.index]
    if via == nil, speaker?.isMedia ?? false,
      let other = bestOther(than: place.index, for: quote)
    {
      via = speaker
      speaker = speakers[other]
      chosen = clauses[other]
    } else if !place.isBeside, let other = outer(than: place.index, before: quote) {
      speaker = speakers[other]
      chosen = clauses[other]
    }
    if via == nil { via = relay(besides: place.index, speaker) }
    var choice = Choice(
      speaker: speaker, cue: line.text(chosen.verb..<chosen.verb + 1), via: via,
      kind: clause.kind, isBeside: place.isBeside, carriesOn: place.carriesOn)
    if let subject = chosen.subject, case .pronoun(let role) = subject.head,
      role.contains(.writer)
    {
      choice.isWriter = true
    }
    return choice
  }

  private struct Place {
    var index: Int
    var isBeside: Bool
    var carriesOn = false
  }

  /// Clauses right after the quotation come first, then the last one before it, then any after it.
  private func place(for quote: Int) -> Place? {
    var before: Int?
    var after: Int?
    for (index, clause) in clauses.enumerated() {
      if clause.elements.lowerBound > quote {
        if clause.kind != .saying, clause.kind != .stance || before == nil,
          isBeside(quote, clause.elements.lowerBound)
        {
          return Place(index: index, isBeside: true)
        }
        if after == nil, ![.saying, .stance, .manner].contains(clause.kind) { after = index }
      } else if clause.verb < quote, clause.elements.upperBound <= quote,
        clause.kind != .manner || isBeside(clause.elements.upperBound - 1, quote)
          || line.isMark(quote - 1, UInt8(ascii: ":"))
      {
        before = index
      }
    }
    if let before {
      let clause = clauses[before]
      let carriesOn =
        clause.elements.lowerBound > sentence.lowerBound
        && line.elements[..<clause.elements.lowerBound].last(where: { _ in true })?.isQuote ?? false
        || wasQuoted(before: clause.elements.lowerBound)
      return Place(
        index: before, isBeside: isBeside(clause.elements.upperBound - 1, quote),
        carriesOn: carriesOn && !startsAnew(quote))
    }
    return after.map { Place(index: $0, isBeside: false) }
  }

  private func wasQuoted(before index: Int) -> Bool {
    var index = index - 1
    while index >= sentence.lowerBound, line.isComma(index) || line.isDash(index) { index -= 1 }
    return index >= sentence.lowerBound && line.elements[index].isQuote
  }

  /// Whether the words of a quotation start with a capital.
  private func startsAnew(_ quote: Int) -> Bool {
    let span = line.spans[line.elements[quote].index]
    return line.part.bytes[span.inner].first.map { 0x41...0x5a ~= $0 } ?? false
  }

  /// Whether only commas and dashes stand between two elements.
  private func isBeside(_ first: Int, _ second: Int) -> Bool {
    guard first < second else { return false }
    return (first + 1..<second).allSatisfy { line.isComma($0) || line.isDash($0) }
  }

  /// "Lavrov was blunt: “…”": whoever the sentence is about, with no verb of speech.
  private func colonChoice(for quote: Int) -> Choice? {
    guard quote > sentence.lowerBound, line.isMark(quote - 1, UInt8(ascii: ":")) else { return nil }
    return Choice(speaker: nil, cue: nil, via: nil, kind: .says, isBeside: true)
  }

  /// Another clause whose speaker relays nothing: before the quotation, or else after it.
  private func bestOther(than index: Int, for quote: Int) -> Int? {
    var best: Int?
    for (other, clause) in clauses.enumerated()
    where other != index && clause.kind != .saying && clause.kind != .manner {
      guard let speaker = speakers[other], !speaker.isMedia else { continue }
      if clause.verb < quote || best == nil { best = other }
    }
    return best
  }

  /// The person whose words hold those of a body: "Pompeo said Washington had concluded".
  private func outer(than index: Int, before quote: Int) -> Int? {
    guard index > 0, clauses[index].verb < quote, speakers[index]?.isPerson == false else {
      return nil
    }
    let other = index - 1
    guard clauses[other].kind == .says, let speaker = speakers[other], speaker.isPerson,
      !(clauses[other].verb..<clauses[index].verb).contains(where: {
        line.isComma($0) || line.elements[$0].isQuote
      })
    else { return nil }
    return other
  }

  /// An agency that another clause of the sentence names.
  private func relay(
    besides index: Int, _ speaker: SpeakerMemory.Speaker?
  ) -> SpeakerMemory.Speaker? {
    for (other, clause) in clauses.enumerated() where other != index {
      if clause.kind == .according || clause.kind == .says || clause.kind == .quoted,
        let found = speakers[other], found.isMedia, found != speaker
      {
        return found
      }
    }
    return nil
  }

  func look(at quote: Int) -> QuoteLook {
    QuoteLook(line: line, element: quote, sentence: sentence)
  }
}

extension Scene.Choice {
  /// "“We will build it,” according to the ministry": who speaks of "we" is the one who spoke in
  /// the paragraph before, and the body passes it on.
  func relay(
    _ current: SpeakerMemory.Speaker?, isFirst: Bool
  ) -> (SpeakerMemory.Speaker?, SpeakerMemory.Speaker?)? {
    guard kind == .according, isFirst, let speaker, !speaker.isPerson, let current,
      current.isPerson, via == nil || speaker.isMedia
    else { return nil }
    return (current, speaker)
  }
}
