/// Why something could not be fetched.
public struct FetchFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// It is no address of the web.
    case notOfTheWeb
    /// The host has no address.
    case unknownHost
    /// Nobody answers there.
    case refused
    /// No connection within this many seconds.
    case connectTimeOut(Double)
    /// Not all came within this many seconds.
    case totalTimeOut(Double)
    /// The answer dripped.
    case slow
    /// More bytes than this came.
    case tooLarge(Int)
    /// The header was larger than this.
    case headerTooLarge(Int)
    /// More redirects than this, or a circle of them.
    case tooManyRedirects(Int)
    /// A redirect off the web.
    case redirectOffTheWeb(String)
    /// An address of the open internet led to a private network.
    case privateNetwork
    /// The certificate is not right for the host.
    case certificate(String)
    /// The answer ended early or was no HTTP.
    case broken(String)
    /// A status that says no, with the seconds to wait if the server named them.
    case status(Int, retryAfter: Int?)
    /// The feed is gone for good.
    case gone
    /// The answer holds no feed; what it is instead.
    case noFeed(String)
    /// There is no page, or no text in it; what is wrong.
    case noText(String)
    /// A command that is a feed, or gives a password, failed.
    case command(String)
    /// A command that does not stand in the person's own configuration.
    case foreignCommand
    /// libcurl, which fetches, is not there.
    case noLibrary
    /// It was given up because a person wished so.
    case cancelled
  }

  /// What went wrong.
  public let reason: Reason
  /// The address that was asked for, without credentials.
  public let address: String

  /// Makes a failure at an address.
  public init(_ reason: Reason, at address: String) {
    self.reason = reason
    self.address = address
  }

  /// The sentence for a person, without the address.
  public var sentence: String {
    switch reason {
    case .notOfTheWeb: "this is no address of http or https"
    case .unknownHost: "the host cannot be found; check the address and the network"
    case .refused: "nobody answers there"
    case .connectTimeOut(let seconds): "no connection within \(Self.number(seconds)) seconds"
    case .totalTimeOut(let seconds):
      "the answer was not there within \(Self.number(seconds)) seconds"
    case .slow: "the answer came too slowly and was given up"
    case .tooLarge(let bytes): "the answer is larger than \(Self.size(bytes))"
    case .headerTooLarge(let bytes): "the header of the answer is larger than \(Self.size(bytes))"
    case .tooManyRedirects(let count): "more than \(count) redirects"
    case .redirectOffTheWeb(let address): "it leads to what is not of the web: \(address)"
    case .privateNetwork: "an address of the internet leads into a private network"
    case .certificate(let reason): "the certificate is not to be trusted: \(reason)"
    case .broken(let reason): "the answer is broken: \(reason)"
    case .status(let status, let seconds): Self.sentence(status: status, retryAfter: seconds)
    case .gone: "the feed is gone for good (410) and will not be asked for again"
    case .noFeed(let reason), .noText(let reason): reason
    case .command(let reason): reason
    case .foreignCommand:
      "a command is a feed only where your configuration file says so; see \"dateline config\""
    case .noLibrary: "libcurl 4 cannot be loaded; install the package libcurl4"
    case .cancelled: "it was cancelled"
    }
  }

  /// The address and the sentence.
  public var description: String { "\(address): \(sentence)" }

  private static func sentence(status: Int, retryAfter: Int?) -> String {
    let meaning =
      switch status {
      case 401: "a name and password are needed"
      case 403: "the server does not allow it"
      case 404: "there is nothing at this address"
      case 429: "too many requests"
      case 503: "the server is out of service for now"
      case 500...: "the server failed"
      default: "the server said no"
      }
    guard let retryAfter else { return "\(meaning) (\(status))" }
    let wait =
      retryAfter >= 7200
      ? "\(retryAfter / 3600) hours"
      : retryAfter >= 120 ? "\(retryAfter / 60) minutes" : "\(retryAfter) seconds"
    return "\(meaning) (\(status)); asked to wait \(wait)"
  }

  private static func number(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20
      ? "\(bytes >> 20) MB" : bytes >= 1 << 10 ? "\(bytes >> 10) KB" : "\(bytes) bytes"
  }
}
