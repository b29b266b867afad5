import Dispatch

/// A thread behind the screen that does one thing after the other.
struct Errands: Sendable {
  private let queue: DispatchQueue?

  /// Makes one with a name that debuggers show.
  init(_ name: String, priority: DispatchQoS = .userInitiated) {
    queue = DispatchQueue(label: "dateline.\(name)", qos: priority)
  }

  private init() { queue = nil }

  /// Does everything at once, on the thread that asks: for tests.
  static let immediate = Errands()

  /// Does something when everything before it is done.
  func run(_ body: @escaping @Sendable () -> Void) {
    if let queue { queue.async(execute: body) } else { body() }
  }

  /// Waits until everything that was asked for is done.
  func finish() { queue?.sync {} }
}
