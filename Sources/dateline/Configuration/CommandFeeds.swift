import Archive

extension ArticleArchive {
  /// Makes the commands among the feeds those of the configuration.
  ///
  /// One whose command was changed stays the same feed, by its name. One that the configuration no
  /// longer has goes; its articles stay.
  /// - Throws: `ArchiveError`.
  func keep(commands feeds: [CommandFeed]) throws {
    let wanted = Set(feeds.map(\.address))
    let known = try self.feeds(withPrefix: ArchivedFeed.commandPrefix)
    var left = known.filter { !wanted.contains($0.address) }
    for feed in feeds {
      if let same = known.first(where: { $0.address == feed.address }) {
        if same.title != feed.name { try apply(.rename(same.id, feed.name)) }
      } else if let index = left.firstIndex(where: { $0.title == feed.name }) {
        try apply(.readdress(left.remove(at: index).id, feed.address))
      } else {
        var new = ArchivedFeed(address: feed.address)
        new.title = feed.name
        try apply(.add([new]))
      }
    }
    if !left.isEmpty { try apply(.remove(left.map(\.id))) }
  }
}
