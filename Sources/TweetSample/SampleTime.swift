/// Writes times as the formats want them.
enum SampleTime {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Writes `Wed Jan 06 07:30:00 +0000 2016`.
    static func classic(_ time: Int64) -> String {
        let date = Self.date(time)
        let day = Self.days[Int(time / 86_400 % 7)]
        return "\(day) \(Self.months[date.month - 1]) \(Self.two(date.day)) \(Self.clock(time)) +0000 \(date.year)"
    }

    /// Writes `2016-01-06T07:30:00.000Z`.
    static func modern(_ time: Int64) -> String {
        let date = Self.date(time)
        return "\(date.year)-\(Self.two(date.month))-\(Self.two(date.day))T\(Self.clock(time)).000Z"
    }

    /// Writes `2016-01-06 07:30:00`.
    static func plain(_ time: Int64) -> String {
        let date = Self.date(time)
        return "\(date.year)-\(Self.two(date.month))-\(Self.two(date.day)) \(Self.clock(time))"
    }

    private static func clock(_ time: Int64) -> String {
        let seconds = Int(time % 86_400)
        return "\(Self.two(seconds / 3_600)):\(Self.two(seconds / 60 % 60)):\(Self.two(seconds % 60))"
    }

    private static func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// The civil date of a time after 1970.
    /// Source: https://howardhinnant.github.io/date_algorithms.html#civil_from_days
    private static func date(_ time: Int64) -> (year: Int, month: Int, day: Int) {
        let shifted = Int(time / 86_400) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
