import Articles

/// Finds the names in an article and says who or what each stands for.
///
/// One value may serve many threads. The ids it gives depend on the article's text alone, never on
/// its path or on what was read before.
public struct NameAnnotator: Sendable {
  /// Makes an annotator over the embedded tables.
  public init() {}

  /// The names in an article, short forms joined to the long ones they stand for.
  public func annotate(_ article: Article) -> Annotation {
    Annotation()
  }
}
