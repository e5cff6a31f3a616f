public import CivilCalendar

/// A date and a time of day as a clock on the wall shows them, in no zone.
public struct CalendarTime: Sendable, Hashable, Comparable {
    /// The year.
    public var year: Int
    /// The month, 1 to 12.
    public var month: Int
    /// The day of the month, from 1.
    public var day: Int
    /// The hour, 0 to 23.
    public var hour: Int
    /// The minute, 0 to 59.
    public var minute: Int
    /// The second, 0 to 59.
    public var second: Int

    /// Creates a time.
    public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// The time in UTC at a moment, in seconds since 1970.
    public init(secondsSince1970 seconds: Int64) {
        let time = CivilTime(seconds: seconds)
        (self.year, self.month, self.day) = (time.date.year, time.date.month, time.date.day)
        (self.hour, self.minute, self.second) = (time.hour, time.minute, time.second)
    }

    /// Reads `2026-11-24`, `2026-11-24T06:00` or `2026-11-24T06:00:00`, with or without `Z`; no other form.
    public init?(iso8601 text: String) {
        var text = Substring(text)
        if text.hasSuffix("Z"), text.contains("T") {
            text.removeLast()
        }
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count <= 2, let date = CivilDate(iso8601: halves[0]) else {
            return nil
        }
        guard let time = halves.count == 2 ? Self.clock(halves[1]) : [0, 0, 0] else {
            return nil
        }
        self.init(
            year: date.year,
            month: date.month,
            day: date.day,
            hour: time[0],
            minute: time[1],
            second: time[2]
        )
        guard self.hour < 24, self.minute < 60, self.second < 60 else {
            return nil
        }
    }

    /// The day.
    public var date: CivilDate { CivilDate(year: self.year, month: self.month, day: self.day) }

    /// The moment in seconds since 1970, where the time is in UTC.
    public var secondsSince1970: Int64 {
        Int64(self.date.dayNumber) * 86_400 + Int64(self.hour * 3_600 + self.minute * 60 + self.second)
    }

    /// The day of the week, 1 for Sunday to 7 for Saturday.
    public var weekday: Int { self.date.weekday + 1 }

    /// `2026-11-24T06:00:00Z`.
    public var iso8601: String {
        let time = [self.hour, self.minute, self.second].map { $0.padded(to: 2) }.joined(separator: ":")
        return "\(self.date.iso8601)T\(time)Z"
    }

    /// Which of two times comes first.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day, left.hour, left.minute, left.second)
            < (right.year, right.month, right.day, right.hour, right.minute, right.second)
    }

    /// The numbers of `06:00` or `06:00:00`: hour, minute, second.
    private static func clock(_ text: Substring) -> [Int]? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard 2...3 ~= parts.count,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
        else {
            return nil
        }
        return parts.compactMap { Int($0) } + (parts.count == 2 ? [0] : [])
    }
}
