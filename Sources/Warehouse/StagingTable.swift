public import TweetModel

/// The temporary table that one COPY fills: the lake table's columns, in file order.
///
/// It is temporary, so that two loaders can never see each other's rows.
/// Nothing is declared NOT NULL: a file is judged by its schema, not here.
public struct StagingTable: Sendable, Hashable {
    /// The lake table that it mirrors.
    public let lakeTable: LakeTable

    /// Creates the staging of a lake table.
    public init(_ lakeTable: LakeTable) {
        self.lakeTable = lakeTable
    }

    /// The name: `load_tweets`.
    public var name: String { "load_\(self.lakeTable.name)" }

    /// The columns' names in file order.
    public var columnNames: [String] { self.lakeTable.columns.map { Self.columnName($0) } }

    /// The statement that makes the table.
    public var createStatement: String {
        let columns = self.lakeTable.columns.map { "    \(Self.columnName($0)) \(Self.typeName($0.kind))" }
        return "create temp table \(self.name) (\n\(columns.joined(separator: ",\n"))\n)"
    }

    /// The statement that fills it from the files of a manifest.
    ///
    /// - Throws: ``WarehouseError`` with code `invalidValue` for a location or
    ///   role that cannot stand in a statement.
    public func copyStatement(manifest: S3Location, role: String) throws(WarehouseError) -> String {
        let credentials = role == "default" ? "default" : try SQLLiteral.quoted(role)
        return """
            copy \(self.name) (
                \(self.columnNames.joined(separator: ",\n    "))
            )
            from \(try SQLLiteral.quoted(manifest.url))
            iam_role \(credentials)
            format as parquet
            manifest
            """
    }

    /// The name of a column here; `text` is a type's name in PostgreSQL.
    public static func columnName(_ column: LakeColumn) -> String {
        column.name == "text" ? "tweet_text" : column.name
    }

    /// The SQL type of a column's kind.
    public static func typeName(_ kind: LakeColumn.Kind) -> String {
        switch kind {
        case .int64: "bigint"
        case .int32: "integer"
        case .double: "double precision"
        case .boolean: "boolean"
        case .text(let maximumBytes): "varchar(\(maximumBytes))"
        case .timestamp: "timestamp"
        case .date: "date"
        }
    }
}
