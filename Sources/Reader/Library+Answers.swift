import Articles

extension Library {
  /// The answer to what the reader asks of its articles; nil for effects that are no such question.
  public mutating func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .list(let request):
      let rows = summaries(of: request.selection)
      return .listed(
        request, ListSlice(count: rows.count, rows: rows),
        Totals(articles: count, unread: count))
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
    default:
      return nil
    }
  }
}
