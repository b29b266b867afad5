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
  /// How many paragraphs ago that was.
  private var paragraphsSince = 0

  init(entities: [Entity.ID: SpeechEntity]) {
    memory = SpeakerMemory(entities: entities)
  }

  // MARK: Passages

  mutating func read(_ line: SpeechLine) {
    let first = drafts.count
    let isBody = line.part.passage.field == .paragraph
    if isBody { paragraphsSince += 1 }
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
    memory.note(line.names, in: line, sentence)
    let clauses = line.clauses(in: sentence)
    let speakers = clauses.map { clause in
      clause.subject.flatMap { memory.speaker($0, in: line) }
    }
    let vias = clauses.map { clause in clause.via.flatMap { memory.speaker($0, in: line) } }
    let scene = Scene(
      line: line, sentence: sentence, clauses: clauses, speakers: speakers, vias: vias)
    let subject =
      clauses.isEmpty
      ? line.subject(of: sentence).flatMap { memory.speaker($0, in: line) } : nil
    var spoke: SpeakerMemory.Speaker?
    for index in sentence where line.elements[index].isQuote {
      if let speaker = add(index, scene, subject, from: first) { spoke = speaker }
    }
    let told = scene.mainSpeaker
    if let speaker = spoke ?? told {
      memory.noteSpeech(speaker)
      if !speaker.isMedia || spoke != nil {
        current = speaker
        paragraphsSince = 0
      }
    } else if let subject {
      memory.noteSubject(subject)
      if subject.isPerson, subject.entity != nil {
        current = subject
        paragraphsSince = 0
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
    guard let kind = look.kind(choice) else { return nil }
    var draft = Draft(
      passage: line.part.passage, span: span, kind: kind, group: group, isCued: choice != nil)
    draft.needsSource = line.part.passage.field == .title || line.part.passage.field == .standfirst
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
      if let relay = choice.relay(current, line, span, isFirst: index == 0) {
        (draft.speaker, draft.via) = relay
      }
    } else {
      group += 1
      draft.group = group
      draft.speaker = fallback(subject)
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
    drafts.compactMap { draft in
      Quote(
        passage: draft.passage, range: draft.span.inner, kind: draft.kind,
        speaker: draft.speaker?.entity,
        speakerPhrase: draft.speaker?.entity == nil ? draft.speaker?.phrase : nil, cue: draft.cue,
        via: draft.via?.entity, group: draft.group)
    }
  }
}

extension QuoteReader.Draft {
  mutating func take(_ choice: Scene.Choice) {
    speaker = choice.speaker
    cue = choice.cue
    via = choice.via
  }
}
