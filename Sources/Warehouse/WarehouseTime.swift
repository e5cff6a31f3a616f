internal import CivilCalendar

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
        let time = CivilTime(seconds: self.secondsSince1970)
        return "\(time.date.iso8601) \(time.clock)"
    }

    /// Whether one moment is before another.
    public static func < (left: Self, right: Self) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }
}
