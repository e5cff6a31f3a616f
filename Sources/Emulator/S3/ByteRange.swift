/// A `Range` field of one range.
enum ByteRange {
    /// What to send of an object.
    enum Selection: Equatable {
        case whole
        case part(Range<Int>)
        case unsatisfiable
    }

    /// Reads `bytes=2-5`, `bytes=2-` or `bytes=-5`; anything else is passed over, as HTTP wants it.
    static func select(_ field: String?, of size: Int) -> Selection {
        guard let field, field.hasPrefix("bytes=") else {
            return .whole
        }
        let ends = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else {
            return .whole
        }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?) where first <= last:
            return first < size ? .part(first..<min(last, size - 1) + 1) : .unsatisfiable
        case (let first?, nil) where ends[1].isEmpty:
            return first < size ? .part(first..<size) : .unsatisfiable
        case (nil, let count?) where ends[0].isEmpty:
            return count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .unsatisfiable
        default:
            return .whole
        }
    }
}
