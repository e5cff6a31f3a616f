/// The rows of a query's result, as any executor can hand them over: texts.
///
/// Numbers are decimal, truth values `true`/`t` or `false`/`f`, times as the
/// database writes them.
public struct ResultTable: Sendable, Hashable {
    /// The columns' names.
    public let columns: [String]

    /// The rows; nil is NULL.
    public let rows: [[String?]]

    /// Creates a result.
    public init(columns: [String], rows: [[String?]]) {
        self.columns = columns
        self.rows = rows
    }

    /// Every row, made into a value.
    ///
    /// - Throws: ``WarehouseError`` with code `unexpectedResult` when a column
    ///   is missing or its text is not of the type asked for.
    public func map<Value>(_ make: (ResultRow) throws(WarehouseError) -> Value) throws(WarehouseError) -> [Value] {
        var indexes: [String: Int] = [:]
        for (index, name) in self.columns.enumerated() {
            indexes[name] = index
        }
        var values: [Value] = []
        values.reserveCapacity(self.rows.count)
        for row in self.rows {
            values.append(try make(ResultRow(indexes: indexes, values: row)))
        }
        return values
    }
}
