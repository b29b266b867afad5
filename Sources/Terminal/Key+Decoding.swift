extension Key.Code {
  /// The key whose sequence ends in a letter.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "A"): self = .up
    case UInt8(ascii: "B"): self = .down
    case UInt8(ascii: "C"): self = .right
    case UInt8(ascii: "D"): self = .left
    case UInt8(ascii: "H"): self = .home
    case UInt8(ascii: "F"): self = .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): self = .function(Int(letter) - 0x4F)
    default: return nil
    }
  }

  /// The key of a sequence that ends in a tilde.
  init?(number: Int) {
    switch number {
    case 1, 7: self = .home
    case 2: self = .insert
    case 3: self = .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(number - 10)
    case 17...21: self = .function(number - 11)
    case 23...26: self = .function(number - 12)
    case 28, 29: self = .function(number - 13)
    case 31...34: self = .function(number - 14)
    default: return nil
    }
  }
}

extension Key.Modifiers {
  /// Modifiers as xterm counts them: one more than the sum of Shift 1, Alt 2, Ctrl 4 and Meta 8.
  init(xterm number: Int) {
    let bits = max(0, number - 1)
    self = []
    if bits & 1 != 0 { insert(.shift) }
    if bits & 10 != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}

extension Key {
  /// The key of a control character, or of another of ASCII.
  init(control byte: UInt8) {
    switch byte {
    case 0x00: self.init(.character(" "), .control)
    case 0x08, 0x7F: self.init(.backspace)
    case 0x09: self.init(.tab)
    case 0x0A, 0x0D: self.init(.enter)
    case 0x1B: self.init(.escape)
    case 0x01...0x1A: self.init(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    case 0x1C...0x1F: self.init(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    default: self.init(Character(Unicode.Scalar(byte)))
    }
  }

  /// The key of a Unicode scalar with modifiers, as modifyOtherKeys and CSI u tell it.
  init?(scalar number: Int, _ modifiers: Modifiers) {
    guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init), number > 0 else {
      return nil
    }
    if number < 0x20 || number == 0x7F {
      self.init(control: UInt8(number))
      self.modifiers.formUnion(modifiers)
    } else if (0x80..<0xA0).contains(number) || (0xE000..<0xF900).contains(number) {
      return nil  // C1 controls; the private use area stands for keys without a character
    } else if modifiers.contains(.control) {
      let lower = scalar.properties.lowercaseMapping
      self.init(.character(lower.first ?? Character(scalar)), modifiers)
    } else if modifiers.contains(.shift) {
      let upper = scalar.properties.uppercaseMapping
      let character = upper.count == 1 ? upper.first : nil
      self.init(.character(character ?? Character(scalar)), modifiers.subtracting(.shift))
    } else {
      self.init(.character(Character(scalar)), modifiers)
    }
  }

  /// The key of a sequence that began with ESC O.
  init?(singleShift byte: UInt8, parameters: [UInt8]) {
    let number = parameters.prefix(7).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    if let code = Code(letter: byte) {
      self.init(code, Modifiers(xterm: number))
      return
    }
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      guard let code = Code(letter: byte - 0x20) else { return nil }
      self.init(code, .control)
    case UInt8(ascii: "M"): self.init(.enter)
    case UInt8(ascii: "I"): self.init(.tab)
    case UInt8(ascii: "X"): self.init("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):  // the keypad, from * to 9
      self.init(Character(Unicode.Scalar(byte - 0x40)))
    default: return nil
    }
  }
}
