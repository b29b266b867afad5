/// The lines after which a page goes on with something else than its article.
enum Endings {
  /// What a line announces.
  enum Kind {
    /// What readers wrote: nothing of the article comes after it.
    case comments
    /// Related stories, a copyright notice or the like: such lines stand amid articles too.
    case aside
  }

  /// What a line of its own announces, if it is such a line.
  static func kind(of line: String) -> Kind? {
    let folded = Folding.fold(line)
    guard folded.count < 160 else { return nil }
    let key = key(folded)
    if comments.contains(key) { return .comments }
    let isCopyright = folded.indices.contains { folded.has("\u{A9}", at: $0) }
    return isCopyright || asides.contains(key) ? .aside : nil
  }

  /// The words of a folded line, without digits and marks.
  private static func key(_ folded: [UInt8]) -> String {
    let words = folded.filter { $0.isLetter || $0 >= 0x80 || $0 == .space }
    return [UInt8](collapsing: words.string).string
  }

  private static func headings(_ lines: String) -> Set<String> {
    Set(lines.split { $0 == "\n" || $0 == "/" }.map { key(Folding.fold(String($0))) })
  }

  private static let comments = headings(
    """
    comments / leave a reply / leave a comment / post a comment / join the conversation / add comment
    top rated comments / kommentare / kommentar schreiben / commentaires / laisser un commentaire
    comentarios / deja un comentario / deja una respuesta / deixe um comentario / commenti
    deixe uma resposta / lascia un commento / reacties / komentarze / dodaj komentarz / kommentarer
    kommentit / yorumlar / yorum yap / komentare / komentari / hozzaszolasok / comentarii / σχολια
    комментарии / оставить комментарий / добавить комментарий / коментарі / коментари / التعليقات
    تعليقات / תגובות / نظرات / टिप्पणियां / komentar / bình luận / ความคิดเห็น / コメント / 评论 / 評論 / 댓글
    """)

  private static let asides = headings(
    """
    related / related articles / related stories / related posts / related news
    related topics / related content / you may also like / you might also like / recommended
    recommended for you / more stories / more news / more from this section / read next / up next
    read more / most read / most popular / trending / trending now / popular now / latest news
    around the web / from around the web / sponsored content / about the author / about us
    share this / share this article / share this story / share this post / follow us / sign up
    disclaimer / newsletter / see also / tags / topics / filed under / editors picks
    mehr zum thema / das konnte sie auch interessieren
    auch interessant / ahnliche artikel / verwandte artikel / meistgelesen / schlagworte / themen
    a lire aussi / lire aussi / articles similaires
    sur le meme sujet / les plus lus / voir aussi / vous aimerez aussi / mots cles
    noticias relacionadas / te puede interesar
    tambien te puede interesar / mas noticias / lo mas leido / articulos relacionados / etiquetas
    leia tambem / veja tambem / leia mais
    noticias relacionadas / mais lidas / artigos relacionados / voce tambem pode gostar
    leggi anche / articoli correlati / ti potrebbe interessare
    potrebbe interessarti / i piu letti / lees ook / lees meer / gerelateerd
    meer nieuws / czytaj takze / zobacz takze / czytaj wiecej / powiazane artykuly
    kommentarer / las mer / las ocksa / les ogsa / les mer / las aven / laes ogsa
    lue myos / luetuimmat / ilgili haberler / cok okunanlar / diger haberler
    ctete take / mohlo by vas zajimat / kapcsolodo cikkek
    citeste si / stiri similare / διαβαστε επισης / διαβαστε ακομη / σχετικα αρθρα
    читайте также / читайте еще / похожие новости / по теме / другие новости
    самое читаемое / еще по теме / материалы по теме
    читайте також / схожі новини / още по темата
    اقرا ايضا / اقرأ أيضا / مواضيع ذات صلة / اخبار ذات صلة / الاكثر قراءة
    עוד בנושא / אולי יעניין אותך / اخبار مرتبط / مطالب مرتبط
    यह भी पढ़ें / ये भी पढ़ें / संबंधित खबरें / baca juga / berita terkait
    artikel terkait / terpopuler / tin liên quan / xem thêm / đọc thêm / tin cùng chuyên mục
    ข่าวที่เกี่ยวข้อง / อ่านเพิ่มเติม / 関連記事 / 関連ニュース / あわせて読みたい
    おすすめ記事 / 人気記事 / ランキング / この記事をシェア / 相关新闻 / 相关阅读 / 相关文章
    推荐阅读 / 热门文章 / 延伸閱讀 / 相關新聞 / 熱門新聞 / 更多新聞 / 관련기사 / 관련뉴스 / 많이 본 뉴스
    이 기사를 공유합니다 / 주요뉴스 / 인기기사
    """)
}
