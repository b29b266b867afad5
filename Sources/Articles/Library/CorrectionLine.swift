#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A record of corrections as a line of a file keeps it: JSON on one line.
public struct CorrectionLine {
  /// What the line says.
  public let record: Corrections.Record

  /// Makes a line of a record.
  public init(_ record: Corrections.Record) {
    self.record = record
  }

  /// Reads a line; nil when it is not understood.
  public init?(_ line: some Sequence<UInt8>) {
    guard let object = try? JSONDecoder().decode(Object.self, from: Data(line)),
      let record = object.record
    else { return nil }
    self.record = record
  }

  /// The line with a line feed.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(Object(record))).map { Array($0) } ?? []) + [0x0A]
  }

  /// The keys of the JSON; those that a rule has no use for are absent.
  private struct Object: Codable {
    enum Action: String, Codable {
      case merge, split, kind, hide, undo
    }

    struct Subject: Codable {
      var id: String
      var name: String
      var kind: String

      init(_ subject: Correction.Subject) {
        (id, name, kind) = (subject.id, subject.name, subject.kind.rawValue)
      }

      var subject: Correction.Subject? {
        Entity.Kind(rawValue: kind).map { Correction.Subject(id: id, name: name, kind: $0) }
      }
    }

    var action: Action
    var rule: String
    var entity: Subject?
    var into: Subject?
    var from: Subject?
    var form: String?
    var article: String?
    var kind: String?

    init(_ record: Corrections.Record) {
      switch record {
      case .undone(let id): (action, rule) = (.undo, id)
      case .made(let made):
        rule = made.id
        switch made.correction {
        case .merge(let subject, let target):
          (action, entity, into) = (.merge, Subject(subject), Subject(target))
        case .split(let subject, let owner, let part):
          (action, entity, from) = (.split, Subject(subject), Subject(owner))
          switch part {
          case .form(let form, let article): (self.form, self.article) = (form, article)
          case .article(let article): self.article = article
          case .everywhere: break
          }
        case .kind(let subject, let kind):
          (action, entity, self.kind) = (.kind, Subject(subject), kind.rawValue)
        case .hide(let subject): (action, entity) = (.hide, Subject(subject))
        }
      }
    }

    var record: Corrections.Record? {
      if action == .undo { return .undone(rule) }
      guard let correction else { return nil }
      return .made(Corrections.Rule(id: rule, correction: correction))
    }

    private var correction: Correction? {
      guard let subject = entity?.subject else { return nil }
      switch action {
      case .merge: return into?.subject.map { .merge(subject, into: $0) }
      case .split:
        let part: Correction.Part =
          switch (form, article) {
          case (let form?, let article?): .form(form, article: article)
          case (nil, let article?): .article(article)
          default: .everywhere
          }
        return from?.subject.map { .split(subject, from: $0, part) }
      case .kind: return kind.flatMap(Entity.Kind.init).map { .kind(subject, $0) }
      case .hide: return .hide(subject)
      case .undo: return nil
      }
    }
  }
}
