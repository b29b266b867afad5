/// Words that keep their dot, and words that show that a sentence starts after one.
enum Abbreviations {
  static let all = WordList.hashes(
    """
    adm asst assn atty ave bldg blvd brig bros capt cdr cmdr co col corp cpl dept dist div dr drs
    etc fr ft gen gov govt hon inc intl jr lt ltd lp maj messrs mr mrs ms msgr mt mtn no nos phd
    prof rep reps res rev sec sen sens sgt sr st ste supt univ vol vs jan feb mar apr jun jul aug
    sep sept oct nov dec
    """)

  static let starters = WordList.hashes(
    """
    a after all although an and another as at both but by despite during each even for from he
    her his however i if in it its last many meanwhile more most my no on once one only our she
    since so some such that the their then there these they this those though three to two under
    until we what when where which while who with yet you your
    """)
}

/// Lists of words written as text.
enum WordList {
  /// The hashes of words set apart by white space.
  static func hashes(_ text: StaticString) -> Set<UInt64> {
    var hashes: Set<UInt64> = []
    each(text) { hashes.insert($0) }
    return hashes
  }

  /// Calls a function with the hash of each word of a text.
  static func each(_ text: StaticString, _ body: (UInt64) -> Void) {
    var hash = WordHash()
    var isEmpty = true
    func end() {
      if !isEmpty { body(hash.value) }
      hash = WordHash()
      isEmpty = true
    }
    if text.isASCII {
      text.withUTF8Buffer { bytes in
        for byte in bytes {
          if byte == 0x20 || byte == 0x0a {
            end()
          } else {
            hash.add(UInt32(byte))
            isEmpty = false
          }
        }
      }
    } else {
      for scalar in text.description.unicodeScalars {
        if scalar.value == 0x20 || scalar.value == 0x0a {
          end()
        } else {
          hash.add(scalar.value)
          isEmpty = false
        }
      }
    }
    end()
  }
}
