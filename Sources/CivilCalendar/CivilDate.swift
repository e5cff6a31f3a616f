/// A day of the Gregorian calendar, in no zone, also for the years before it was used.
public struct CivilDate: Sendable, Hashable, Comparable {
    /// The year; 0 is the one before year 1.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Takes a date as it is, also one that the calendar lacks; see ``isReal``.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date so many days after 1970-01-01.
    ///
    /// Years begin in March here, so that leap days come last:
    /// <https://howardhinnant.github.io/date_algorithms.html#civil_from_days>.
    public init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        self.month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        self.year = yearOfEra + era * 400 + (self.month <= 2 ? 1 : 0)
    }

    /// The days since 1970-01-01; a day behind its month's end counts on into the next.
    ///
    /// <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>
    public var dayNumber: Int {
        let shifted = self.month <= 2 ? self.year - 1 : self.year
        let era = shifted.flooredQuotient(400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (self.month + (self.month > 2 ? -3 : 9)) + 2) / 5 + self.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day of the week, 0 for Sunday to 6 for Saturday.
    public var weekday: Int {
        // The first day of 1970 was a Thursday.
        (self.dayNumber + 4).flooredRemainder(7)
    }

    /// Whether the calendar has this day.
    public var isReal: Bool {
        1...12 ~= self.month && 1...Self.days(inMonth: self.month, of: self.year) ~= self.day
    }

    /// How many days a month has.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The date as in `2026-11-24`.
    public var iso8601: String {
        "\(self.year.padded(to: 4))-\(self.month.padded(to: 2))-\(self.day.padded(to: 2))"
    }

    /// Reads `2026-11-24`; nil for another form, and for a day that the calendar lacks.
    public init?(iso8601 text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || 0x30...0x39 ~= $0 }) else {
            return nil
        }
        let numbers = parts.compactMap { Int($0) }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        guard self.isReal else { return nil }
    }

    /// Which of two dates comes first.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
