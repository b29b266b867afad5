/// Closed lists of English words that tell headings, tags and sentences apart.
enum Lexicon {
  /// Whether the word in a range often opens a sentence and is no part of a name.
  static func isOpener(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    openers.contains(text, word)
  }

  /// Whether the word in a range binds others and so never ends a heading or stands in a tag.
  static func isFunctionWord(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    functionWords.contains(text, word)
  }

  /// Whether the word in a range is a verb form that makes a run of words a sentence.
  static func isVerb(_ text: [UInt8], _ word: Range<Int>) -> Bool { verbs.contains(text, word) }

  private static let openers: WordSet = [
    "a", "about", "according", "across", "adding", "additionally", "after", "all", "also",
    "although", "amid", "among", "an", "and", "another", "as", "asked", "at", "because", "before",
    "both", "but", "by", "despite", "during", "each", "earlier", "either", "even", "every",
    "following", "for", "from", "given", "he", "her", "here", "his", "how", "however", "i", "if",
    "in", "instead", "it", "its", "last", "later", "like", "many", "meanwhile", "more", "moreover",
    "most", "much", "my", "nearly", "next", "no", "not", "now", "of", "on", "once", "one", "only",
    "or", "other", "our", "out", "over", "rather", "separately", "several", "she", "since", "so",
    "some", "speaking", "still", "such", "than", "that", "the", "their", "then", "there", "these",
    "they", "this", "those", "though", "through", "to", "today", "two", "under", "unlike", "until",
    "we", "what", "when", "where", "whether", "which", "while", "who", "why", "with", "within",
    "without", "yesterday", "yet", "you", "your",
  ]

  private static let functionWords: WordSet = [
    "a", "about", "after", "against", "all", "also", "although", "amid", "among", "an", "and",
    "any", "as", "at", "because", "before", "between", "but", "by", "during", "each", "for",
    "from", "he", "her", "his", "how", "i", "if", "in", "into", "it", "its", "my",
    "not", "of", "on", "or", "our", "she", "since", "so", "such", "than", "that",
    "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to",
    "under", "until", "upon", "us", "via", "was", "we", "what", "when", "where", "which", "while",
    "who", "whom", "whose", "why", "with", "within", "without", "you", "your",
  ]

  private static let verbs: WordSet = [
    "added", "am", "announced", "are", "asked", "became", "become", "been", "began", "being",
    "called", "came", "can", "cannot", "confirmed", "could", "did", "do", "does", "expects",
    "found", "gave", "get", "gets", "gives", "goes", "got", "had", "has", "have", "held", "is",
    "joined", "knows", "left", "let", "made", "makes", "may", "met", "might", "must", "needs",
    "noted", "offers", "put", "reported", "reports", "said", "saw", "say", "says", "seems", "sees",
    "shall", "should", "showed", "shows", "spoke", "took", "told", "took", "tells", "visited",
    "wants", "warned", "was", "went", "were", "will", "won", "would", "wrote", "visit", "learn",
    "click", "read", "isn't", "can't", "don't", "won't", "wasn't", "aren't", "didn't", "told",
  ]
}
