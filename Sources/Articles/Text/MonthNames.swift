/// The names of months in English and in languages whose news writes its own.
enum MonthNames {
  /// The month that a word names, from 1.
  static func month(_ text: [UInt8], _ word: Range<Int>) -> Int? {
    if let month = DateText.month(text, word) ?? names.value(text, word) { return month }
    // Capitals of two bytes fold otherwise than ASCII.
    guard word.count > 3, word.contains(where: { text[$0] >= 0x80 }) else { return nil }
    let lower = Array(text.string(word).lowercased().utf8)
    return names.value(lower, lower.indices)
  }

  /// The names of months and their short forms, by language, January first.
  private static let names: WordTable = {
    let languages = [
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      "janv févr mar avr mai juin juil août sept oct nov déc",
      "januar februar märz april mai juni juli august september oktober november dezember",
      "jan feb mär apr mai jun jul aug sep okt nov dez",
      "jänner feber märz april mai juni juli august september oktober november dezember",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "ene feb mar abr may jun jul ago sep oct nov dic",
      "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
      "gen feb mar apr mag giu lug ago set ott nov dic",
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
      "jan fev mar abr mai jun jul ago set out nov dez",
      "januari februari maart april mei juni juli augustus september oktober november december",
      "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
      "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
      "ledna února března dubna května června července srpna září října listopadu prosince",
      "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
      "január február március április május június július augusztus szeptember október november december",
      "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
        + "lokakuuta marraskuuta joulukuuta",
      "januari februari mars april maj juni juli augusti september oktober november december",
      "januar februar marts april maj juni juli august september oktober november december",
      "januar februar mars april mai juni juli august september oktober november desember",
      "januari februari maret april mei juni juli agustus september oktober november desember",
      "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
      "oca şub mar nis may haz tem ağu eyl eki kas ara",
      "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
      "янв фев мар апр май июн июл авг сен окт ноя дек",
      "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
      "януари февруари март април май юни юли август септември октомври ноември декември",
      "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
      "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου "
        + "οκτωβρίου νοεμβρίου δεκεμβρίου",
      "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
      "ιαν φεβ μάρ απρ μάι ιούν ιούλ αύγ σεπ οκτ νοέ δεκ",
      "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
      "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
      "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
      "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
      "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
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
