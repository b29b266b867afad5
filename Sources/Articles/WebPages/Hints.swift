/// What the names in an element's class, id and role say of it.
struct Hints: OptionSet {
  let rawValue: UInt16

  /// The text of the article.
  static let body = Hints(rawValue: 1)
  /// Something beside the article: sharing, related stories, advertising, forms, navigation.
  static let beside = Hints(rawValue: 1 << 1)
  /// What readers wrote about the article.
  static let comments = Hints(rawValue: 1 << 2)
  /// The line of authors, date or place, or another fact about the article.
  static let byline = Hints(rawValue: 1 << 3)
  /// The text of a picture.
  static let caption = Hints(rawValue: 1 << 4)
  /// The sentences under the headline.
  static let standfirst = Hints(rawValue: 1 << 5)
  /// The names of the authors.
  static let author = Hints(rawValue: 1 << 6)
  /// Something that is part of no article: the foot of a page, notes on cookies.
  static let apart = Hints(rawValue: 1 << 7)

  /// Reads names as they stand in an attribute: words and pairs of words count, split where
  /// letters end and where capitals start.
  static func of(_ names: ArraySlice<UInt8>) -> Hints {
    var hints: Hints = []
    var words: [Range<Int>] = []
    var text: [UInt8] = []
    text.reserveCapacity(names.count)
    var start = 0
    var isAfterSmall = false
    for byte in names.prefix(512) {
      let isWord = byte.isLetter || byte >= 0x80
      if !isWord || byte.isUpper && isAfterSmall {
        if text.count > start { words.append(start..<text.count) }
        start = text.count
      }
      if isWord { text.append(byte.lowered) }
      isAfterSmall = byte.isLower
      // A space parts two names, so that no pair is made of their words.
      if byte <= .space { words.append(start..<start) }
    }
    if text.count > start { words.append(start..<text.count) }
    for (index, word) in words.enumerated() where !word.isEmpty {
      if let value = table.value(text, word) { hints.insert(Hints(rawValue: UInt16(value))) }
      guard index + 1 < words.count, !words[index + 1].isEmpty else { continue }
      let pair = word.lowerBound..<words[index + 1].upperBound
      if let value = table.value(text, pair) { hints.insert(Hints(rawValue: UInt16(value))) }
    }
    return hints
  }

  private static let table: WordTable = {
    var hints: [String: Int] = [:]
    for (list, hint) in lists {
      for word in list.split(separator: " ") {
        hints[String(word), default: 0] |= Int(hint.rawValue)
      }
    }
    return WordTable(hints.map { ($0.key, $0.value) })
  }()

  private static let lists: [(words: String, hint: Hints)] = [
    (bodyWords, .body), (besideWords, .beside),
    (commentWords, .comments), (bylineWords, .byline), (captionWords, .caption),
    (standfirstWords, .standfirst), (apartWords, .apart),
    ("author authors byline bylines autor autoren autore auteur firma signature", .author),
  ]

  private static let bodyWords = """
    articlebody articlecontent articletext articlecopy bodycopy bodytext bodycontent contentbody \
    entrycontent entrybody entrytext postcontent postbody posttext postentry storybody storytext \
    storycontent newsbody newstext newscontent newsdetail richtext textbody maintext \
    maincontent pagecontent tdpost fulltext contenttext storycopy storybodycopy mceditor paragraphs \
    artikeltext artikelinhalt articlecorps corpsarticle contenidonoticia cuerponoticia \
    textonoticia notacuerpo corpotexto materiatexto conteudonoticia textoartigo corpoarticolo \
    testoarticolo artikelbody brodtext artikelbrodtext tekstartykulu articlecontenttext
    """

  private static let besideWords = """
    share sharing shares sharebar sharetools social socials socialmedia follow followus addthis \
    sharethis addtoany sociable related relateds relatedposts relatedarticles relatedcontent \
    recommended recommendation recommendations recommends recirc recirculation readnext \
    upnext morefrom morestories morenews morelike mostread mostpopular mostviewed popular trending \
    topstories latestnews latest teaser teasers readmore seealso alsoread alsolike youmaylike \
    newsletter newsletters subscribe subscription subscriptions signup optin mailchimp mailing \
    promo promos promotion promoted promobox sponsor sponsored sponsors advert adverts advertise \
    advertisement advertisements advertising ad ads adbox adslot adunit adsense adwrapper banner \
    outbrain taboola revcontent plista dianomi zergnet mgid \
    sidebar sidebars aside rail rightrail breadcrumb breadcrumbs crumbs nav navbar navigation menu \
    pagination pager masthead popup \
    popover modal overlay lightbox tooltip dropdown toolbar tools rollover login signin register \
    registration paywall survey poll quiz rating ratings vote votes tags taglist topics keywords \
    categories skip print printonly noprint screenreader sronly visuallyhidden hidden invisible \
    infobox factbox toc tableofcontents authorbio authorbox aboutauthor bio correction \
    livefyre playlist player gallery slideshow carousel slider ticker weather \
    teilen partager compartir compartilhar condividi delen dela udostepnij paylas \
    werbung anzeige anzeigen publicidad publicidade pubblicita publicite reklama reklam iklan \
    relacionadas relacionados relacionada relacionado correlati correlate verwandt verwandte leesook \
    lireaussi aliresaussi leiatambem vejatambem saibamais leiamais leermas leggianche mehrzum \
    mehrthemen bacajuga lesogså lesmer läsmer lueasy kommentieren weiterlesen \
    anuncio anuncios etiquetas redes redessociales suscripcion suscribete boletin schlagworte \
    tagi powiazane polecane seemore promobar callout cta signoff
    """

  private static let apartWords = """
    footer copyright cookie cookies cookiebar consent gdpr privacy disclaimer
    """

  private static let commentWords = """
    comment comments commentlist commenting discussion disqus respond replies reply kommentar \
    kommentare kommentarer comentario comentarios comentários commentaire commentaires commenti \
    komentarze komentarz yorum yorumlar komentar reacties opinii
    """

  private static let bylineWords = """
    byline bylines author authors dateline timestamp date datetime pubdate publishdate published \
    posted postmeta entrymeta articlemeta storymeta meta metadata credit credits source updated \
    lastupdated autor autoren autore auteur fecha datum dato fonte fuente quelle readtime readingtime
    """

  private static let captionWords = """
    caption captions figcaption imagecaption photocaption wpcaption imgcaption mediacaption \
    imagecredit photocredit bildunterschrift legende piedefoto didascalia legenda bildtext
    """

  private static let standfirstWords = """
    standfirst subtitle subheadline subheading subhead dek deck kicker lead leadtext lede intro summary \
    excerpt abstract bajada copete chapo chapeau sottotitolo occhiello vorspann ingress teasertext \
    sapo lead entradilla
    """
}
