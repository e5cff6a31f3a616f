/// One row of a result, read by the names of its columns.
public struct ResultRow: Sendable {
    let indexes: [String: Int]
    let values: [String?]

    /// The text of a column; nil is NULL.
    ///
    /// - Throws: ``WarehouseError`` with code `unexpectedResult` where there is
    ///   no such column.
    public func text(_ name: String) throws(WarehouseError) -> String? {
        guard let index = self.indexes[name], index < self.values.count else {
            throw .unexpectedResult("the result has no column \(name)")
        }
        return self.values[index]
    }

    /// The text of a column that is never NULL.
    ///
    /// - Throws: ``WarehouseError`` with code `unexpectedResult`.
    public func requiredText(_ name: String) throws(WarehouseError) -> String {
        guard let text = try self.text(name) else {
            throw .unexpectedResult("\(name) is NULL")
        }
        return text
    }

    /// The whole number of a column; nil is NULL.
    ///
    /// - Throws: ``WarehouseError`` with code `unexpectedResult`.
    public func integer(_ name: String) throws(WarehouseError) -> Int64? {
        guard let text = try self.text(name) else { return nil }
        guard let value = Int64(text) else {
            throw .unexpectedResult("\(name) is no whole number")
        }
        return value
    }

    /// The whole number of a column, 0 for NULL.
    ///
    /// - Throws: ``WarehouseError`` with code `unexpectedResult`.
    public func count(_ name: String) throws(WarehouseError) -> Int {
        Int(try self.integer(name) ?? 0)
    }

    /// The number of a column; nil is NULL.
    ///
    /// - Throws: ``WarehouseError`` with code `unexpectedResult`.
    public func number(_ name: String) throws(WarehouseError) -> Double? {
        guard let text = try self.text(name) else { return nil }
        guard let value = Double(text) else {
            throw .unexpectedResult("\(name) is no number")
        }
        return value
    }

    /// The truth value of a column; NULL is false.
    ///
    /// - Throws: ``WarehouseError`` with code `unexpectedResult`.
    public func flag(_ name: String) throws(WarehouseError) -> Bool {
        let text = try self.text(name)
        return text == "t" || text == "true"
    }
}
