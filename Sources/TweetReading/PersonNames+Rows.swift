extension PersonNames {
    /// What a text of the lake says of the person.
    public enum TextVerdict: Sendable, Hashable {
        /// Nothing.
        case unrelated
        /// The row is about the person.
        case isPerson
        /// The text names the person; these bytes stay, with the handle masked.
        case masked([UInt8])
    }

    /// Judges one text of a row of the lake.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - column: The column's name.
    /// - Returns: What it says.
    public func verdict(on text: ArraySlice<UInt8>, column: String) -> TextVerdict {
        switch column {
        case "user_key", "from_user_key", "to_user_key":
            return self.keys.contains(String(decoding: text, as: UTF8.self)) ? .isPerson : .unrelated
        case "screen_name", "to_screen_name":
            return self.isHandle(text) ? .isPerson : .unrelated
        default:
            return text.withUnsafeBytes { bytes in
                let traces = self.traces(in: bytes, 0..<bytes.count, isEscaped: false)
                guard !traces.words.isEmpty else { return .unrelated }
                guard !traces.isQuotation else { return .isPerson }
                return .masked(Self.masking(traces.words, in: bytes))
            }
        }
    }
}
