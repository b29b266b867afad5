import ArgumentParser

/// Makes the tables that are embedded in the program.
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline-train",
    abstract: "Makes the tables that are embedded in dateline.",
    subcommands: [CompileGazetteer.self])
}
