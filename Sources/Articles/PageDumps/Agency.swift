/// The news agencies of the world by the names they sign with.
enum Agency {
  /// The short name of the agency that a text names, or nil when it is none.
  static func named(_ text: [UInt8], _ range: Range<Int>) -> String? {
    guard 2...60 ~= range.count else { return nil }
    return shortNames[text.key(range)]
  }

  /// The short name of the first of agencies parted by slashes, commas or hyphens ("AP/dpa"), or
  /// nil when one of the names is no agency's.
  static func credited(_ text: [UInt8], _ range: Range<Int>) -> String? {
    if let agency = named(text, range) { return agency }
    guard range.count <= 80, text[range].contains(where: { $0.isAny(of: "/,;&|-") }) else {
      return nil
    }
    return first(in: text, range, partedBy: "/,;&|") ?? first(in: text, range, partedBy: "/,;&|-")
  }

  /// Whether a range credits more than one agency.
  static func isJoint(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let name = range.lowerBound..<range.upperBound
    let first = name.first { text[$0].isLetter || text[$0] >= 0xC3 && text[$0] != 0xE2 }
    let last = name.last { text[$0].isLetter || text[$0] >= 0x80 }
    guard let first, let last, first <= last else { return false }
    return named(text, first..<last + 1) == nil
  }

  private static func first(
    in text: [UInt8], _ range: Range<Int>, partedBy marks: StaticString
  ) -> String? {
    var agency: String?
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || text[index].isAny(of: marks) else { continue }
      guard let next = named(text, text.trimmed(start..<index)) else { return nil }
      agency = agency ?? next
      start = index + 1
    }
    return agency
  }

  private static let shortNames: [String: String] = {
    var names: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let forms = line.split(separator: "|")
      guard let short = forms.first else { continue }
      for form in forms { names[String(form).lowercased()] = String(short) }
    }
    return names
  }()

  /// One agency a line: its short name, then its other names.
  private static let table = """
    AP|Associated Press|The Associated Press
    AFP|Agence France-Presse|Agence France Presse|AFP Relaxnews
    Reuters|Thomson Reuters|Reuters Breakingviews|Thomson Reuters Foundation
    Bloomberg|Bloomberg News|Bloomberg Opinion|Bloomberg Businessweek
    Dow Jones|Dow Jones Newswires
    UPI|United Press International
    TNS|Tribune News Service
    RFE/RL|Radio Free Europe/Radio Liberty
    VOA|Voice of America
    PA|PA Media|Press Association
    CP|Canadian Press|The Canadian Press
    AAP|Australian Associated Press
    dpa|Deutsche Presse-Agentur|dpa international
    EFE|Agencia EFE|EPA-EFE
    ANSA
    Lusa
    Belga
    ANP
    APA|Austria Presse Agentur
    Keystone-SDA|Keystone-ATS|ATS|SDA
    NTB
    TT|TT News Agency
    Ritzau
    STT
    PAP|Polish Press Agency
    CTK|Czech News Agency
    MTI
    Agerpres
    BTA|Bulgarian News Agency
    Tanjug
    Hina
    BNS|Baltic News Service
    Anadolu|Anadolu Agency|AA
    DHA|Demiroren News Agency
    TASS|ITAR-TASS
    RIA Novosti|RIA
    Interfax|Interfax-Ukraine
    Sputnik
    Ukrinform
    BelTA
    Xinhua|Xinhua News Agency
    China News Service|CNS
    CNA|Central News Agency|Focus Taiwan
    KCNA|Korean Central News Agency
    Yonhap|Yonhap News Agency|Yonhap News
    Kyodo|Kyodo News
    Jiji Press|Jiji|AFP-Jiji
    Bernama|Bernama News
    Antara|Antara News
    VNA|Vietnam News Agency
    TNA|Thai News Agency
    PNA|Philippine News Agency
    AKP|Agence Kampuchea Presse
    ANN|Asia News Network
    PTI|Press Trust of India
    ANI|Asian News International
    IANS|Indo-Asian News Service
    UNI|United News of India
    APP|Associated Press of Pakistan
    PPI|Pakistan Press International
    BSS|Bangladesh Sangbad Sangstha
    UNB|United News of Bangladesh
    RSS|Rastriya Samachar Samiti
    IRNA
    ISNA
    Tasnim|Tasnim News Agency
    Fars|Fars News Agency
    Mehr|Mehr News Agency|MNA
    SANA|Syrian Arab News Agency
    WAM|Emirates News Agency
    SPA|Saudi Press Agency
    QNA|Qatar News Agency
    KUNA|Kuwait News Agency
    BNA|Bahrain News Agency
    ONA|Oman News Agency
    Petra|Jordan News Agency
    MENA|Middle East News Agency
    NNA|National News Agency
    WAFA|Palestine News Agency
    NAN|News Agency of Nigeria
    GNA|Ghana News Agency
    ENA|Ethiopian News Agency
    SAnews|SA News
    Panapress|PANA
    TAP|Tunis Afrique Presse
    APS|Algeria Press Service
    MAP|Maghreb Arabe Presse
    Notimex
    Prensa Latina
    Télam|Telam
    Agência Brasil|Agencia Brasil
    ACN|Agencia Cubana de Noticias
    AMI|Agenzia Media Italia
    ETX Daily Up|ETX|ETX Studio
    PR Newswire|PRNewswire
    Business Wire|Businesswire
    GlobeNewswire|Globe Newswire
    Newsfile|Newsfile Corp
    ACCESS Newswire|Accesswire
    """
}
