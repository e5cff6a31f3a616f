internal import CivilCalendar

/// One element of the day fields of a cron expression.
enum CronDay: Sendable, Hashable {
    /// One of these days of the month.
    case days(CronField)
    /// The last day of the month.
    case lastDay
    /// The working day that is nearest to a day, inside the month.
    case nearestWorkingDay(Int)
    /// The last working day of the month.
    case lastWorkingDay
    /// One of these weekdays, 1 for Sunday.
    case weekdays(CronField)
    /// The last of a weekday in the month.
    case lastWeekday(Int)
    /// The n-th of a weekday in the month.
    case numberedWeekday(Int, number: Int)

    private static let names = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]

    /// Reads the day-of-month field; nil where it is none.
    static func monthDays(_ text: Substring) -> [Self]? {
        Self.list(text) { part in
            if part == "L" {
                return .lastDay
            }
            if part == "LW" {
                return .lastWorkingDay
            }
            if part.hasSuffix("W") {
                return Int(part.dropLast()).flatMap { (1...31).contains($0) ? .nearestWorkingDay($0) : nil }
            }
            return CronField(part, range: 1...31).map { .days($0) }
        }
    }

    /// Reads the day-of-week field; nil where it is none.
    static func weekDays(_ text: Substring) -> [Self]? {
        func weekday(_ text: Substring) -> Int? {
            CronField(text, range: 1...7, names: Self.names).flatMap { $0.values.count == 1 ? $0.values[0] : nil }
        }
        return Self.list(text) { part in
            if part == "L" {
                return CronField("7", range: 1...7).map { .weekdays($0) }
            }
            if part.hasSuffix("L") {
                return weekday(part.dropLast()).map { .lastWeekday($0) }
            }
            let halves = part.split(separator: "#", omittingEmptySubsequences: false)
            if halves.count == 2 {
                guard let day = weekday(halves[0]), let number = Int(halves[1]), (1...5).contains(number) else {
                    return nil
                }
                return .numberedWeekday(day, number: number)
            }
            return CronField(part, range: 1...7, names: Self.names).map { .weekdays($0) }
        }
    }

    /// Whether a date is meant.
    func matches(_ date: CalendarTime) -> Bool {
        let last = CivilDate.days(inMonth: date.month, of: date.year)
        switch self {
        case .days(let field): return field.contains(date.day)
        case .lastDay: return date.day == last
        case .nearestWorkingDay(let day): return day <= last && date.day == Self.workingDay(nearest: day, to: date)
        case .lastWorkingDay: return date.day == Self.workingDay(nearest: last, to: date)
        case .weekdays(let field): return field.contains(date.weekday)
        case .lastWeekday(let weekday): return date.weekday == weekday && date.day + 7 > last
        case .numberedWeekday(let weekday, let number):
            return date.weekday == weekday && (date.day - 1) / 7 + 1 == number
        }
    }

    private static func workingDay(nearest day: Int, to date: CalendarTime) -> Int {
        let last = CivilDate.days(inMonth: date.month, of: date.year)
        switch CalendarTime(year: date.year, month: date.month, day: day).weekday {
        case 7: return day > 1 ? day - 1 : day + 2
        case 1: return day < last ? day + 1 : day - 2
        default: return day
        }
    }

    private static func list(_ text: Substring, _ read: (Substring) -> Self?) -> [Self]? {
        var found: [Self] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let element = read(part) else {
                return nil
            }
            found.append(element)
        }
        return found
    }
}
