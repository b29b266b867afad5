import Articles

/// Finds the feed that a person means by an address: the feed itself, or the one of a site.
struct FeedFinder: Sendable {
  private let fetcher: Fetcher

  /// Makes a finder.
  init(fetcher: Fetcher) { self.fetcher = fetcher }

  /// What was found.
  struct Found: Sendable {
    /// The feed, as it was fetched.
    var answer: FeedAnswer
    /// Further feeds that the site names.
    var others: [FeedLink] = []
  }

  /// Finds a feed.
  /// - Parameter request: asks for the address that the person gave.
  /// - Throws: `FetchFailure`.
  func find(_ request: FetchRequest) throws -> Found {
    var request = request
    request.accept = FetchRequest.acceptsFeeds + ", text/html;q=0.7"
    let first = try fetcher.fetch(request)
    if let answer = FeedAnswer(first, for: request.address) { return Found(answer: answer) }
    let named = FeedLink.links(in: first.body, address: first.address)
    for link in named.prefix(Self.tries) {
      if let answer = answer(at: link.url, request, first) {
        return Found(answer: answer, others: named.filter { $0 != link })
      }
    }
    for address in Self.usualAddresses(of: first.address) {
      if let answer = answer(at: address, request, first) { return Found(answer: answer) }
    }
    throw FetchFailure(
      .noFeed("there is no feed here, and the page names none that can be read"),
      at: request.address)
  }

  /// How many feeds that a page names are tried.
  private static let tries = 6
  private static let usualNames = [
    "feed", "rss", "atom.xml", "index.xml", "rss.xml", "feed.xml", "feed.json",
  ]

  private func answer(
    at address: String, _ first: FetchRequest, _ page: FetchResponse
  ) -> FeedAnswer? {
    var request = FetchRequest(address)
    request.accept = FetchRequest.acceptsFeeds
    request.isFromPublic = page.isPublic
    if WebLocation(address)?.origin == WebLocation(first.address)?.origin {
      request.headers = first.headers
      request.credentials = first.credentials
    }
    return (try? fetcher.fetch(request)).flatMap { FeedAnswer($0, for: address) }
  }

  /// Where feeds usually lie, beside a page and at the root of its site.
  private static func usualAddresses(of page: String) -> [String] {
    guard let location = WebLocation(page) else { return [] }
    var addresses: [String] = []
    for folder in ["./", "/"] {
      for name in usualNames {
        guard let address = location.resolve(folder + name)?.address, !addresses.contains(address)
        else { continue }
        addresses.append(address)
      }
    }
    return addresses
  }
}

/// A feed as it was fetched.
struct FeedAnswer: Sendable {
  /// The address to fetch it from in future.
  var address: String
  /// What it holds.
  var document: Document
  /// What came.
  var response: FetchResponse

  /// Reads an answer; nil when it is no feed.
  init?(_ response: FetchResponse, for address: String) {
    let asked = WebLocation(address)?.address ?? address
    self.address = response.movedTo ?? asked
    let parser = FeedParser(address: response.address, charset: response.header.charset)
    guard let document = parser.parse(response.body, name: self.address) else { return nil }
    self.document = document
    self.response = response
  }
}
