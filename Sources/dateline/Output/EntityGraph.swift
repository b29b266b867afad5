import Archive
import Articles

/// The entities of an archive and which of them are named together, for other programs.
enum EntityGraph {
  /// An entity as a line of JSON.
  struct EntityLine: Encodable {
    var id: String
    var name: String
    var kind: String
    var aliases: [String]
    @Nullable var description: String?
    var articles: Int

    init(_ known: KnownEntity) {
      (id, name, kind) = (known.entity.id, known.entity.name, known.entity.kind.rawValue)
      aliases = known.entity.aliases
      description = known.entity.description
      articles = known.articles
    }
  }

  /// Two entities that share articles as a line of JSON.
  struct TieLine: Encodable {
    var entities: [String]
    var articles: Int

    init(_ tie: EntityTie) { (entities, articles) = (tie.ids, tie.articles) }
  }

  static let graphHead = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <key id="name" for="node" attr.name="name" attr.type="string"/>
    <key id="kind" for="node" attr.name="kind" attr.type="string"/>
    <key id="description" for="node" attr.name="description" attr.type="string"/>
    <key id="articles" for="all" attr.name="articles" attr.type="int"/>
    <graph id="entities" edgedefault="undirected">

    """
  static let graphFoot = "</graph>\n</graphml>\n"

  static func node(_ known: KnownEntity) -> String {
    let entity = known.entity
    var data = [("name", entity.name), ("kind", entity.kind.rawValue)]
    if let description = entity.description { data.append(("description", description)) }
    data.append(("articles", "\(known.articles)"))
    let elements = data.map { "<data key=\"\($0)\">\(Markup.escaped($1))</data>" }.joined()
    return "<node id=\"\(Markup.escaped(entity.id))\">\(elements)</node>\n"
  }

  static func edge(_ tie: EntityTie) -> String {
    let (source, target) = (Markup.escaped(tie.ids[0]), Markup.escaped(tie.ids[1]))
    return "<edge source=\"\(source)\" target=\"\(target)\">"
      + "<data key=\"articles\">\(tie.articles)</data></edge>\n"
  }
}
