import Archive
import Articles

/// Articles as people read them outside the program.
struct ReadablePage {
  let htmlHead = """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Dateline</title>
    <meta name="viewport" content="width=device-width">
    <style>body{max-width:40em;margin:2em auto;padding:0 1em;font:18px/1.5 Georgia,serif}
    article{margin-bottom:4em}header,footer{color:#666}</style></head><body>

    """
  let htmlFoot = "</body></html>\n"

  /// An article in HTML: what it holds is text and never markup.
  func html(_ kept: KeptArticle) -> String {
    let article = kept.article
    var lines = ["<article>", "<h1>\(Markup.escaped(article.displayTitle))</h1>"]
    lines.append("<header>\(Markup.escaped(origin(of: article)))</header>")
    for passage in article.passages where passage.field != .title {
      guard let text = article.text(of: passage) else { continue }
      switch passage.field {
      case .subhead: lines.append("<h2>\(Markup.escaped(text))</h2>")
      case .standfirst: lines.append("<p><strong>\(Markup.escaped(text))</strong></p>")
      case .caption: lines.append("<p><em>\(Markup.escaped(text))</em></p>")
      default: lines.append("<p>\(Markup.escaped(text))</p>")
      }
    }
    if let note = kept.marks.note {
      lines.append("<blockquote>\(Markup.escaped(note))</blockquote>")
    }
    if let address = webAddress(of: article) {
      lines.append(
        "<footer><a href=\"\(Markup.escaped(address))\">\(Markup.escaped(address))</a></footer>")
    }
    return lines.joined(separator: "\n") + "\n</article>\n"
  }

  /// An article in Markdown.
  func markdown(_ kept: KeptArticle) -> String {
    let article = kept.article
    var parts = ["# \(plain(article.displayTitle))", "*\(plain(origin(of: article)))*"]
    for passage in article.passages where passage.field != .title {
      guard let text = article.text(of: passage).map(plain) else { continue }
      switch passage.field {
      case .subhead: parts.append("## \(text)")
      case .standfirst: parts.append("**\(text)**")
      case .caption: parts.append("*\(text)*")
      default: parts.append(text)
      }
    }
    if let note = kept.marks.note {
      parts.append(
        note.split(separator: "\n").map { "> " + plain(String($0)) }.joined(separator: "\n"))
    }
    if let address = webAddress(of: article) { parts.append("<\(address)>") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func origin(of article: Article) -> String {
    [article.publisher, article.agency, article.published?.description].compactMap { $0 }
      .joined(separator: " · ")
  }

  /// The address of an article when it leads to the web and nowhere else.
  private func webAddress(of article: Article) -> String? {
    article.url.flatMap { address in
      let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
      return isWeb && !address.contains { "<> \"\n".contains($0) } ? address : nil
    }
  }

  /// Text that Markdown does not take for markup.
  private func plain(_ text: String) -> String {
    var plain = ""
    for character in text.unicodeScalars {
      if "\\`*_[]<>#|&".unicodeScalars.contains(character) { plain += "\\" }
      plain.unicodeScalars.append(character)
    }
    return plain
  }
}
