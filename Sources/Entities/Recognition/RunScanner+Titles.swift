import Articles

extension RunScanner {
  /// A piece of a title, where capitals prove nothing: only what is known, or is no common word.
  mutating func segmentTitle(_ piece: Range<Int>, isPerson: Bool) {
    var index = piece.lowerBound
    var pending = index
    while index < piece.upperBound {
      if let match = knownName(at: index, limit: piece.upperBound) {
        unknownInTitle(pending..<index, isPerson: isPerson && pending == piece.lowerBound)
        emit(index..<index + match.length, known: match)
        index += match.length
        pending = index
      } else if tokens[index].isCapital, isOrdinary(index), tokens[index].joint != .hyphen,
        !isHead(index)
      {
        unknownInTitle(pending..<index, isPerson: isPerson && pending == piece.lowerBound)
        index += 1
        pending = index
      } else {
        index += 1
      }
    }
    unknownInTitle(pending..<piece.upperBound, isPerson: isPerson && pending == piece.lowerBound)
  }

  private mutating func unknownInTitle(_ piece: Range<Int>, isPerson: Bool) {
    guard let first = piece.first, let last = piece.last else { return }
    if isPerson, !isHead(last) {
      emit(piece, .person, .context)
    } else if let kind = kindOfPhrase(phrase(piece)) {
      emit(piece, kind, .context)
    } else if piece.count > 1, isHead(last), !isOrdinary(first) {
      let classes = word(last)
      emit(
        piece,
        classes.contains(.organisationHead) || classes.contains(.legalForm)
          ? .organisation : classes.contains(.placeHead) ? .place : .event, .shape)
    } else if piece.count > 1, looksLikePerson(piece) {
      emit(piece, .person, .shape)
    } else if piece.count == 1, !isOrdinary(first), !isHead(first), casing == .title {
      let kind = seen.isPersonWord(tokens[first].hash) ? .person : kindByLists(list(first), first)
      emit(piece, kind, .shape)
    }
  }
}
