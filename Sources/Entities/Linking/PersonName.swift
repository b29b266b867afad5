/// Forms of people's full names, by their folded words.
enum PersonName {
  /// Whether two full names differ in nothing but given names cut to initials or nicknames, a
  /// middle name, an ending such as "Jr", or the end at which the family name stands.
  static func areVariants(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
    let (left, right) = (bare(left), bare(right))
    guard left.count > 1, right.count > 1 else { return false }
    if left.count == right.count, left.count <= 3, left != right,
      Array(left.dropFirst()) + left.prefix(1) == right
        || Array(right.dropFirst()) + right.prefix(1) == left
    {
      return true
    }
    guard left.last == right.last else { return false }
    return areGivenNames(left.dropLast(), right.dropLast())
  }

  static func isSuffix(_ word: [UInt8]) -> Bool { suffixes.contains(word) }

  private static func bare(_ words: [[UInt8]]) -> [[UInt8]] {
    words.count > 2 && words.last.map(isSuffix) == true ? Array(words.dropLast()) : words
  }

  /// Whether given names are forms of each other: the first the same name, and no middle name
  /// against another.
  private static func areGivenNames(
    _ left: ArraySlice<[UInt8]>, _ right: ArraySlice<[UInt8]>
  ) -> Bool {
    guard let first = left.first, let second = right.first else { return false }
    if left.count == 1, right.count > 1, isInitials(first, of: right) { return true }
    if right.count == 1, left.count > 1, isInitials(second, of: left) { return true }
    guard isForm(first, of: second) else { return false }
    return zip(left.dropFirst(), right.dropFirst()).allSatisfy { isForm($0, of: $1) }
  }

  /// "jk" for "joanne kathleen"
  private static func isInitials(_ letters: [UInt8], of names: ArraySlice<[UInt8]>) -> Bool {
    letters.count == names.count && zip(letters, names).allSatisfy { $0 == $1.first }
  }

  private static func isForm(_ left: [UInt8], of right: [UInt8]) -> Bool {
    if left == right { return true }
    if left.count == 1 || right.count == 1 { return left.first == right.first }
    return canonical(left) == canonical(right)
  }

  private static func canonical(_ name: [UInt8]) -> [UInt8] { nicknames[name] ?? name }

  private static let suffixes: Set<[UInt8]> = Set(
    ["jr", "sr", "jnr", "snr", "ii", "iii", "iv"].map { EntityKey.transliterated(Array($0.utf8)) })

  /// The long form of nicknames, both as transliterations are folded.
  private static let nicknames: [[UInt8]: [UInt8]] = {
    var long: [[UInt8]: [UInt8]] = [:]
    for line in table.split(separator: "\n") {
      let names = line.split(separator: " ").map { EntityKey.transliterated(Array($0.utf8)) }
      for name in names { long[name] = names[0] }
    }
    return long
  }()

  // Only short forms that hardly stand for another name as well.
  private static let table = """
    abraham abe
    alexander alex aleksandr aleksander sasha
    andrew andy drew
    anthony tony
    benjamin ben benny
    bernard bernie
    charles charlie chuck
    christopher chris
    daniel dan danny
    david dave
    deborah debbie deb
    dmitry dmitri dmitriy dima
    donald don donnie
    douglas doug
    edward ed eddie ted
    elizabeth liz beth betsy
    frederick fred freddie
    gerald gerry
    gregory greg
    jacob jake
    james jim jimmy jamie
    jeffrey jeff geoffrey geoff
    jennifer jen jenny
    jonathan jon
    joseph joe joey
    joshua josh
    katherine kate katie kathy catherine kathryn
    kenneth ken kenny
    lawrence larry
    leonard len lenny
    margaret maggie meg peggy
    matthew matt
    michael mike mick mickey
    mohammed mohamed muhammad mohammad muhammed mohd
    nicholas nick nicolas
    patricia pat patty tricia
    patrick paddy
    peter pete
    philip phil phillip
    raymond ray
    rebecca becky
    richard rick dick ricky
    robert bob bobby rob robbie
    ronald ron ronnie
    samuel sam sammy
    stephen steve steven
    stuart stu stewart
    susan sue susie
    thomas tom tommy
    timothy tim
    vladimir vova
    walter walt
    william bill will billy willie
    yusuf yousef youssef yousuf yusef
    zachary zach zack
    """
}
