internal import CivilCalendar

/// Points in time as RFC 3339 writes them, in microseconds since 1970.
enum Timestamp {
    /// Reads a time with its zone, such as `2016-03-14T01:59:00Z`.
    ///
    /// - Returns: Nil where the text is none: no zone, a month 13, an hour 25.
    static func microseconds(_ text: String) -> Int64? {
        var scanner = TextScanner(text)
        guard let year = Self.digits(&scanner, 4), scanner.take("-"),
            let month = Self.digits(&scanner, 2), (1...12).contains(month), scanner.take("-"),
            let day = Self.digits(&scanner, 2), 1...CivilDate.days(inMonth: month, of: year) ~= day, scanner.take("T"),
            let hour = Self.digits(&scanner, 2), hour < 24, scanner.take(":"),
            let minute = Self.digits(&scanner, 2), minute < 60
        else { return nil }
        var second = 0
        var fraction: Int64 = 0
        if scanner.take(":") {
            guard let value = Self.digits(&scanner, 2), value < 60 else { return nil }
            second = value
            if scanner.take(".") {
                let digits = scanner.take(while: TextScanner.isDigit)
                guard !digits.isEmpty else { return nil }
                fraction = Int64((digits + "000000").prefix(6)) ?? 0
            }
        }
        guard let offset = Self.offset(&scanner), scanner.isAtEnd else { return nil }
        let days = CivilDate(year: year, month: month, day: day).dayNumber
        let minutes = (Int64(days) * 24 + Int64(hour)) * 60 + Int64(minute) - Int64(offset)
        return (minutes * 60 + Int64(second)) * 1_000_000 + fraction
    }

    /// Writes a time in UTC with milliseconds, as the context object has it.
    static func text(_ microseconds: Int64) -> String {
        CivilTime(milliseconds: microseconds.flooredQuotient(1_000)).iso8601
    }

    private static func digits(_ scanner: inout TextScanner, _ count: Int) -> Int? {
        var value = 0
        for _ in 0..<count {
            guard let byte = scanner.takeByte(), TextScanner.isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// The zone's distance from UTC in minutes.
    private static func offset(_ scanner: inout TextScanner) -> Int? {
        if scanner.take("Z") { return 0 }
        let isWest = scanner.take("-")
        guard isWest || scanner.take("+"), let hours = Self.digits(&scanner, 2), hours < 24, scanner.take(":"),
            let minutes = Self.digits(&scanner, 2), minutes < 60
        else { return nil }
        return (isWest ? -1 : 1) * (hours * 60 + minutes)
    }
}
