internal import Glibc

/// The time of day, for what is shown and sent; never for measuring.
enum WallClock {
    /// Milliseconds since 1970.
    static func millisecondsSince1970() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec / 1_000_000)
    }

    /// `2026-11-24T06:00:00.123Z`.
    static func iso8601(milliseconds: Int64) -> String {
        let text = CalendarTime(secondsSince1970: milliseconds / 1000).iso8601
        let fraction = String(milliseconds % 1000)
        return "\(text.dropLast()).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)Z"
    }
}

extension Duration {
    /// The whole milliseconds in it, rounded down.
    var wholeMilliseconds: Int64 {
        let parts = self.components
        return parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
    }

    /// It in milliseconds with their fraction.
    var milliseconds: Double {
        let parts = self.components
        return Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
    }
}
