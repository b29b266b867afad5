/// The news agencies of the world by the names they sign with.
enum Agency {
  /// The short name of the agency that a text names, or nil when it is none.
  static func named(_ text: [UInt8], _ range: Range<Int>) -> String? {
    guard 2...60 ~= range.count else { return nil }
    return names[text.key(range)]
  }

  /// The short name of the agency among names parted by slashes or commas ("AP/dpa"), or nil.
  static func credited(_ text: [UInt8], _ range: Range<Int>) -> String? {
    if let agency = named(text, range) { return agency }
    var agency: String?
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || "/,;&|".utf8.contains(text[index]) else { continue }
      guard let next = named(text, text.trimmed(start..<index)) else { return nil }
      agency = agency ?? next
      start = index + 1
    }
    return agency
  }

  private static let names: [String: String] = {
    let table: [(String, String)] = [
      ("AP", "associated press|the associated press"),
      ("AFP", "agence france-presse|agence france presse|afp-jiji|afp relaxnews"),
      ("Reuters", "thomson reuters|reuters breakingviews|thomson reuters foundation"),
      ("Bloomberg", "bloomberg news|bloomberg opinion|bloomberg businessweek"),
      ("Bernama", "bernama news"), ("Xinhua", "xinhua news agency"), ("TASS", "itar-tass"),
      ("dpa", "deutsche presse-agentur|dpa international"), ("EFE", "agencia efe"),
      ("ANSA", ""), ("Kyodo", "kyodo news"), ("Jiji Press", "jiji"),
      ("Yonhap", "yonhap news agency|yonhap news"),
      ("KCNA", "korean central news agency"), ("PTI", "press trust of india"),
      ("ANI", "asian news international"),
      ("IANS", "indo-asian news service"), ("UNI", "united news of india"),
      ("APP", "associated press of pakistan"),
      ("UPI", "united press international"), ("PA", "pa media|press association|pa news agency"),
      ("AAP", "australian associated press"), ("CP", "canadian press|the canadian press"),
      ("CNA", "central news agency|focus taiwan"), ("Antara", "antara news"),
      ("VNA", "vietnam news agency|vns"),
      ("TNA", "thai news agency"), ("PNA", "philippine news agency"),
      ("BSS", "bangladesh sangbad sangstha"),
      ("UNB", "united news of bangladesh"), ("Anadolu", "anadolu agency|aa"),
      ("DHA", "demiroren news agency"),
      ("Interfax", "interfax-ukraine"), ("RIA Novosti", "ria"), ("Sputnik", ""), ("Ukrinform", ""),
      ("Belta", ""),
      ("IRNA", ""), ("ISNA", ""), ("Tasnim", "tasnim news agency"), ("Fars", "fars news agency"),
      ("Mehr", "mehr news agency"),
      ("SANA", ""), ("WAM", "emirates news agency"), ("SPA", "saudi press agency"),
      ("QNA", "qatar news agency"),
      ("KUNA", "kuwait news agency"), ("BNA", "bahrain news agency"), ("ONA", "oman news agency"),
      ("Petra", "jordan news agency"),
      ("MENA", "middle east news agency"), ("NNA", "national news agency"),
      ("WAFA", "palestine news agency"), ("NAN", "news agency of nigeria"),
      ("GNA", "ghana news agency"), ("SAnews", ""), ("PANA", "panapress"),
      ("TAP", "tunis afrique presse"), ("APS", "algeria press service"),
      ("MAP", "maghreb arabe presse"), ("ENA", "ethiopian news agency"), ("Lusa", ""),
      ("Belga", ""), ("ANP", ""), ("APA", "austria presse agentur"),
      ("ATS", "keystone-ats|keystone-sda"), ("SDA", ""), ("NTB", ""), ("TT", "tt news agency"),
      ("Ritzau", ""), ("STT", ""), ("PAP", "polish press agency"),
      ("CTK", "czech news agency"), ("MTI", ""), ("Agerpres", ""), ("BTA", "bulgarian news agency"),
      ("Tanjug", ""), ("Hina", ""), ("BNS", "baltic news service"),
      ("Notimex", ""), ("Prensa Latina", ""), ("Telam", ""), ("Agencia Brasil", "agência brasil"),
      ("MercoPress", ""), ("ACN", ""),
      ("ANN", "asia news network"), ("TNS", "tribune news service"), ("dpa-AFX", ""),
      ("Dow Jones", "dow jones newswires"), ("MarketWatch", ""),
      ("PR Newswire", "prnewswire"), ("Business Wire", "businesswire"),
      ("GlobeNewswire", "globe newswire"), ("ACCESS Newswire", "accesswire"),
      ("Newsfile", "newsfile corp"),
      ("EUP", ""), ("ETX", "etx daily up|etx studio"), ("StatePoint", ""), ("SWNS", ""),
      ("Cover Media", ""), ("BANG Showbiz", "bang"), ("RFE/RL", ""), ("VOA", "voice of america"),
      ("DPA", ""), ("ICIR", ""), ("MINA", ""), ("Media Indonesia", ""), ("AGERPRES", ""),
      ("AMI", ""), ("SNA", ""), ("MNA", "maldives news agency"), ("RSS", ""),
    ]
    var names: [String: String] = [:]
    for (short, aliases) in table {
      for name in [short] + aliases.split(separator: "|").map(String.init) {
        let key = String(decoding: name.utf8.map(\.lowered), as: UTF8.self)
        if names[key] == nil { names[key] = short }
      }
    }
    return names
  }()
}
