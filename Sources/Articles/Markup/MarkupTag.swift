/// The elements of HTML that matter to the text of a page.
enum MarkupTag: String, CaseIterable {
  /// A run of text, which is no element.
  case text = "#text"
  /// Any element that is not named here: it stands in a line of text.
  case inline = "#inline"
  case html, head, title, meta, link, base, body
  case article, main, section, header, footer, nav, aside, div, center, address, hgroup
  case p, h1, h2, h3, h4, h5, h6, blockquote, pre, br, hr
  case ul, ol, li, menu, dl, dt, dd
  case figure, figcaption, picture, img, source, video, audio, canvas
  case table, caption, colgroup, thead, tbody, tfoot, tr, td, th
  case form, fieldset, legend, label, button, select, option, textarea, input, dialog
  case details, summary
  case a, span, b, strong, em, i, u, small, time, cite, q, abbr, font, sub, sup, mark
  case del, rp, rt
  case script, style, noscript, template, iframe, object, embed, svg, math, applet, frameset

  /// Whether the element breaks the line before and after itself.
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .main, .section, .header, .footer, .nav, .aside, .div, .center,
      .address, .hgroup, .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .hr, .ul, .ol, .li,
      .menu, .dl, .dt, .dd, .figure, .figcaption, .table, .caption, .thead, .tbody, .tfoot, .tr,
      .td, .th, .form, .fieldset, .legend, .dialog, .details, .summary, .head, .title, .video,
      .audio, .iframe, .button, .select, .option, .textarea:
      true
    default: false
    }
  }

  /// Whether nothing inside the element is text of the page.
  var isSilent: Bool {
    switch self {
    case .head, .script, .style, .noscript, .template, .iframe, .object, .embed, .svg, .math,
      .applet, .frameset, .select, .option, .textarea, .button, .input, .video, .audio, .canvas,
      .rp, .rt, .colgroup, .dialog:
      true
    default: false
    }
  }

  /// Whether the element may hold text but no other block of it.
  var isLeaf: Bool {
    switch self {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .figcaption, .caption, .dt, .summary: true
    default: false
    }
  }

  /// The level of a heading, from 1 to 6; nil for what is none.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}

/// The attributes of HTML that matter to the text of a page.
enum MarkupAttribute: String {
  case `class`, id, role, hidden, style, href, rel, lang
  case name, property, content, datetime, itemprop
  case dataTest = "data-testid"
  case dataComponent = "data-component"
  case xmlLanguage = "xml:lang"
}
