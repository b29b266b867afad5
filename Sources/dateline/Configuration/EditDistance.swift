/// How many letters have to be put in, taken out, changed or swapped with the next to make one word
/// of another.
///
/// Source: the optimal string alignment distance, after Damerau (1964) and Levenshtein (1966).
func editDistance(_ from: String, _ to: String) -> Int {
  let (from, to) = (Array(from.unicodeScalars), Array(to.unicodeScalars))
  var rows = [Array(0...to.count)]
  for row in from.indices {
    var next = [row + 1]
    for column in to.indices {
      let change = rows[row][column] + (from[row] == to[column] ? 0 : 1)
      var least = min(change, rows[row][column + 1] + 1, next[column] + 1)
      if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
        least = min(least, rows[row - 1][column - 1] + 1)
      }
      next.append(least)
    }
    rows.append(next)
  }
  return rows[from.count][to.count]
}
