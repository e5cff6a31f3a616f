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
        let (days, rest) = Self.floorDivide(seconds, 86_400)
        (self.year, self.month, self.day) = Self.date(dayNumber: Int(days))
        self.hour = Int(rest) / 3600
        self.minute = Int(rest) % 3600 / 60
        self.second = Int(rest) % 60
    }

    /// Reads `2026-11-24`, `2026-11-24T06:00` or `2026-11-24T06:00:00`, with or without `Z`; no other form.
    public init?(iso8601 text: String) {
        var text = Substring(text)
        if text.hasSuffix("Z"), text.contains("T") {
            text.removeLast()
        }
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count <= 2, let date = Self.numbers(halves[0], separator: "-", widths: [4, 2, 2]) else {
            return nil
        }
        var time = [0, 0, 0]
        if halves.count == 2 {
            let full = Self.numbers(halves[1], separator: ":", widths: [2, 2, 2])
            guard let found = full ?? Self.numbers(halves[1], separator: ":", widths: [2, 2]) else {
                return nil
            }
            time = found + (found.count == 2 ? [0] : [])
        }
        self.init(year: date[0], month: date[1], day: date[2], hour: time[0], minute: time[1], second: time[2])
        guard (1...12).contains(self.month), (1...Self.days(inMonth: self.month, of: self.year)).contains(self.day),
            self.hour < 24, self.minute < 60, self.second < 60
        else {
            return nil
        }
    }

    /// The moment in seconds since 1970, where the time is in UTC.
    public var secondsSince1970: Int64 {
        Int64(Self.dayNumber(self.year, self.month, self.day)) * 86_400
            + Int64(self.hour * 3600 + self.minute * 60 + self.second)
    }

    /// The day of the week, 1 for Sunday to 7 for Saturday.
    public var weekday: Int {
        // The first day of 1970 was a Thursday.
        let days = Self.dayNumber(self.year, self.month, self.day) + 4
        return ((days % 7) + 7) % 7 + 1
    }

    /// `2026-11-24T06:00:00Z`.
    public var iso8601: String {
        let date = "\(Self.padded(self.year, 4))-\(Self.padded(self.month, 2))-\(Self.padded(self.day, 2))"
        let time = "\(Self.padded(self.hour, 2)):\(Self.padded(self.minute, 2)):\(Self.padded(self.second, 2))"
        return "\(date)T\(time)Z"
    }

    /// How many days a month has.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Which of two times comes first.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day, left.hour, left.minute, left.second)
            < (right.year, right.month, right.day, right.hour, right.minute, right.second)
    }

    /// The days since 1970 began. https://howardhinnant.github.io/date_algorithms.html#days_from_civil
    static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func date(dayNumber: Int) -> (Int, Int, Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> (Int64, Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    private static func numbers(_ text: Substring, separator: Character, widths: [Int]) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == widths.count else {
            return nil
        }
        var numbers: [Int] = []
        for (part, width) in zip(parts, widths) {
            guard part.utf8.count == width, part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(part)
            else {
                return nil
            }
            numbers.append(number)
        }
        return numbers
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
