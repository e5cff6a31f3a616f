/// A date and a time of day, in no zone, to the millisecond.
public struct CivilTime: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int
    /// The second, 0 to 59.
    public let second: Int
    /// The millisecond, 0 to 999.
    public let millisecond: Int

    /// The time in UTC so many milliseconds after 1970 began, leap seconds not counted.
    public init(milliseconds: Int64) {
        self.init(
            seconds: milliseconds.flooredQuotient(1_000),
            millisecond: Int(milliseconds.flooredRemainder(1_000))
        )
    }

    /// The time in UTC so many seconds after 1970 began, leap seconds not counted.
    public init(seconds: Int64) {
        self.init(seconds: seconds, millisecond: 0)
    }

    private init(seconds: Int64, millisecond: Int) {
        let secondOfDay = Int(seconds.flooredRemainder(86_400))
        self.date = CivilDate(dayNumber: Int(seconds.flooredQuotient(86_400)))
        self.hour = secondOfDay / 3_600
        self.minute = secondOfDay / 60 % 60
        self.second = secondOfDay % 60
        self.millisecond = millisecond
    }

    /// The time of day as in `06:00:00`.
    public var clock: String {
        "\(self.hour.padded(to: 2)):\(self.minute.padded(to: 2)):\(self.second.padded(to: 2))"
    }

    /// The time as in `2026-11-24T06:00:00.000Z`.
    public var iso8601: String {
        "\(self.date.iso8601)T\(self.clock).\(self.millisecond.padded(to: 3))Z"
    }
}
