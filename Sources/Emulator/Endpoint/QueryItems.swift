internal import HTTPTypes

/// The items of a query.
enum QueryItems {
    /// The items in order, decoded; a name without `=` has an empty value.
    static func parse(_ query: String?) -> [(name: String, value: String)] {
        (query ?? "").split(separator: "&").map { item in
            let halves = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (
                name: PercentEncoding.decode(halves[0], plusIsSpace: true),
                value: halves.count == 2 ? PercentEncoding.decode(halves[1], plusIsSpace: true) : ""
            )
        }
    }
}
