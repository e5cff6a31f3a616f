internal import HTTPTypes

/// Takes the text behind a request's `?` apart.
enum QueryItems {
    /// The items in order, decoded; a plus sign is itself, as S3 has it.
    static func parse(_ query: String) -> [(name: String, value: String)] {
        query.split(separator: "&").map { item in
            let halves = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decode(halves[0]), halves.count == 2 ? Self.decode(halves[1]) : "")
        }
    }

    /// Percent-decodes; what is no escape stays, and so do bytes that are no UTF-8, as U+FFFD.
    static func decode(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        return String(decoding: PercentEncoding.decodedBytes(of: text), as: UTF8.self)
    }
}
