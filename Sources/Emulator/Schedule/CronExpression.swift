internal import CivilCalendar

/// A cron expression of AWS: minutes, hours, day of month, month, day of week, year.
///
/// One of the two day fields is `?`, and only one. `L`, `W` and `#` are known.
///
/// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
public struct CronExpression: Sendable, Hashable {
    private let minutes: CronField
    private let hours: CronField
    private let days: [CronDay]
    private let months: CronField
    private let years: CronField

    /// Reads the six fields, as strictly as AWS does.
    ///
    /// - Throws: ``ScheduleError`` with code `invalidExpression`.
    public init(parsing text: String) throws(ScheduleError) {
        let fields = text.split(separator: " ", omittingEmptySubsequences: true)
        guard fields.count == 6 else {
            throw .invalidExpression("cron(\(text)) has \(fields.count) fields; AWS wants 6")
        }
        func field(
            _ index: Int,
            _ name: String,
            _ range: ClosedRange<Int>,
            _ names: [String] = []
        )
            throws(ScheduleError) -> CronField
        {
            guard let field = CronField(fields[index], range: range, names: names) else {
                throw .invalidExpression("the \(name) field \"\(fields[index])\" of cron(\(text)) is not valid")
            }
            return field
        }
        self.minutes = try field(0, "minutes", 0...59)
        self.hours = try field(1, "hours", 0...23)
        self.months = try field(3, "month", 1...12, Self.monthNames)
        self.years = try field(5, "year", 1970...2199)
        switch (fields[2] == "?", fields[4] == "?") {
        case (true, true), (false, false):
            throw .invalidExpression("cron(\(text)) needs a ? in exactly one of its day fields")
        case (false, true):
            guard let days = CronDay.monthDays(fields[2]) else {
                throw .invalidExpression("the day-of-month field \"\(fields[2])\" of cron(\(text)) is not valid")
            }
            self.days = days
        case (true, false):
            guard let days = CronDay.weekDays(fields[4]) else {
                throw .invalidExpression("the day-of-week field \"\(fields[4])\" of cron(\(text)) is not valid")
            }
            self.days = days
        }
    }

    /// The first moment after another that it matches, in seconds since 1970; nil for never.
    ///
    /// A local time that summer time skips does not fire; one that comes twice
    /// fires the first time only. So does EventBridge Scheduler.
    public func next(after moment: Int64, in zone: TimeZoneRules) -> Int64? {
        var from = CalendarTime(secondsSince1970: moment + Int64(zone.offset(at: moment)))
        from.second = 0
        while let match = self.firstMatch(from: from) {
            if let found = zone.moments(of: match).first, found > moment {
                return found
            }
            from = CalendarTime(secondsSince1970: match.secondsSince1970 + 60)
        }
        return nil
    }

    /// The first time at or after another that all fields match, on the clock on the wall.
    private func firstMatch(from start: CalendarTime) -> CalendarTime? {
        for year in self.years.values where year >= start.year {
            for month in self.months.values where year > start.year || month >= start.month {
                let isFirstMonth = year == start.year && month == start.month
                for day in (isFirstMonth ? start.day : 1)...31 {
                    guard day <= CivilDate.days(inMonth: month, of: year) else {
                        break
                    }
                    let date = CalendarTime(year: year, month: month, day: day)
                    guard self.days.contains(where: { $0.matches(date) }) else {
                        continue
                    }
                    let isFirstDay = isFirstMonth && day == start.day
                    if let match = self.firstTime(on: date, from: isFirstDay ? start : date) {
                        return match
                    }
                }
            }
        }
        return nil
    }

    private func firstTime(on date: CalendarTime, from start: CalendarTime) -> CalendarTime? {
        for hour in self.hours.values where hour >= start.hour {
            for minute in self.minutes.values where hour > start.hour || minute >= start.minute {
                var time = date
                time.hour = hour
                time.minute = minute
                return time
            }
        }
        return nil
    }

    private static let monthNames = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]
}
