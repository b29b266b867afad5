import Synchronization

/// A value that is made when it is first asked for; other threads that ask meanwhile wait for it.
public final class MadeOnce<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// Makes one from what makes the value.
  public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value.
  public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }

  /// Lets go of the value; it is made again when it is asked for again.
  public func forget() { made.withLock { $0 = nil } }
}
