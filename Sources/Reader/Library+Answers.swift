import Articles

extension Library {
  /// The answer to what the reader asks of its articles; nil for effects that are no such question.
  public mutating func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .list(let selection):
      return .listed(selection, summaries(of: selection), total: count)
    case .open(let request):
      return .opened(request, open(request.key))
    case .describe(let request):
      return .described(request, page(of: request.entity))
    case .findNeighbour(let entity, let key, let forward):
      return .neighbour(
        entity, forward: forward, article(mentioning: entity.id, after: key, forward: forward))
    case .findSplits(let mention, let key):
      return .splits(splits(of: mention, in: key))
    case .listEntities:
      return .entities(knownEntities)
    case .explain(let request):
      guard let entity = request.entity else { return .corrections(corrections.rules) }
      return .explained(request, explain(entity, mention: request.mention, in: request.key))
    case .correct, .undoCorrection, .showSource, .openLink, .copyArticle, .copy, .redraw, .suspend,
      .quit:
      return nil
    }
  }
}
