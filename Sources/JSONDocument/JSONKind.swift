/// The kinds of JSON values.
public enum JSONKind: Sendable, Hashable {
    /// null
    case null
    /// true or false
    case bool
    /// A number, whole or not.
    case number
    /// A text.
    case string
    /// A list.
    case array
    /// Names and values.
    case object
}
