internal import JSONDocument

/// One field of a row, as the Data API types it.
///
/// Decimals, dates, times and texts are all ``text(_:)``.
public enum RedshiftValue: Sendable, Hashable {
    /// No value.
    case null
    /// A truth value.
    case bool(Bool)
    /// A whole number.
    case integer(Int64)
    /// A floating-point number.
    case double(Double)
    /// Everything else.
    case text(String)

    /// The field as text; nil for no value.
    public var text: String? {
        switch self {
        case .null: nil
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .double(let value): String(value)
        case .text(let value): value
        }
    }

    /// The field as a whole number, also where it is written as one.
    public var integer: Int64? {
        switch self {
        case .integer(let value): value
        case .double(let value): Int64(exactly: value)
        case .text(let value): Int64(value)
        case .null, .bool: nil
        }
    }

    /// The field as a number, also where it is written as one.
    public var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .double(let value): value
        case .text(let value): Double(value)
        case .null, .bool: nil
        }
    }

    /// The field as a truth value.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    init(_ json: JSONValue) {
        if let value = json["stringValue"]?.stringValue ?? json["blobValue"]?.stringValue {
            self = .text(value)
        } else if let value = json["longValue"]?.integerValue {
            self = .integer(value)
        } else if let value = json["doubleValue"]?.doubleValue {
            self = .double(value)
        } else if let value = json["doubleValue"]?.stringValue {
            self = Double(value).map { .double($0) } ?? .text(value)
        } else if let value = json["booleanValue"]?.boolValue {
            self = .bool(value)
        } else {
            self = .null
        }
    }
}
