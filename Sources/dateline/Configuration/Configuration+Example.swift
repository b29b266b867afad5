extension Configuration {
  /// A file with every key, none of which holds before its "#" is taken away.
  static func example(path: String) -> String {
    """
    # The configuration of Dateline, which is read from
    #   \(visible(path))
    # when there is such a file. Take the "#" away from a key to set it, and from the line in brackets
    # that it stands under.


    """ + ConfigurationSection.all.map(\.example).joined(separator: "\n")
  }

  /// docs/configuration.md.
  static var markdown: String {
    """
    # The configuration file

    Made from the table of keys in the program by `make docs`. Nobody needs the file. When there is
    one at `$XDG_CONFIG_HOME/dateline/config.toml` (`~/.config/dateline/config.toml`), or where
    `--config FILE` says, it is read by the reader, `refresh` and `doctor`. It is
    [TOML](https://toml.io). `dateline config` prints where it is looked for, and an example in which
    every key has a “#” before it, so that

        dateline config > ~/.config/dateline/config.toml

    is a start. What is wrong in a file is said line by line: the line, the key, what is wrong with
    it and what would be right. Nothing of such a file holds, and the program ends with status 1.
    `dateline doctor` checks it too. Options of the command line come before what the file says.


    """ + ConfigurationSection.all.map(\.markdown).joined(separator: "\n") + """

      ## What stands elsewhere

      How a feed of the web is fetched (its interval, headers, name and password, cookies, full text),
      its title, its folder and its tags are kept in the archive with the feed; `dateline feeds set`,
      `rename`, `move` and `tag` change them. They change those of a command too, except its name.

      A file that others than you may write cannot define feeds. Lists of feeds never bring a command
      in, `dateline add` takes none, and a command that is in an archive from elsewhere is not run.

      """
  }
}

extension ConfigurationSection {
  /// The keys with their examples, each line with a "#" before it.
  fileprivate var example: String {
    var text = "# \(help.replacing("\n", with: "\n# "))\n"
    if let header { text += "#\(header)\n" }
    for key in keys {
      text += "# \(key.help.replacing("`", with: ""))\n#\(key.name) = \(key.example)\n"
    }
    return text
  }

  fileprivate var markdown: String {
    var text = "## \(header.map { "`\($0)`" } ?? "Before all tables")\n\n\(help)\n\n"
    text += "| key | what may stand there | without it | what it does |\n|---|---|---|---|\n"
    for key in keys {
      let usual = key.usual.map { "`\($0)`" } ?? "must be there"
      text += "| `\(key.name)` | \(key.expected) | \(usual) | \(key.help) |\n"
    }
    return text
  }
}
