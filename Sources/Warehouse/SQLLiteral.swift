/// Text as a literal that means the same in Redshift and PostgreSQL.
public enum SQLLiteral {
    /// The text with quotes doubled, to stand inside single quotes.
    ///
    /// - Throws: ``WarehouseError`` with code `invalidValue` for control
    ///   characters, and for backslashes, which Redshift reads as escapes.
    public static func escaped(_ text: String) throws(WarehouseError) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            guard scalar.value >= 0x20, scalar.value != 0x7F, scalar != "\\" else {
                throw .invalidValue("a control character or backslash cannot stand in a statement")
            }
            result.unicodeScalars.append(scalar)
            if scalar == "'" {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text as a literal, with its quotes.
    ///
    /// - Throws: ``WarehouseError`` with code `invalidValue`, as ``escaped(_:)``.
    public static func quoted(_ text: String) throws(WarehouseError) -> String {
        "'\(try Self.escaped(text))'"
    }
}
