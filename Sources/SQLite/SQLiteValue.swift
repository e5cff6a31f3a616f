/// A value that is bound to a statement or read from a row.
public enum SQLiteValue: Sendable, Hashable {
    /// No value.
    case null
    /// A whole number.
    case integer(Int64)
    /// A floating-point number.
    case real(Double)
    /// Text; it may hold NUL.
    case text(String)
    /// Bytes.
    case blob([UInt8])

    /// A whole number.
    public static func number(_ value: Int) -> Self { .integer(Int64(value)) }

    /// Text, or null.
    public static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .null }

    /// A number, or null.
    public static func optional(_ number: Int64?) -> Self { number.map { .integer($0) } ?? .null }
}

extension SQLiteValue: ExpressibleByStringLiteral {
    /// Text.
    public init(stringLiteral value: String) {
        self = .text(value)
    }
}

extension SQLiteValue: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int64) {
        self = .integer(value)
    }
}

extension SQLiteValue: ExpressibleByNilLiteral {
    /// No value.
    public init(nilLiteral: ()) {
        self = .null
    }
}
