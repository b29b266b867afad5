import Testing

@testable import Reader

@Suite struct PlaceholderTests {}
