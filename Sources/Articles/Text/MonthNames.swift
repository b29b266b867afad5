extension FeedDate {
  /// The month that a word names, from 1: in English, and in languages whose feeds write their own.
  static func month(_ text: [UInt8], _ word: Range<Int>) -> Int? {
    if let month = DateText.month(text, word) ?? names.value(text, word) { return month }
    // Cyrillic capitals are two bytes that fold otherwise than ASCII.
    return word.count > 5 ? names.value(Array(text.string(word).lowercased().utf8)) : nil
  }

  /// The names of months and their short forms, by language, January first.
  private static let names: WordTable = {
    let languages = [
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      "janv févr mar avr mai juin juil août sept oct nov déc",
      "januar februar märz april mai juni juli august september oktober november dezember",
      "jan feb mär apr mai jun jul aug sep okt nov dez",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "ene feb mar abr may jun jul ago sep oct nov dic",
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
      "gen feb mar apr mag giu lug ago set ott nov dic",
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
      "jan fev mar abr mai jun jul ago set out nov dez",
      "januari februari maart april mei juni juli augustus september oktober november december",
      "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
      "ledna února března dubna května června července srpna září října listopadu prosince",
      "január február március április május június július augusztus szeptember október november december",
      "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
      "янв фев мар апр май июн июл авг сен окт ноя дек",
      "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
      "ιαν φεβ μάρ απρ μάι ιούν ιούλ αύγ σεπ οκτ νοέ δεκ",
      "januar februar marts april maj juni juli august september oktober november december",
    ]
    var words: [(String, Int)] = []
    for language in languages {
      for (month, name) in language.split(separator: " ").enumerated() {
        words.append((String(name), month + 1))
      }
    }
    return WordTable(words)
  }()
}

extension WordTable {
  /// The number of a word, in any ASCII case.
  fileprivate func value(_ word: [UInt8]) -> Int? { value(word, 0..<word.count) }
}
