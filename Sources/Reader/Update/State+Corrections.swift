import Articles
import Terminal

extension State {
  // MARK: Asking for corrections

  mutating func startMerging() -> [Effect] {
    guard let entity = nameToCorrect() else { return [] }
    let effects = startPrompt(.merge)
    let merging = Merging(entity)
    open(.merging(Page(merging: merging), merging))
    return effects + [.listEntities]
  }

  mutating func splitMention() -> [Effect] {
    guard nameToCorrect() != nil else { return [] }
    guard let (mention, key) = mentionAtHand else {
      notice = "Put the cursor on the mention that is meant."
      return []
    }
    return [.findSplits(mention: mention, in: key)]
  }

  mutating func split(by splits: [Correction]) -> [Effect] {
    switch splits.count {
    case 0:
      notice =
        "Nothing else is taken for \(entityAtHand?.name ?? "this name"): nothing is split off."
      return []
    case 1: return splits.map(Effect.correct)
    default:
      choice = Choice(splits: splits)
      return []
    }
  }

  mutating func chooseKind() -> [Effect] {
    guard let entity = nameToCorrect() else { return [] }
    choice = Choice(kindOf: entity)
    return []
  }

  mutating func hideName() -> [Effect] {
    nameToCorrect().map { [.correct(.hide(.init($0)))] } ?? []
  }

  mutating func undo() -> [Effect] {
    if case .why = overlay, let page, let cursor = page.cursor,
      case .rule(let id) = page.stops[cursor].target
    {
      return [.undoCorrection(id)]
    }
    return [.undo]
  }

  /// The key that answers a question; any other one asks no more.
  mutating func choose(_ key: Key) -> [Effect] {
    guard let choice else { return [] }
    self.choice = nil
    guard case .character(let character) = key.code, key.modifiers.isEmpty,
      let option = choice.options.first(where: { $0.key == character })
    else { return [] }
    switch option.answer {
    case .effect(.correct(.kind(let subject, let kind))) where subject.kind == kind:
      notice = "\(subject.name) is \(kind.phrase) already."
      return []
    case .effect(let effect): return [effect]
    case .choice(let next):
      self.choice = next
      return []
    case .prompt(let purpose): return startPrompt(purpose)
    }
  }

  private mutating func nameToCorrect() -> Entity? {
    if let entity = entityAtHand { return entity }
    notice = "Put the cursor on a name first: Tab goes to the next one."
    return nil
  }

  /// The mention under the cursor, or the first one of the name selected in the pane of names.
  var mentionAtHand: (mention: Int, key: ArticleKey)? {
    if focus != .names, content == .entity {
      guard let page = entityView?.page, let cursor = page.cursor,
        case .article(let key, let mention?) = page.stops[cursor].target
      else { return nil }
      return (mention, key)
    }
    guard let reading, let entity = entityAtHand else { return nil }
    let mentions = reading.opened.annotation.mentions
    var index = mentions.firstIndex { $0.entity == entity.id }
    if focus != .names, let cursor = reading.page.cursor {
      let stop = reading.page.stops[cursor]
      let passage = reading.page.blocks[stop.block].passage
      index = mentions.firstIndex { $0.passage == passage && $0.range == stop.range }
    }
    return index.map { ($0, reading.opened.key) }
  }

  // MARK: Merging

  var mergeTarget: Entity? {
    guard case .merging(_, let merging) = overlay else { return nil }
    return merging.target
  }

  mutating func offer(_ known: [KnownEntity]) {
    guard case .merging(_, var merging) = overlay, let prompt else { return }
    merging.offer(known, typed: prompt.text)
    overlay = .merging(Page(merging: merging), merging)
  }

  mutating func narrowCandidates(to typed: String) {
    guard case .merging(_, var merging) = overlay else { return }
    merging.narrow(to: typed)
    overlay = .merging(Page(merging: merging), merging)
  }

  mutating func chooseCandidate(by step: Int) {
    guard case .merging(let old, var merging) = overlay, !merging.matches.isEmpty else { return }
    merging.selected = min(max(0, merging.selected + step), merging.matches.count - 1)
    var page = Page(merging: merging)
    page.fit(old.view)
    page.restore(merging.selected == 0 ? .top : old.anchor, cursor: nil)
    page.moveCursor(to: merging.selected)
    overlay = .merging(page, merging)
  }

  /// A click on a name merges into it; one elsewhere leaves things as they are.
  mutating func clickCandidate(at point: Point) -> [Effect] {
    let layout = ScreenLayout(self)
    if case .merging(let page, var merging) = overlay,
      let stop = page.stop(at: point, in: layout.text),
      case .candidate(let index) = page.stops[stop].target
    {
      merging.selected = index
      overlay = .merging(page, merging)
      return merge()
    }
    prompt = nil
    closeOverlay()
    return []
  }

  mutating func merge() -> [Effect] {
    guard case .merging(_, let merging) = overlay, let target = merging.target else {
      notice = "No name fits what was typed."
      return []
    }
    prompt = nil
    closeOverlay()
    return [.correct(.merge(.init(merging.entity), into: .init(target)))]
  }

  // MARK: Hearing of them

  /// What was corrected shows at once, everywhere.
  mutating func take(_ result: CorrectionResult, problem: String?) -> [Effect] {
    switch result {
    case .nothing:
      notice = "That correction was undone before."
      return []
    case .made(let correction):
      notice = correction.sentence + " " + (problem ?? undoHint)
      if list.selection.entity?.id == correction.subject.id {
        switch correction {
        case .merge(_, let target):
          list.selection.entity = Entity(id: target.id, name: target.name, kind: target.kind)
        case .kind(_, let kind): list.selection.entity?.kind = kind
        case .split, .hide: break
        }
      }
    case .undone(let correction):
      notice = correction.undoneSentence + (problem.map { " " + $0 } ?? "")
    }
    var effects = refresh(progress)
    if case .why(let page, let request) = overlay, !page.stops.isEmpty {
      effects.append(.explain(request))
    }
    return effects
  }

  // MARK: Why

  /// Says what speaks for the name at hand; without one, shows every correction.
  mutating func explain() -> [Effect] {
    if case .why = overlay {
      closeOverlay()
      return []
    }
    if let page = pageAboutSpot {
      open(.why(page, WhyRequest()))
      return []
    }
    var request = WhyRequest()
    if overlay == nil, focus != .list, let entity = entityAtHand {
      request.entity = entity
      if let (mention, key) = mentionAtHand { (request.mention, request.key) = (mention, key) }
    }
    return [.explain(request)]
  }

  /// What speaks for the meaning of a date, or for the speaker of a quotation.
  private var pageAboutSpot: Page? {
    guard let opened = reading?.opened, overlay == nil else { return nil }
    if let date = dateAtHand?.expression ?? spotAtHand.date { return Page(date, in: opened) }
    return spotAtHand.quote.map { Page($0, in: opened) }
  }

  mutating func show(_ explanation: Explanation, for request: WhyRequest) {
    show(Page(explanation: explanation), for: request)
  }

  mutating func show(_ rules: [Corrections.Rule]) {
    show(Page(corrections: rules), for: WhyRequest())
  }

  private mutating func show(_ page: Page, for request: WhyRequest) {
    var page = page
    if case .why(let old, request) = overlay {
      page.fit(old.view)
      page.restore(old.anchor, cursor: old.cursor.map { min($0, page.stops.count - 1) })
    }
    open(.why(page, request))
  }
}
