import Articles

/// Reads an article passage by passage and gives every quotation its speaker.
struct QuoteReader {
  /// A quotation in the making.
  struct Draft {
    var passage: Passage
    var span: QuotedSpan
    var kind: Quote.Kind
    var speaker: SpeakerMemory.Speaker?
    var cue: String?
    var via: SpeakerMemory.Speaker?
    var group: Int
    /// Whether a clause of its own names the speaker.
    var isCued: Bool
    /// The hashes of its words, kept for headlines and for what may repeat one.
    var words: [UInt64] = []
    /// A headline's words count as quoted only where the article says whose they are.
    var needsSource = false
  }

  private var memory: SpeakerMemory
  private var drafts: [Draft] = []
  private var group = 0
  /// Who spoke last, for quotations without a clause of their own.
  private var current: SpeakerMemory.Speaker?

  init(entities: [Entity.ID: SpeechEntity]) {
    memory = SpeakerMemory(entities: entities)
  }

  // MARK: Passages

  mutating func read(_ line: SpeechLine) {
    let first = drafts.count
    let isBody = line.part.passage.field == .paragraph
    for sentence in line.sentences { read(sentence, of: line, from: first) }
    if isBody { fillParagraph(from: first) }
    memory.advance()
  }

  /// Quotations of a paragraph before its first clause of speech belong to that clause.
  private mutating func fillParagraph(from first: Int) {
    guard let cued = drafts[first...].firstIndex(where: { $0.isCued }) else { return }
    for index in first..<cued where !drafts[index].isCued && !drafts[index].span.continues {
      drafts[index].speaker = drafts[cued].speaker
      drafts[index].via = drafts[cued].via
    }
  }

  private mutating func read(_ sentence: Range<Int>, of line: SpeechLine, from first: Int) {
    memory.note(sentence, of: line)
    let clauses = line.clauses(in: sentence)
    let speakers = clauses.map { clause in
      clause.subject.flatMap { memory.speaker($0, in: line) }
    }
    let vias = clauses.map { clause in clause.via.flatMap { memory.speaker($0, in: line) } }
    let scene = Scene(
      line: line, sentence: sentence, clauses: clauses, speakers: speakers, vias: vias)
    let subject = line.subject(of: sentence).flatMap { memory.speaker($0, in: line) }
    var spoke: SpeakerMemory.Speaker?
    for index in sentence where line.elements[index].isQuote {
      if let speaker = add(index, scene, subject, from: first) { spoke = speaker }
    }
    let told = scene.mainSpeaker
    if let speaker = spoke ?? told {
      memory.noteSpeech(speaker)
      if !speaker.isMedia || spoke != nil {
        current = speaker
      }
    } else {
      if let subject { memory.noteSubject(subject) }
      if let subject, subject.isPerson, subject.entity != nil {
        current = subject
      } else if let person = line.personBeforeColon(sentence) {
        current = SpeakerMemory.Speaker(entity: person, isPerson: true)
      }
    }
    memory.advance()
  }

  // MARK: Quotations

  /// Takes in a quotation unless it only sets off a term or a title.
  /// - Returns: who said it, when it counts.
  private mutating func add(
    _ index: Int, _ scene: Scene, _ subject: SpeakerMemory.Speaker?, from first: Int
  ) -> SpeakerMemory.Speaker? {
    let line = scene.line
    let span = line.spans[line.elements[index].index]
    let look = scene.look(at: index)
    let choice = scene.choice(for: index)
    let isHeadline =
      line.part.passage.field == .title || line.part.passage.field == .standfirst
    guard let kind = look.kind(choice) ?? (isHeadline ? look.kindInHeadline : nil) else {
      return nil
    }
    var draft = Draft(
      passage: line.part.passage, span: span, kind: kind, group: group, isCued: choice != nil)
    draft.needsSource = isHeadline
    draft.words = look.words
    if span.continues, let last = drafts.last {
      draft.group = last.group
      draft.kind = last.kind
      draft.speaker = last.speaker
      draft.cue = last.cue
      draft.via = last.via
      if let choice, choice.isBeside {
        // The clause of a long quotation may stand after its last paragraph.
        draft.take(choice)
        for other in drafts.indices.reversed() {
          guard drafts[other].group == draft.group, !drafts[other].isCued else { break }
          drafts[other].take(choice)
          drafts[other].isCued = false
        }
      }
      draft.isCued = last.isCued || choice != nil
    } else if let choice {
      draft.take(choice)
      if choice.carriesOn, let last = drafts.last, drafts.count > first {
        draft.group = last.group
      } else {
        group += 1
        draft.group = group
      }
      if choice.speaker == nil, !choice.isWriter { draft.speaker = fallback(subject) }
      if let relay = choice.relay(current, isFirst: index == 0) {
        (draft.speaker, draft.via) = relay
      }
    } else {
      group += 1
      draft.group = group
      draft.speaker =
        isHeadline
        ? line.nameAfterColon(index).map { SpeakerMemory.Speaker(entity: $0) } : fallback(subject)
    }
    drafts.append(draft)
    return draft.speaker
  }

  /// Who speaks where no clause says it.
  private func fallback(_ subject: SpeakerMemory.Speaker?) -> SpeakerMemory.Speaker? {
    subject?.isPerson == true ? subject : current ?? subject
  }

  // MARK: The end

  /// The quotations, those of headlines joined to the ones in the text that they repeat.
  mutating func finish() -> [Quote] {
    for index in drafts.indices where drafts[index].needsSource { findSource(index) }
    drafts.removeAll { $0.needsSource && $0.speaker == nil }
    return drafts.map { draft in
      Quote(
        passage: draft.passage, range: draft.span.inner, kind: draft.kind,
        speaker: draft.speaker?.entity,
        speakerPhrase: draft.speaker?.entity == nil ? draft.speaker?.phrase : nil, cue: draft.cue,
        via: draft.via?.entity, group: draft.group)
    }
  }
}

extension QuoteReader {
  /// Gives a headline's words the speaker of the quotation in the text that holds most of them.
  private mutating func findSource(_ index: Int) {
    let headline = drafts[index]
    guard headline.speaker?.entity == nil, headline.words.count >= 2 else { return }
    var best: (draft: Int, shared: Int)?
    for other in drafts.indices where !drafts[other].needsSource {
      let words = Set(drafts[other].words)
      let shared = headline.words.count { words.contains($0) }
      if shared * 5 >= headline.words.count * 4, shared > best?.shared ?? 0 {
        best = (other, shared)
      }
    }
    guard let best, let speaker = drafts[best.draft].speaker else { return }
    drafts[index].speaker = speaker
    drafts[index].via = headline.via ?? drafts[best.draft].via
  }
}

extension QuoteReader.Draft {
  mutating func take(_ choice: Scene.Choice) {
    speaker = choice.speaker
    cue = choice.cue
    via = choice.via
  }
}
