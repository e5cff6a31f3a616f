/// Points in time as RFC 3339 writes them, in microseconds since 1970.
enum Timestamp {
    /// Reads a time with its zone, such as `2016-03-14T01:59:00Z`.
    ///
    /// - Returns: Nil where the text is none: no zone, a month 13, an hour 25.
    static func microseconds(_ text: String) -> Int64? {
        var scanner = TextScanner(text)
        guard let year = Self.digits(&scanner, 4), scanner.take("-"),
            let month = Self.digits(&scanner, 2), (1...12).contains(month), scanner.take("-"),
            let day = Self.digits(&scanner, 2), (1...Self.days(in: month, of: year)).contains(day), scanner.take("T"),
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
        let minutes = (Int64(Self.dayNumber(year, month, day)) * 24 + Int64(hour)) * 60 + Int64(minute) - Int64(offset)
        return (minutes * 60 + Int64(second)) * 1_000_000 + fraction
    }

    /// Writes a time in UTC with milliseconds, as the context object has it.
    static func text(_ microseconds: Int64) -> String {
        let milliseconds = Self.floorDivide(microseconds, 1000)
        let days = Self.floorDivide(milliseconds, 86_400_000)
        let rest = Int(milliseconds - days * 86_400_000)
        let (year, month, day) = Self.date(Int(days))
        let date = "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))"
        let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { Self.pad($0, 2) }
        return "\(date)T\(time.joined(separator: ":")).\(Self.pad(rest % 1000, 3))Z"
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

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The days from 1970-01-01 to a date, by the civil calendar's cycles of 400 years.
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(_ dayNumber: Int) -> (Int, Int, Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
