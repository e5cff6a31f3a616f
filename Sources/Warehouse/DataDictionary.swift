internal import TweetModel

/// What every table, view and column of the warehouse means, as the database itself will say.
///
/// Names mean the same wherever they stand; where one does not, the
/// dictionary has a line for the table and the column.
public struct DataDictionary: Sendable {
    /// One column: its name, what it means, and its unit.
    public struct Column: Sendable, Hashable {
        /// The column's name.
        public let name: String
        /// What it means.
        public let meaning: String
        /// The unit of its values; empty where there is none.
        public let unit: String

        /// Meaning and unit in one text.
        public var comment: String { self.unit.isEmpty ? self.meaning : "\(self.meaning) [\(self.unit)]" }
    }

    /// One table or view: its name, its grain, and its columns.
    public struct Relation: Sendable, Hashable {
        /// The name without the schema.
        public let name: String
        /// Whether it is a view.
        public let isView: Bool
        /// One row per what.
        public let grain: String
        /// The columns that tell one row from another.
        public let key: String
        /// The columns in order.
        public let columns: [Column]
    }

    /// Every table and view, in the order of their files.
    public static let relations: [Relation] = Self.read()

    /// The statements that make the database say what everything means.
    static func commentStatements() throws(WarehouseError) -> [String] {
        var statements: [String] = []
        for relation in Self.relations {
            let name = "\(Warehouse.schema).\(relation.name)"
            let kind = relation.isView ? "view" : "table"
            statements.append("comment on \(kind) \(name) is \(try SQLLiteral.quoted(relation.grain))")
            for column in relation.columns {
                let comment = try SQLLiteral.quoted(column.comment)
                statements.append("comment on column \(name).\(column.name) is \(comment)")
            }
        }
        return statements
    }

    private static func read() -> [Relation] {
        let entries = Self.entries()
        let added = SQLText.all.filter { $0.name.hasPrefix("schema/") }.compactMap(SQLShape.addedColumn)
        var relations: [Relation] = []
        for file in SQLText.all {
            guard let shape = SQLShape(file) else { continue }
            let names = shape.columns + added.filter { $0.table == shape.name }.map(\.column)
            let columns = names.map { name -> Column in
                let entry = entries["\(shape.name).\(name)"] ?? entries[name] ?? Self.lakeEntry(name)
                return Column(name: name, meaning: entry?.meaning ?? "", unit: entry?.unit ?? "")
            }
            relations.append(
                Relation(
                    name: shape.name,
                    isView: shape.isView,
                    grain: shape.grain,
                    key: shape.key,
                    columns: columns
                )
            )
        }
        return relations
    }

    private static func entries() -> [String: (meaning: String, unit: String)] {
        var entries: [String: (meaning: String, unit: String)] = [:]
        for line in Self.lines.split(separator: "\n") {
            let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
            guard fields.count == 3 else { preconditionFailure("a line of the dictionary has three fields: \(line)") }
            entries[fields[0]] = (fields[1], fields[2])
        }
        return entries
    }

    private static func trimmed(_ field: Substring) -> String {
        String(field.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// What the lake says of a column of the same name.
    private static func lakeEntry(_ name: String) -> (meaning: String, unit: String)? {
        for table in LakeTable.all {
            for column in table.columns where StagingTable.columnName(column) == name {
                return (column.meaning, column.kind == .timestamp ? "UTC" : "")
            }
        }
        return nil
    }
}
