/// What the reader shows in a real terminal.
enum SampleTexts {
  static let coast = """
    Ministers meet on the coast

    WONSAN, July 12 (Reuters) - Foreign Minister Sergei Lavrov met his counterpart Choe Son-hui at \
    the seaside on Saturday.

    The hosts showed the new promenade and served tea in a tent.

    """

  static let capital = """
    A second stop in the capital

    BEIJING, July 13 (Reuters) - Two delegations waited in the lobby for an hour.

    In the evening Lavrov arrived from Wonsan and spoke with Wang Yi.

    """

  static let long =
    "A long walk\n\n"
    + (1...60).map { "Paragraph \($0) tells of boats, nets and the patience of old harbours." }
    .joined(separator: "\n\n") + "\n"
}
