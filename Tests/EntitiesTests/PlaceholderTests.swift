import Testing

@testable import Entities

@Suite struct PlaceholderTests {}
