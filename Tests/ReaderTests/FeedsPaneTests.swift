import Articles
import Terminal
import Testing

@testable import Reader

@Suite struct `The pane of feeds` {
  @Test func look() {
    for (columns, rows) in [(80, 24), (120, 40), (40, 10), (20, 3)] {
      var stand = Newsstand(columns: columns, rows: rows)
      stand.press("F")
      for keys in ["", "j", "j j", "j", "j j j", "j"] {
        stand.press(keys)
        print(stand.screen.joined(separator: "\n"))
        print("=====")
      }
    }
  }
}
