import Synchronization

/// Taggers for any number of threads: each is used by one at a time and keeps the words it met.
///
/// The first is made when it is first asked for. One thread after another gets the same tagger; only
/// threads at the same time get their own, and no more than two of them are kept.
final class TaggerPool: Sendable {
  private struct State: Sendable {
    /// What new taggers are copied from, so that they share its tables.
    var prototype: SequenceTagger?
    var idle: [SequenceTagger] = []
  }

  private static let mostIdle = 2

  private let knowledge: KnowledgeBase
  private let state = Mutex(State())

  init(knowledge: KnowledgeBase) { self.knowledge = knowledge }

  /// The labels of a document's tokens, in order; all of them outside of names when the embedded
  /// model cannot be read.
  func labels(of document: SequenceDocument) -> [SequenceLabel] {
    let tagger = state.withLock { state -> SequenceTagger? in
      if let tagger = state.idle.popLast() { return tagger }
      if state.prototype == nil { state.prototype = SequenceTagger(knowledge: knowledge) }
      return state.prototype
    }
    guard var tagger else {
      return [SequenceLabel](repeating: .outside, count: document.tokens.count)
    }
    let labels = tagger.labels(of: document)
    state.withLock { [tagger] state in
      if state.idle.count < Self.mostIdle { state.idle.append(tagger) }
    }
    return labels
  }
}
