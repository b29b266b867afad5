/// What a person does not want to see, and what becomes of the articles it fits.
public struct MuteRule: Hashable, Sendable, Identifiable, Codable {
  /// What an article must have to be muted.
  public enum Subject: Hashable, Sendable, Codable {
    /// A word or phrase in its title or text, in whatever case and with whatever accents.
    case word(String)
    /// A name, in every spelling.
    case name(Entity.ID, String)
    /// Its publisher or agency.
    case publisher(String)
  }

  /// What becomes of an article.
  public enum Action: String, Hashable, Sendable, Codable {
    /// It is kept and not shown.
    case hide
    /// It is shown as read.
    case markRead
  }

  /// Its number; 0 before it is kept.
  public var id: Int64
  /// What it is about.
  public var subject: Subject
  /// What it does.
  public var action: Action
  /// How many articles it hid or marked as read.
  public var articles: Int

  /// Makes a rule.
  public init(id: Int64 = 0, subject: Subject, action: Action, articles: Int = 0) {
    self.id = id
    self.subject = subject
    self.action = action
    self.articles = articles
  }
}
