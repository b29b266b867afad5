/// A named piece of an article's text: what offsets are counted in.
public struct Passage: Hashable, Sendable {
  /// The field of the article.
  public enum Field: String, Hashable, Sendable {
    case title, standfirst, caption, subhead, paragraph
  }

  /// The field of the article.
  public var field: Field
  /// The index in that field; 0 for a title or standfirst.
  public var index: Int

  /// Makes the name of a passage.
  public init(_ field: Field, _ index: Int = 0) {
    self.field = field
    self.index = index
  }
}

extension Article {
  /// The passages in reading order: title, standfirst, captions, paragraphs with their subheads.
  public var passages: [Passage] {
    var all: [Passage] = []
    all.reserveCapacity(2 + paragraphs.count + subheads.count + captions.count)
    if title != nil { all.append(Passage(.title)) }
    if standfirst != nil { all.append(Passage(.standfirst)) }
    all.append(contentsOf: captions.indices.map { Passage(.caption, $0) })
    var nextSubhead = 0
    for index in paragraphs.indices {
      while nextSubhead < subheads.count, subheads[nextSubhead].beforeParagraph <= index {
        all.append(Passage(.subhead, nextSubhead))
        nextSubhead += 1
      }
      all.append(Passage(.paragraph, index))
    }
    while nextSubhead < subheads.count {
      all.append(Passage(.subhead, nextSubhead))
      nextSubhead += 1
    }
    return all
  }

  /// The text of a passage, or nil when the article has no such passage.
  public func text(of passage: Passage) -> String? {
    let index = passage.index
    switch passage.field {
    case .title: return title
    case .standfirst: return standfirst
    case .caption: return captions.indices.contains(index) ? captions[index] : nil
    case .subhead: return subheads.indices.contains(index) ? subheads[index].text : nil
    case .paragraph: return paragraphs.indices.contains(index) ? paragraphs[index] : nil
    }
  }
}
