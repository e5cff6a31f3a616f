/// One row of a result, by the order of its columns.
public struct SQLiteRow: Sendable, Hashable {
    /// The values in the order of the columns.
    public let values: [SQLiteValue]

    /// The value of a column, counted from 0; null beyond the last.
    public subscript(_ column: Int) -> SQLiteValue {
        self.values.indices.contains(column) ? self.values[column] : .null
    }

    /// A whole number.
    ///
    /// - Throws: ``SQLiteError`` with code `typeMismatch`.
    public func integer(_ column: Int) throws(SQLiteError) -> Int64 {
        guard case .integer(let value) = self[column] else {
            throw .typeMismatch("column \(column) is not an integer")
        }
        return value
    }

    /// A whole number, or nil for null.
    ///
    /// - Throws: ``SQLiteError`` with code `typeMismatch`.
    public func optionalInteger(_ column: Int) throws(SQLiteError) -> Int64? {
        self[column] == .null ? nil : try self.integer(column)
    }

    /// Text.
    ///
    /// - Throws: ``SQLiteError`` with code `typeMismatch`.
    public func text(_ column: Int) throws(SQLiteError) -> String {
        guard case .text(let value) = self[column] else {
            throw .typeMismatch("column \(column) is not text")
        }
        return value
    }

    /// Text, or nil for null.
    ///
    /// - Throws: ``SQLiteError`` with code `typeMismatch`.
    public func optionalText(_ column: Int) throws(SQLiteError) -> String? {
        self[column] == .null ? nil : try self.text(column)
    }

    /// A floating-point number; a whole one counts too.
    ///
    /// - Throws: ``SQLiteError`` with code `typeMismatch`.
    public func real(_ column: Int) throws(SQLiteError) -> Double {
        switch self[column] {
        case .real(let value): return value
        case .integer(let value): return Double(value)
        default: throw .typeMismatch("column \(column) is not a number")
        }
    }

    /// Bytes.
    ///
    /// - Throws: ``SQLiteError`` with code `typeMismatch`.
    public func blob(_ column: Int) throws(SQLiteError) -> [UInt8] {
        guard case .blob(let value) = self[column] else {
            throw .typeMismatch("column \(column) is not a blob")
        }
        return value
    }
}
