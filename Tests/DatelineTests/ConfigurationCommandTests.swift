import Archive
import Articles
import Foundation
import Reader
import Terminal
import Testing

@testable import dateline

@Suite struct ConfigurationCommandTests {
  private let program: Program

  init() throws { program = try Program() }

  private func dateline(_ arguments: String...) throws -> Program.Result {
    try program.run(
      [arguments[0], "--archive", "archive.sqlite", "--config", "config.toml"]
        + arguments.dropFirst())
  }

  private func writeFeed(items: Int) throws {
    let list = (0..<items).map {
      "<item><title>Boat \($0)</title><link>https://boats.example/\($0)</link></item>"
    }
    try program.write(
      "<rss><channel><title>Boats</title>\(list.joined())</channel></rss>", to: "boats.xml")
  }

  private func configure(_ name: String, _ command: String) throws {
    try program.write(
      "[[feed]]\nname = \"\(name)\"\ncommand = \"\(command)\"\n", to: "config.toml")
  }

  @Test func `A command of the configuration is a feed, as long as it stands there`() throws {
    try writeFeed(items: 2)
    try configure("My boats", "cat boats.xml")
    #expect(try dateline("refresh").output == "1 of 1 feed, 2 new articles.\n")
    try writeFeed(items: 3)
    let refreshed = try dateline("refresh")
    #expect(refreshed.output == "1 of 1 feed, 1 new article.\n" && refreshed.status == 0)
    let again = try dateline("refresh", "--json").objects()
    #expect(again.first?["unchanged"] as? Int == 1 && again.first?["added"] as? Int == 0)
    // Another command under the same name is the same feed.
    try configure("My boats", "cat ./boats.xml")
    #expect(try dateline("refresh", "--json").objects().first?["feeds"] as? Int == 1)
    let listed = try program.run("feeds", "--archive", "archive.sqlite").output
    #expect(listed.contains("My boats") && listed.contains("exec:cat ./boats.xml"))
    try program.write("", to: "config.toml")
    #expect(try dateline("refresh").output.hasPrefix("There is no feed to ask for"))
    #expect(
      try program.run("search", "--archive", "archive.sqlite", "boat").output.contains("Boat 2"))
  }

  @Test func `A command comes in by the configuration alone`() throws {
    let added = try program.run("add", "--archive", "archive.sqlite", "exec:touch bad")
    #expect(added.status == 1 && added.errors.contains("configuration file"))
    // The archive may come from elsewhere.
    let path = program.folder.appendingPathComponent("archive.sqlite").path
    try ArticleArchive(path: path).apply(.add([ArchivedFeed(address: "exec:touch bad")]))
    try program.write("", to: "config.toml")
    _ = try dateline("refresh")
    _ = try dateline("refresh", "exec:touch bad")
    #expect(
      !FileManager.default.fileExists(atPath: program.folder.path + "/bad"))
  }

  @Test func `A wrong file is told line by line, and nothing of it holds`() throws {
    try writeFeed(items: 1)
    try program.write(
      "[[feed]]\nname = \"Boats\"\ncommand = \"cat boats.xml\"\n[refresh]\nevry = 1\n",
      to: "config.toml")
    let told =
      "config.toml: line 5: there is no “evry” under [refresh]; the nearest to it is “every”"
    let refreshed = try dateline("refresh")
    #expect(refreshed.status == 1 && refreshed.errors == "dateline: \(told)\n")
    let read = try dateline("read")
    #expect(read.status == 1 && read.errors == "dateline: \(told)\n")
    _ = try program.run("import", "--archive", "archive.sqlite", "boats.xml")
    let doctor = try dateline("doctor")
    #expect(doctor.status == 1 && doctor.output.contains("The configuration is wrong: \(told).\n"))
    #expect(doctor.output.hasPrefix("The archive is sound: 0 articles"))
  }

  @Test func `A file that others may write defines no command`() throws {
    try configure("Bad", "touch bad")
    chmod(program.folder.path + "/config.toml", 0o666)
    let refreshed = try dateline("refresh")
    #expect(refreshed.status == 1 && refreshed.errors.contains("chmod o-w"))
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/bad"))
  }

  @Test func `A missing file is no error, unless it was named`() throws {
    let missing = try dateline("refresh")
    #expect(missing.status == 1 && missing.errors.contains("cannot be opened"))
    let usual = try program.shell(
      "export XDG_CONFIG_HOME=$PWD/conf; $DATELINE refresh --archive archive.sqlite && "
        + "$DATELINE doctor --archive archive.sqlite && $DATELINE config")
    #expect(usual.status == 0 && usual.errors.isEmpty)
    #expect(!usual.output.contains("The configuration is"))
    #expect(usual.output.contains("#   \(program.folder.path)/conf/dateline/config.toml\n"))
    let right = try program.shell(
      "export XDG_CONFIG_HOME=$PWD/conf; mkdir -p conf/dateline; "
        + "$DATELINE config > conf/dateline/config.toml; $DATELINE doctor --archive archive.sqlite")
    #expect(right.status == 0 && right.output.contains("The configuration is right: "))
  }

  @Test func `Saved queries of the configuration are folders that stay`() throws {
    let mailbox = try #require(Mailbox())
    let archive = try ArticleArchive()
    var article = Article()
    article.title = "A harbour opens"
    var intake = ArticleIntake(into: archive, now: Timestamp(day: .epoch))
    try intake.add(Document(name: "a", kind: .text, articles: [article]))
    try intake.finish()
    try archive.save(SavedQuery(name: "Ports", query: "nothing"))
    try archive.save(SavedQuery(name: "Mine", query: "harbour"))
    var configuration = Configuration()
    configuration.queries = [SavedQuery(name: "Ports", query: "harbour")]
    let desk = try Desk(
      archive, order: .time, reader: DocumentReader(), mailbox: mailbox,
      configuration: configuration, isImmediate: true)
    var state = State(size: .init(columns: 100, rows: 30), now: desk.now, name: "archive")
    state.collection = .archive
    var talk = Conversation(state: state, desk: desk)
    _ = talk.receive()
    _ = talk.tell(.libraryChanged(nil))
    _ = talk.receive()
    #expect(talk.state.list.folders.map(\.name) == ["Ports", "Mine"])
    #expect(talk.state.list.folders.map(\.articles) == [1, 1])
    for key in ["k", "k", "d"] { _ = talk.tell(.key(Key(Character(key)))) }
    #expect(talk.state.notice?.contains("configuration file") == true)
    #expect(talk.state.list.folders.count == 2)
    #expect(try archive.savedQueries.count == 2)
    _ = talk.tell(.folders(talk.state.list.folders))
    #expect(
      talk.desk.answer(.saveQuery(SavedQuery(name: "Ports", query: "x"))).count == 1)
    #expect(try archive.savedQueries.map(\.query) == ["nothing", "harbour"])
  }
}
