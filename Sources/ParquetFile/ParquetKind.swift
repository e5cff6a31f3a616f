/// The type of a column's values.
public enum ParquetKind: String, Sendable, Hashable, CaseIterable {
    /// A 32-bit signed integer.
    case int32
    /// A 64-bit signed integer.
    case int64
    /// A double-precision number.
    case double
    /// A truth value.
    case boolean
    /// UTF-8 text.
    case string
    /// Microseconds since 1970 in UTC, as `int64`.
    case timestampMicros
    /// Days since 1970, as `int32`.
    case date
}
