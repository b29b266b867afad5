/// The features of the tokens of a document, as a trainer wants them.
package struct SequenceFeatures: Sendable {
  private var document: FeatureDocument
  private let omitted: Set<UInt64>

  /// Makes an extractor over the embedded gazetteer.
  package init(clusters: FeatureClusters, omitting templates: Set<UInt64> = []) {
    omitted = templates
    document = FeatureDocument(words: FeatureWords(gazetteer: Gazetteer(), clusters: clusters))
  }

  /// Calls a function with the features of each token of a document in turn, and what
  /// it is known by in the document.
  package mutating func each(
    of text: SequenceDocument, _ body: (FeatureList, FeatureConsensus.Key) -> Void
  ) {
    _ = document.forgetWords()
    document.read(text)
    var list = FeatureList(omitting: omitted)
    for (number, sentence) in document.sentences.enumerated() {
      for slot in sentence {
        list.removeAll()
        for offset in FeatureTemplates.offsets {
          FeatureTemplates.add(document.word(slot + offset), at: offset, to: &list)
        }
        FeatureTemplates.add(slot: slot, in: document, sentence: number, to: &list)
        body(list, document.consensusKey(slot))
      }
    }
  }
}
