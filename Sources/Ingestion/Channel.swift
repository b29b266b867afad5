import Foundation

/// Hands values from threads to threads, in order, and holds only a few: who is faster waits.
final class Channel<Element: Sendable>: @unchecked Sendable {
  // All that follows is touched with the condition locked.
  private let condition = NSCondition()
  private var elements: [Element] = []
  private var isClosed = false
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  /// Whether it holds as many as it should.
  var isFull: Bool { condition.withLock { elements.count >= capacity } }

  /// Puts a value in, once there is room; never waits when told to.
  func send(_ element: Element, waits: Bool = true) {
    condition.lock()
    while waits, elements.count >= capacity, !isClosed { condition.wait() }
    elements.append(element)
    condition.broadcast()
    condition.unlock()
  }

  /// Takes the next value out, once there is one; nil when all were taken and no more come.
  func receive() -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while elements.isEmpty, !isClosed { condition.wait() }
    guard !elements.isEmpty else { return nil }
    let first = elements.removeFirst()
    condition.broadcast()
    return first
  }

  /// What there is to take.
  enum Received {
    case element(Element)
    /// None came in time.
    case nothing
    /// All were taken and no more come.
    case end
  }

  /// Takes the next value out, waiting no longer than some seconds for it.
  func receive(within seconds: Double) -> Received {
    let end = Date(timeIntervalSinceNow: seconds)
    condition.lock()
    defer { condition.unlock() }
    while elements.isEmpty, !isClosed {
      guard condition.wait(until: end) else { return .nothing }
    }
    guard !elements.isEmpty else { return .end }
    let first = elements.removeFirst()
    condition.broadcast()
    return .element(first)
  }

  /// Says that no more values come.
  func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    condition.unlock()
  }
}
