import ArgumentParser

/// `dateline config`: says where the configuration is looked for, and what it may hold.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print where the configuration is looked for, and an example of one.",
    discussion: """
      In the example every key has a "#" before it: it may be written to the file as it is. \
      "dateline doctor" checks the file that is there.
      """)

  @OptionGroup var options: ConfigurationOptions
  @Flag(help: ArgumentHelp("Print the page of the documentation.", visibility: .hidden))
  var markdown = false

  func run() throws {
    var output = StandardOutput()
    let text = markdown ? Configuration.markdown : Configuration.example(path: options.file.path)
    try output.write(text.utf8)
    try output.flush()
  }
}
