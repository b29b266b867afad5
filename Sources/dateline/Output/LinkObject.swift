import Articles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One line of `dateline link`: a text with mentions, and whatever else the object holds.
struct LinkObject {
  /// Why a line cannot be used.
  struct Failure: Error {
    var reason: String
  }

  /// The text that the mentions are in.
  let text: String
  /// The UTF-8 offsets of the mentions.
  let mentions: [Range<Int>]
  /// Which entity each mention stands for, in the same order.
  var annotation = Annotation()
  private let fields: [String: JSONValue]
  private let objects: [[String: JSONValue]]

  /// Reads a line.
  /// - Throws: `Failure` when it is no such object.
  init(line: some Collection<UInt8>) throws {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(line)) else {
      throw Failure(reason: "it is not JSON")
    }
    guard case .object(let fields) = value else { throw Failure(reason: "it is not an object") }
    guard case .string(let text)? = fields["text"] else {
      throw Failure(reason: "it has no \"text\"")
    }
    guard case .array(let items)? = fields["mentions"] else {
      throw Failure(reason: "it has no list of \"mentions\"")
    }
    self.fields = fields
    self.text = text
    objects = try items.enumerated().map { index, item in
      guard case .object(let object) = item else {
        throw Failure(reason: "mention \(index + 1) is not an object")
      }
      return object
    }
    let offsets = Self.scalarOffsets(in: text)
    mentions = try objects.enumerated().map { index, object in
      guard case .integer(let start)? = object["start"], case .integer(let end)? = object["end"],
        start >= 0, start < end, end < offsets.count
      else {
        throw Failure(reason: "mention \(index + 1) has no \"start\" before \"end\" in the text")
      }
      return offsets[start]..<offsets[end]
    }
  }

  /// The UTF-8 offset of each scalar, and of the end.
  private static func scalarOffsets(in text: String) -> [Int] {
    var offsets: [Int] = []
    offsets.reserveCapacity(text.utf8.count + 1)
    for (index, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 { offsets.append(index) }
    offsets.append(text.utf8.count)
    return offsets
  }

  /// The object with an "entity" in each mention.
  /// - Parameter identities: for each entity of an annotation the one it stands for.
  func linked(_ identities: [Entity.ID: Entity]) -> JSONValue {
    let linked = zip(objects, annotation.mentions).map { object, mention in
      let id = identities[mention.entity]?.id ?? mention.entity
      return JSONValue.object(object.merging(["entity": .string(id)]) { $1 })
    }
    return .object(fields.merging(["mentions": .array(linked)]) { $1 })
  }
}
