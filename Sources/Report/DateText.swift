/// Times of the warehouse as people read them.
enum DateText {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The date as it stands: 2026-05-17.
    static func day(_ time: String) -> String {
        String(time.prefix(10))
    }

    /// Hours and minutes.
    static func clock(_ time: String) -> String {
        String(time.dropFirst(11).prefix(5))
    }

    /// 17 May 2026; what is no date is left as it is.
    static func long(_ time: String) -> String {
        Self.parts(time).map { "\($0.day) \(Self.months[$0.month - 1]) \($0.year)" } ?? Self.day(time)
    }

    /// 17 May.
    static func short(_ time: String) -> String {
        Self.parts(time).map { "\($0.day) \(Self.months[$0.month - 1].prefix(3))" } ?? Self.day(time)
    }

    private static func parts(_ time: String) -> (year: Int, month: Int, day: Int)? {
        let fields = Self.day(time).split(separator: "-").compactMap { Int($0) }
        guard fields.count == 3, 1...12 ~= fields[1] else { return nil }
        return (fields[0], fields[1], fields[2])
    }
}
