/// The universal words of web pages that are no part of any article.
enum Furniture {
  /// The kind of a short line that is furniture by its words, or nil.
  static func kind(of text: [UInt8]) -> PageLine.Kind? {
    var end = text.count
    while end > 0, text[end - 1].isAny(of: " .:!>#…»›→") { end -= 1 }
    guard text[..<end].contains(where: { $0.isAlphanumeric || $0 >= 0x80 }) else {
      return text.contains { $0 >= 0x80 } ? nil : .chrome
    }
    if end <= 48 {
      let key = text.key(0..<end)
      if let kind = exact[key] { return kind }
      if text.contains(where: \.isDigit), let kind = counted(key) { return kind }
    }
    guard text.wordCount <= 20 else { return nil }
    for start in listStarts where text.hasFolded(start, at: 0) {
      return text.endsSentence(0..<text.count) ? nil : .list
    }
    for start in promotionStarts where text.hasFolded(start, at: 0) { return .chrome }
    return nil
  }

  /// Counts and reading times: "12 Comments", "Comments (3)", "3 min read".
  private static func counted(_ key: String) -> PageLine.Kind? {
    let words = key.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == "-" }
    guard 2...4 ~= words.count, words.contains(where: { $0.allSatisfy(\.isNumber) }) else {
      return nil
    }
    if words.contains("comments") || words.contains("comment") { return .comments }
    if words.contains("read"), words.contains(where: { $0.hasPrefix("min") }) { return .chrome }
    if ["shares", "views", "likes", "share", "replies"].contains(words.last ?? "") {
      return .chrome
    }
    return nil
  }

  private static let listStarts: [StaticString] = [
    "most read from ", "more from ", "latest news with ", "latest news on ", "latest news about ",
    "more news on ", "recommended for ", "read more on ", "more on this", "trending on ",
  ]

  private static let promotionStarts: [StaticString] = [
    "more stories like this", "sign up for ", "sign up to ", "subscribe to ", "subscribe now",
    "subscribe for ", "read more:", "read also:", "also read:", "read next:", "see also:",
    "follow us on ", "download our ", "download the app", "click here ", "get the latest ",
    "join our ", "join us on ", "like us on ", "listen to this article", "watch:", "related:",
    "share this ", "copy the story link", "all rights reserved", "terms of ", "privacy policy",
    "in this article:", "our standards:", "this story has been published from a wire agency feed",
  ]

  private static let exact: [String: PageLine.Kind] = {
    var kinds: [String: PageLine.Kind] = [:]
    let chrome = """
      advertisement|advertisements|sponsored|sponsored content|ad|ads|promoted|promoted content|share|\
      share this|share this article|share article|share on facebook|share on twitter|share on x|\
      share on whatsapp|share on linkedin|tweet|print|email|e-mail|copy link|copy link to clipboard|\
      link copied|copy the story link|save|bookmark|listen|listen to article|play|pause|mute|watch|\
      facebook|twitter|whatsapp|linkedin|telegram|instagram|reddit|pinterest|youtube|tiktok|x|rss|\
      logo|image|images|photo|icon|avatar|thumbnail|banner|placeholder|play button|arrow|close|menu|\
      home|search|log in|login|sign in|sign up|register|subscribe|newsletter|newsletters|skip to content|\
      skip to main content|skip to navigation|jump to content|toggle navigation|back|back to top|next|\
      previous|prev|load more|show more|see more|view more|view all|see all|read more|continue reading|\
      full story|loading|please wait|follow|follow us|follow us on|contact us|about us|about|advertise|\
      privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|cookie policy|\
      cookies|accept|accept all|manage cookies|all rights reserved|more|options|language|english|\
      story continues|story continues below|article continues below|article continues below advertisement|\
      scroll to continue|continue reading below|enlarge image|view gallery|gallery|caption|\
      download app|download our app|get the app|open in app|add as preferred source on google|\
      google news|trending now|breaking news|live|recommended stories
      """
    for key in chrome.split(separator: "|") { kinds[trim(key)] = .chrome }
    let ending = "hashtags|hashtag|orange background|blue background|background|background image"
    for key in ending.split(separator: "|") { kinds[trim(key)] = .ending }
    let list = """
      related articles|related article|related stories|related story|related news|related posts|\
      related topics|related content|related|related links|related coverage|more stories|more news|\
      more articles|more from this section|more like this|recommended|recommended articles|\
      recommended for you|recommended reading|you may also like|you might also like|\
      you may be interested in|you might be interested in|latest|latest news|latest articles|\
      latest stories|latest headlines|most read|most popular|most viewed|popular|popular news|\
      popular stories|trending|trending stories|trending news|trending topics|top stories|top news|\
      editor's picks|editors' picks|editor’s picks|further reading|read next|up next|don't miss|\
      don’t miss|also read|read also|other news|other stories|similar articles|in case you missed it|\
      must read|must reads|what to read next|from our partners|around the web
      """
    for key in list.split(separator: "|") { kinds[trim(key)] = .list }
    let comments = """
      comments|comment|no comments yet|no comments|leave a comment|leave a reply|add a comment|\
      post a comment|write a comment|join the conversation|join the discussion|view comments|\
      show comments|0 comments|be the first to comment|conversation|discussion|reader comments
      """
    for key in comments.split(separator: "|") { kinds[trim(key)] = .comments }
    return kinds
  }()

  private static func trim(_ key: Substring) -> String {
    String(key.drop { $0 == " " || $0 == "\n" })
  }
}
