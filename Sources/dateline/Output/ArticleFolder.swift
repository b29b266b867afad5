import Articles
import Glibc

/// A folder into which articles are written, a file each. Nothing in it is overwritten.
struct ArticleFolder {
  private let path: String

  /// Makes the folder where there is none.
  /// - Throws: `DocumentError`.
  init(path: String) throws(DocumentError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw Self.failure(path) }
    self.path = path
  }

  /// Writes an article under a name made of its day and title.
  /// - Throws: `DocumentError`.
  func write(_ text: String, of article: Article) throws(DocumentError) {
    let name = Self.name(of: article)
    var file: Int32 = -1
    for number in 1...10_000 {
      let place = "\(path)/\(name)\(number > 1 ? "-\(number)" : "").md"
      file = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if file >= 0 || errno != EEXIST { break }
    }
    guard file >= 0 else { throw Self.failure("\(path)/\(name).md") }
    let bytes = Array(text.utf8)
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard close(file) == 0, written == bytes.count else {
      throw Self.failure("\(path)/\(name).md")
    }
  }

  /// A name for the file of an article: ASCII letters, digits and hyphens, whatever its title has.
  static func name(of article: Article) -> String {
    let day = article.published?.day ?? article.dateline?.date
    var name = day.map { "\($0)" } ?? "undated"
    for word in IndexWords(article.displayTitle).words where name.utf8.count < 80 {
      let letters = word.utf8.filter {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
      }
      if !letters.isEmpty { name += "-" + String(decoding: letters.prefix(40), as: UTF8.self) }
    }
    return name
  }

  private static func failure(_ path: String) -> DocumentError {
    DocumentError(document: path, reason: String(cString: strerror(errno)))
  }
}
