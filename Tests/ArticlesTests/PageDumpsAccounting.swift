import Articles

/// Proves that a document keeps every word of its lines, and none twice.
enum PageDumpsAccounting {
  /// The words of the lines that no field holds, and those that fields hold too often.
  static func differences(lines: [String], document: Document) -> (
    lost: [String], doubled: [String]
  ) {
    var balance: [String: Int] = [:]
    for line in lines {
      // The name of the clock's picture is glued to ages.
      let line = line.hasPrefix("timea") ? String(line.dropFirst(4)) : line
      for word in words(of: line) { balance[word, default: 0] += 1 }
    }
    var allowedLosses = labels
    for text in texts(of: document) {
      for word in words(of: text) { balance[word, default: 0] -= 1 }
    }
    for article in document.articles {
      // A name may be told twice: over the text and in the sign-off.
      let repeated = article.signOff == nil ? [] : article.authors
      for word in repeated.flatMap(words) where balance[word, default: 0] < 0 {
        balance[word, default: 0] += 1
      }
      // These are written in another form than they were read.
      if let agency = article.agency {
        for word in words(of: agency) where balance[word, default: 0] < 0 {
          balance[word, default: 0] += 1
        }
        allowedLosses.formUnion(agencyWords)
      }
      if let day = article.dateline?.date {
        let names = months[day.month - 1]
        allowedLosses.formUnion(weekdays + names + ["\(day.year)", "\(day.day)", "0\(day.day)"])
      }
    }
    let lost = balance.filter { $0.value > 0 && !allowedLosses.contains($0.key) }.keys.sorted()
    let doubled = balance.filter { $0.value < 0 }.keys.sorted()
    return (lost, doubled)
  }

  /// Every text that a document's fields and furniture hold.
  private static func texts(of document: Document) -> [String] {
    var texts = document.furniture.map(\.text)
    for article in document.articles {
      texts += [
        article.title, article.standfirst, article.publisher, article.agency,
        article.publishedAsWritten, article.dateline?.place, article.signOff, article.url,
        article.copyright?.owner, article.copyright?.year.map { "\($0)" },
      ].compactMap { $0 }
      texts += article.authors + article.paragraphs + article.captions + article.tags
      texts += article.subheads.map(\.text)
    }
    return texts
  }

  /// Runs of letters and runs of digits in lower case: glued names and ages come apart.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var wasNumber: Bool?
    for character in text.lowercased() {
      let isNumber: Bool? = character.isNumber ? true : character.isLetter ? false : nil
      if let isNumber, isNumber == wasNumber {
        words[words.count - 1].append(character)
      } else if isNumber != nil {
        words.append(String(character))
      }
      wasNumber = isNumber
    }
    return words
  }

  /// Words that only say what field follows.
  private static let labels: Set<String> = [
    "by", "and", "in", "for", "with", "time", "published", "posted", "updated", "last", "on", "at",
    "date", "compiled", "written", "author", "words", "story", "copyright", "c", "all", "contents",
    "tags", "topics", "keywords", "hashtags", "related", "filed", "under", "first",
  ]
  private static let agencyWords: Set<String> = [
    "agence", "france", "presse", "associated", "press", "thomson", "news", "agency", "the",
    "newswires", "deutsche", "agentur", "itar", "opinion", "dpa", "ap", "afp", "reuters",
    "prnewswire",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun",
  ]
  private static let months = [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
    ["june", "jun"], ["july", "jul", "julai"], ["august", "aug"], ["september", "sept", "sep"],
    ["october", "oct"], ["november", "nov"], ["december", "dec"],
  ]
}
