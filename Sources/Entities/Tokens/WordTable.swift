/// Values by the hashes of words.
///
/// The hashes are mixed already, so they are not hashed again. That makes it fast, and fit for the
/// lists that the program brings along alone: a text could be written so that its words collide.
struct WordTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let key: UInt64
    var value: Value
  }

  private var entries: [Entry] = []
  /// The number of an entry, counted from 1, in the first free slot from where its key points.
  private var slots: [UInt16]

  /// Makes an empty table with room for some entries; it can hold 65,535.
  init(minimumCapacity: Int = 8) {
    slots = []
    entries.reserveCapacity(minimumCapacity)
    resize(for: minimumCapacity)
  }

  subscript(key: UInt64) -> Value? {
    let number = slots[slot(of: key)]
    return number == 0 ? nil : entries[Int(number) - 1].value
  }

  subscript(key: UInt64, default value: @autoclosure () -> Value) -> Value {
    get { self[key] ?? value() }
    set {
      let slot = slot(of: key)
      if slots[slot] > 0 {
        entries[Int(slots[slot]) - 1].value = newValue
        return
      }
      entries.append(Entry(key: key, value: newValue))
      slots[slot] = UInt16(entries.count)
      if entries.count * 2 > slots.count { resize(for: entries.count * 2) }
    }
  }

  /// The slot that a key has, or would have.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] > 0, entries[Int(slots[slot]) - 1].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func resize(for count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = [UInt16](repeating: 0, count: size)
    for (index, entry) in entries.enumerated() { slots[slot(of: entry.key)] = UInt16(index + 1) }
  }
}
