extension Bindings {
  /// The table of keys as a Markdown document: docs/keys.md.
  public var markdown: String {
    var lines = [
      "# Keys", "",
      "Made from the table of keys in the program by `make docs`. In the reader, `?` shows the same",
      "and `/` searches it; `:` runs a command by its name.", "",
    ]
    for section in sections {
      lines += [
        "## \(section.title)", "", "| keys | what they do | where | command |", "|---|---|---|---|",
      ]
      for binding in section.bindings {
        let keys = binding.keys.map { "`\($0.notation)`" }.joined(separator: " ")
        let places =
          binding.contexts == Set(Context.allCases) ? "everywhere" : binding.contextWords
        lines.append("| \(keys) | \(binding.help) | \(places) | `\(binding.command.rawValue)` |")
      }
      lines.append("")
    }
    lines += [
      "## In a prompt", "",
      "| keys | what they do |", "|---|---|",
      "| `Enter` | Keep the result |",
      "| `Esc` | Everything as it was before the prompt |",
      "| `Up` `Down` | What was typed before; in a filter that has letters, the selection; in a "
        + "merge, the name to merge into |",
      "| `Tab` | Complete the query, the tag, the name of a command, or the name to merge into; "
        + "again, the next one that fits |",
      "| `F1` | In a filter, what can be typed, on one page |",
      "| `^S` | In a filter, save the query under a name: it stands above the whole list then |",
      "| `^A` `^E` `^U` `^W` | To the start, to the end, delete to the start, delete a word |", "",
    ]
    return lines.joined(separator: "\n")
  }
}
