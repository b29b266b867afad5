/// One news article, as far as its document tells: what is not known is nil or empty, never invented.
public struct Article: Hashable, Sendable {
  /// Where on its page an article stood.
  public enum Role: String, Hashable, Sendable {
    /// The article the page is about.
    case lead
    /// An article that the page shows beside its lead, or an item of a page without one.
    case related
    /// An entry of a feed.
    case entry
  }

  /// A stable identifier: the same article has the same one whatever its path or place.
  public var id = ""
  /// The place of the article in its document, from 0.
  public var position = 0
  /// Whether the page is about this article or only shows it.
  public var role = Role.lead
  /// The headline.
  public var title: String?
  /// The sentences under the headline, when the body does not repeat them.
  public var standfirst: String?
  /// Who published this article, where the document says so.
  public var publisher: String?
  /// The site that collected this article from its publisher.
  public var aggregator: String?
  /// The short name of the agency whose wire text this is ("AP", "AFP", "Reuters").
  public var agency: String?
  /// The names of those who wrote it.
  public var authors: [String] = []
  /// The place, and perhaps the date, at the head of the text.
  public var dateline: Dateline?
  /// When it was published.
  public var published: Timestamp?
  /// The publication date in the document's own words ("30 minutes ago").
  public var publishedAsWritten: String?
  /// When it was last changed.
  public var updated: Timestamp?
  /// The newest day that the articles around it were published, where it tells no day of its own.
  public var pageDay: CalendarDay?
  /// The address of the article.
  public var url: String?
  /// The language as a BCP 47 tag, where the document names it.
  public var language: String?
  /// The body, one plain-text paragraph each.
  public var paragraphs: [String] = []
  /// The subheads, each before a paragraph.
  public var subheads: [Subhead] = []
  /// The captions of pictures, credits included.
  public var captions: [String] = []
  /// The subjects that the publisher gave.
  public var tags: [String] = []
  /// The agency's desk marks or editing credits after the last sentence ("bur-pfc/oho/rsc").
  public var signOff: String?
  /// The files that come with the article.
  public var enclosures: [Enclosure] = []
  /// The links in the text.
  public var links: [Link] = []
  /// The copyright line.
  public var copyright: Copyright?
  /// The address of the lead picture.
  public var leadImage: String?
  /// The lines of the document that this article came from, counted from 1.
  public var sourceLines = 0..<0

  /// Makes an empty article.
  public init() {}
}

extension Article {
  /// The day it was published or, where that is not told, the day of its dateline.
  public var ownDay: CalendarDay? { published?.day ?? dateline?.date }
}

/// The place, and perhaps the date, that news text opens with ("KUCHING (July 15, 2025):").
public struct Dateline: Hashable, Sendable {
  /// The place as written ("KUALA LUMPUR").
  public var place: String
  /// The day, when the dateline names one.
  public var date: CalendarDay?

  /// Makes a dateline of a place as written and, perhaps, a day.
  public init(place: String, date: CalendarDay? = nil) {
    self.place = place
    self.date = date
  }
}

/// A heading inside the body.
public struct Subhead: Hashable, Sendable {
  /// The index of the paragraph that follows the heading.
  public var beforeParagraph: Int
  /// The heading.
  public var text: String

  /// Makes a heading that stands before a paragraph.
  public init(beforeParagraph: Int, text: String) {
    self.beforeParagraph = beforeParagraph
    self.text = text
  }
}

/// A file that comes with an article.
public struct Enclosure: Hashable, Sendable {
  /// Its address.
  public var url: String
  /// Its media type.
  public var type: String?
  /// Its length in bytes.
  public var length: Int?

  /// Makes an enclosure.
  public init(url: String, type: String? = nil, length: Int? = nil) {
    self.url = url
    self.type = type
    self.length = length
  }
}

/// A link in the text.
public struct Link: Hashable, Sendable {
  /// Its address.
  public var url: String
  /// The words that carry it.
  public var text: String

  /// Makes a link.
  public init(url: String, text: String) {
    self.url = url
    self.text = text
  }
}

/// A copyright line ("©2023 Bloomberg L.P.").
public struct Copyright: Hashable, Sendable {
  /// The year.
  public var year: Int?
  /// The owner as written.
  public var owner: String

  /// Makes a copyright line of its year and owner.
  public init(year: Int?, owner: String) {
    self.year = year
    self.owner = owner
  }
}
