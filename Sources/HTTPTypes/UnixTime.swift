internal import CivilCalendar
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
    public var iso8601: String { CivilTime(milliseconds: self.milliseconds).iso8601 }

    /// The time as in `2013-05-24T00:00:00Z`.
    public var iso8601Seconds: String { "\(self.iso8601.dropLast(5))Z" }

    /// The time as in `20130524T000000Z`: what a signature carries.
    public var iso8601Basic: String { self.iso8601Seconds.filter { $0 != "-" && $0 != ":" } }

    /// The time as in `Fri, 24 May 2013 00:00:00 GMT`: what HTTP's headers carry.
    public var httpDate: String {
        let time = CivilTime(milliseconds: self.milliseconds)
        let date = time.date
        let (weekday, month) = (EnglishNames.weekdays[date.weekday], EnglishNames.months[date.month - 1])
        return "\(weekday), \(date.day.padded(to: 2)) \(month) \(date.year.padded(to: 4)) \(time.clock) GMT"
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
            CivilDate(year: Int(date / 10_000), month: Int(date / 100 % 100), day: Int(date % 100)),
            secondOfDay: time / 10_000 * 3_600 + time / 100 % 100 * 60 + time % 100
        )
        self.milliseconds += milliseconds
    }

    /// Reads `Fri, 24 May 2013 00:00:00 GMT`.
    public init?(httpDate text: some StringProtocol) {
        let words = text.split { $0 == " " || $0 == "," || $0 == ":" }
        guard words.count == 8, words[7] == "GMT", let month = EnglishNames.months.firstIndex(where: { $0 == words[2] })
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
            CivilDate(year: Int(numbers[1]), month: month + 1, day: Int(numbers[0])),
            secondOfDay: numbers[2] * 3_600 + numbers[3] * 60 + numbers[4]
        )
    }

    private init?(_ date: CivilDate, secondOfDay: Int64) {
        guard 1...12 ~= date.month, 1...31 ~= date.day, 0...86_400 ~= secondOfDay else {
            return nil
        }
        self.init(seconds: Int64(date.dayNumber) * 86_400 + secondOfDay)
    }
}

extension Int64 {
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
