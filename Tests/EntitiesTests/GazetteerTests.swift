import Testing

@testable import Entities

@Suite struct GazetteerTests {
  private func open(_ bytes: [UInt8], _ body: (Gazetteer?) -> Void) {
    // Word loads need an aligned start.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    defer { memory.deallocate() }
    memory.copyBytes(from: bytes)
    guard let base = memory.baseAddress else { return }
    body(Gazetteer(UnsafeRawPointer(base), size: bytes.count))
  }

  private func hash(_ name: String) -> UInt64 { GazetteerBuilder.hash(of: name) ?? 0 }

  @Test func `What is put in a table is found in it and nothing else`() {
    var builder = GazetteerBuilder()
    builder.add(hash("Łódź"), .largeCity)
    builder.add(hash("Maria"), .givenName)
    builder.add(hash("maria"), .readAsPerson)
    builder.add(hash("Port-au-Prince"), .capital)
    open(builder.bytes) { table in
      #expect(table?.classes(of: hash("LODZ")) == .largeCity)
      #expect(table?.classes(of: hash("Maria")) == [.givenName, .readAsPerson])
      #expect(table?.classes(of: hash("Port au Prince")) == .capital)
      #expect(table?.classes(of: hash("Port")) == [])
    }
  }

  @Test func `The bytes do not depend on the order of names`() {
    let names = (0..<500).map { "Name\($0)" }
    var forwards = GazetteerBuilder()
    var backwards = GazetteerBuilder()
    for name in names { forwards.add(hash(name), .familyName) }
    for name in names.reversed() { backwards.add(hash(name), .familyName) }
    #expect(forwards.bytes == backwards.bytes)
  }

  @Test func `Other bytes and other versions are refused`() {
    var bytes = GazetteerBuilder().bytes
    open(Array("empty".utf8)) { #expect($0 == nil) }
    open(Array(bytes.dropLast())) { #expect($0 == nil) }
    bytes[4] = 99
    open(bytes) { #expect($0 == nil) }
  }

  @Test func `The embedded table is there`() {
    let table = Gazetteer()
    #expect(table?.classes(of: hash("Johannesburg")).contains(.largeCity) == true)
    #expect(table?.classes(of: hash("Elizabeth")).contains(.givenName) == true)
    #expect(table?.classes(of: hash("harbour")).contains(.readAsPerson) == false)
  }

  @Test func `Every line of the knowledge base is read`() {
    let knowledge = KnowledgeBase()
    for name in ["Zimbabwe", "Somaliland", "Global South", "Church of England", "Dalai Lama"] {
      #expect(knowledge.alias(hash(name), afterArticle: false) != nil, "\(name)")
    }
    let entries = (0..<knowledge.count).map { knowledge.entry($0) }
    #expect(Set(entries.map(\.id)).count == entries.count)
    #expect(entries.allSatisfy { !$0.name.isEmpty && !$0.description.isEmpty && $0.id.count > 7 })
    #expect(entries.allSatisfy { !$0.name.contains { "~|;".contains($0) } })
    #expect(
      knowledge.entry(knowledge.alias(hash("US"), afterArticle: false)?.entry ?? 0).name
        == "United States")
  }
}
