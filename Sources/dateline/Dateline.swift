import ArgumentParser

/// The program: its subcommands print for other programs, and without one it opens the reader.
@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A news reader for the terminal that knows who and where an article is about.",
    discussion: "Give it saved pages as text files, folders of them, or - for standard input.",
    version: "dateline 0.1.0",
    subcommands: [
      Read.self, Add.self, RefreshCommand.self, Feeds.self, Mute.self, Search.self, Export.self,
      Import.self, Doctor.self, Config.self, Parse.self, Entities.self, Quotes.self, Dates.self,
      Tag.self, Link.self, Keys.self, Snapshot.self,
    ],
    defaultSubcommand: Read.self)
}
