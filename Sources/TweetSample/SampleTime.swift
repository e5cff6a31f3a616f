internal import CivilCalendar

/// Writes times, in seconds since 1970, as the formats want them.
enum SampleTime {
    /// Writes `Wed Jan 06 07:30:00 +0000 2016`.
    static func classic(_ time: Int64) -> String {
        let time = CivilTime(seconds: time)
        let (weekday, month) = (EnglishNames.weekdays[time.date.weekday], EnglishNames.months[time.date.month - 1])
        return "\(weekday) \(month) \(time.date.day.padded(to: 2)) \(time.clock) +0000 \(time.date.year)"
    }

    /// Writes `2016-01-06T07:30:00.000Z`.
    static func modern(_ time: Int64) -> String {
        CivilTime(seconds: time).iso8601
    }

    /// Writes `2016-01-06 07:30:00`.
    static func plain(_ time: Int64) -> String {
        let time = CivilTime(seconds: time)
        return "\(time.date.iso8601) \(time.clock)"
    }
}
