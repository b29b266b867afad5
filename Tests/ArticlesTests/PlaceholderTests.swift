import Testing

@testable import Articles

@Suite struct PlaceholderTests {}
