/// A moment as the warehouse writes it: UTC, whole seconds.
///
/// The warehouse asks no clock; whoever runs a batch passes the time.
public struct WarehouseTime: Sendable, Hashable, Comparable {
    /// Seconds since 1970 in UTC.
    public let secondsSince1970: Int64

    /// Creates the moment so many seconds after 1970 began in UTC.
    public init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    /// The moment as a timestamp literal reads: `2026-11-24 06:00:00`.
    public var text: String {
        let days = Self.floorDivided(self.secondsSince1970, 86_400)
        let seconds = self.secondsSince1970 - days * 86_400
        let date = Self.civil(fromDays: days)
        return "\(Self.padded(date.year, 4))-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2)) "
            + "\(Self.padded(seconds / 3_600, 2)):\(Self.padded(seconds / 60 % 60, 2)):\(Self.padded(seconds % 60, 2))"
    }

    /// Whether one moment is before another.
    public static func < (left: Self, right: Self) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// The date that many days after 1970-01-01, after Howard Hinnant's
    /// [algorithm](https://howardhinnant.github.io/date_algorithms.html).
    private static func civil(fromDays days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = Self.floorDivided(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    private static func floorDivided(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
