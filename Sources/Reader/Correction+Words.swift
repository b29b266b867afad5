import Articles

extension Correction {
  /// What holds because of the correction, as a sentence.
  var sentence: String {
    switch self {
    case .merge(let subject, let target):
      return subject.name == target.name
        ? "The two named \(target.name) are one."
        : "\(subject.name) is the same as \(target.name)."
    case .split(let subject, let owner, .form(let form, _)):
      return subject.name == owner.name || form == owner.name
        ? "In one article “\(form)” is another \(owner.name)."
        : "In one article “\(form)” is not \(owner.name)."
    case .split(let subject, let owner, .article):
      return subject.name == owner.name
        ? "In one article \(owner.name) is another of that name."
        : "In one article \(subject.name) is not \(owner.name)."
    case .split(let subject, let owner, .everywhere):
      return subject.name == owner.name
        ? "There are two named \(owner.name)." : "\(subject.name) is not \(owner.name)."
    case .kind(let subject, let kind): return "\(subject.name) is \(kind.phrase)."
    case .hide(let subject): return "\(subject.name) is not shown as a name."
    }
  }

  /// What is as it was before, once the correction is undone.
  var undoneSentence: String {
    switch self {
    case .merge(let subject, let target):
      return subject.name == target.name
        ? "Undone: the two named \(target.name) are two again."
        : "Undone: \(subject.name) and \(target.name) are two again."
    case .split(let subject, let owner, _):
      return "Undone: \(subject.name) goes with \(owner.name) again."
    case .kind(let subject, _): return "Undone: \(subject.name) is \(subject.kind.phrase) again."
    case .hide(let subject): return "Undone: \(subject.name) is shown again."
    }
  }

  /// The entity that is corrected.
  var subject: Subject {
    switch self {
    case .merge(let subject, _), .split(let subject, _, _), .kind(let subject, _),
      .hide(let subject):
      return subject
    }
  }
}
