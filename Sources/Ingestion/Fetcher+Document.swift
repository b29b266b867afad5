import Articles

extension Fetcher {
  /// Fetches what lies at an address of the web and reads it: a feed, a page, or text.
  /// - Parameter reader: reads what is neither feed nor page; its limit of size is that of the answer.
  /// - Throws: `FetchFailure` when it cannot be fetched, `DocumentError` when it cannot be read.
  public func document(at address: String, reader: DocumentReader) throws -> Document {
    var fetcher = self
    fetcher.limits.bodyBytes = reader.sizeLimit
    var request = FetchRequest(address)
    request.accept = FetchRequest.acceptsPages
    let response = try fetcher.fetch(request)
    let charset = response.header.charset
    return try FeedParser(address: response.address, charset: charset)
      .parse(response.body, name: address)
      ?? WebPageParser(address: response.address, charset: charset)
      .parse(response.body, name: address)
      ?? reader.read(bytes: response.body, name: address)
  }
}
