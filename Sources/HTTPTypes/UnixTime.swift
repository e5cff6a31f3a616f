internal import Glibc

/// A point in time, in the forms in which AWS writes times in headers and documents.
///
/// It holds milliseconds since 1970, without leap seconds.
public struct UnixTime: Sendable, Hashable, Comparable {
    /// The milliseconds since 1970-01-01T00:00:00Z.
    public var milliseconds: Int64

    /// The whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public var seconds: Int64 { self.milliseconds.flooredQuotient(1_000) }

    /// Creates a time from milliseconds since 1970.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Creates a time from whole seconds since 1970.
    public init(seconds: Int64) {
        self.milliseconds = seconds * 1_000
    }

    /// The time of the system's clock; for `main` and for default arguments.
    public static func now() -> Self {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Self(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// Whether one time is before another.
    public static func < (left: Self, right: Self) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// The time later by a span, to the millisecond.
    public static func + (time: Self, span: Duration) -> Self {
        let (seconds, attoseconds) = span.components
        return Self(milliseconds: time.milliseconds + seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }

    /// The span between two times.
    public static func - (left: Self, right: Self) -> Duration {
        .milliseconds(left.milliseconds - right.milliseconds)
    }
}

extension UnixTime {
    /// The time as in `2013-05-24T00:00:00.000Z`.
    public var iso8601: String {
        let parts = CivilTime(self)
        return
            "\(parts.year)-\(parts.month)-\(parts.day)T\(parts.hour):\(parts.minute):\(parts.second).\(parts.millisecond)Z"
    }

    /// The time as in `2013-05-24T00:00:00Z`.
    public var iso8601Seconds: String { "\(self.iso8601.dropLast(5))Z" }

    /// The time as in `20130524T000000Z`: what a signature carries.
    public var iso8601Basic: String {
        let parts = CivilTime(self)
        return "\(parts.year)\(parts.month)\(parts.day)T\(parts.hour)\(parts.minute)\(parts.second)Z"
    }

    /// The time as in `Fri, 24 May 2013 00:00:00 GMT`: what HTTP's headers carry.
    public var httpDate: String {
        let parts = CivilTime(self)
        let weekday = CivilTime.weekdays[Int((self.seconds.flooredQuotient(86_400) + 4).flooredRemainder(7))]
        return "\(weekday), \(parts.day) \(parts.monthName) \(parts.year) "
            + "\(parts.hour):\(parts.minute):\(parts.second) GMT"
    }

    /// Reads `2013-05-24T00:00:00Z`, with or without a fraction, or `20130524T000000Z`.
    public init?(iso8601 text: some StringProtocol) {
        guard text.hasSuffix("Z") else {
            return nil
        }
        let halves = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        let main = halves[0].utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
        guard halves.count <= 2, main.count == 15, main[8] == UInt8(ascii: "T"),
            let date = Int64(ascii: main[..<8]), let time = Int64(ascii: main[9...])
        else {
            return nil
        }
        let fraction = halves.count == 2 ? Array(halves[1].utf8.prefix(3)) : []
        guard let milliseconds = Int64(ascii: (fraction + [0x30, 0x30, 0x30]).prefix(3)) else {
            return nil
        }
        self.init(
            year: date / 10_000,
            month: date / 100 % 100,
            day: date % 100,
            secondOfDay: time / 10_000 * 3_600 + time / 100 % 100 * 60 + time % 100
        )
        self.milliseconds += milliseconds
    }

    /// Reads `Fri, 24 May 2013 00:00:00 GMT`.
    public init?(httpDate text: some StringProtocol) {
        let words = text.split { $0 == " " || $0 == "," || $0 == ":" }
        guard words.count == 8, words[7] == "GMT", let month = CivilTime.months.firstIndex(where: { $0 == words[2] })
        else {
            return nil
        }
        let numbers = [1, 3, 4, 5, 6].compactMap { Int64(words[$0]) }
        guard numbers.count == 5, (0...9_999).contains(numbers[1]), (0..<24).contains(numbers[2]),
            (0..<60).contains(numbers[3]), (0...60).contains(numbers[4])
        else {
            return nil
        }
        self.init(
            year: numbers[1],
            month: Int64(month + 1),
            day: numbers[0],
            secondOfDay: numbers[2] * 3_600 + numbers[3] * 60 + numbers[4]
        )
    }

    /// The time of a day of the Gregorian calendar, counted from a March so that leap days come last.
    private init?(year: Int64, month: Int64, day: Int64, secondOfDay: Int64) {
        guard (1...12).contains(month), (1...31).contains(day), (0...86_400).contains(secondOfDay) else {
            return nil
        }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted.flooredQuotient(400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(seconds: (era * 146_097 + dayOfEra - 719_468) * 86_400 + secondOfDay)
    }
}

/// The parts of a time in UTC, as text of fixed width.
private struct CivilTime {
    static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    let year: String
    let month: String
    let monthName: String
    let day: String
    let hour: String
    let minute: String
    let second: String
    let millisecond: String

    init(_ time: UnixTime) {
        let days = time.seconds.flooredQuotient(86_400) + 719_468
        let era = days.flooredQuotient(146_097)
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let secondOfDay = time.seconds.flooredRemainder(86_400)
        self.year = Self.padded(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)
        self.month = Self.padded(month, 2)
        self.monthName = Self.months[Int(month - 1)]
        self.day = Self.padded(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2)
        self.hour = Self.padded(secondOfDay / 3_600, 2)
        self.minute = Self.padded(secondOfDay / 60 % 60, 2)
        self.second = Self.padded(secondOfDay % 60, 2)
        self.millisecond = Self.padded(time.milliseconds.flooredRemainder(1_000), 3)
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}

extension Int64 {
    /// The quotient rounded towards minus infinity.
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        (self - self.flooredRemainder(divisor)) / divisor
    }

    /// The remainder that is never negative.
    fileprivate func flooredRemainder(_ divisor: Int64) -> Int64 {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }

    /// A number of ASCII digits and nothing else.
    fileprivate init?(ascii digits: some Sequence<UInt8>) {
        var value: Int64 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else {
                return nil
            }
            value = value * 10 + Int64(digit - 0x30)
        }
        self = value
    }
}
