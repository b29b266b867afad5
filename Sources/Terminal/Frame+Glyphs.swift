extension Frame {
  /// What stands in a cell; empty in the second half of a wide character.
  public func glyph(row: Int, column: Int) -> String {
    let cell = cells[row * size.columns + column]
    return cell.isContinuation ? "" : glyph(of: cell)
  }
}
