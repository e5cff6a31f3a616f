/// When a schedule fires: `rate(…)`, `cron(…)` or `at(…)`.
///
/// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
public enum ScheduleExpression: Sendable, Hashable {
    /// Every so many seconds.
    case rate(seconds: Int64)
    /// At the times that a cron expression matches.
    case cron(CronExpression)
    /// Once.
    case at(CalendarTime)

    /// Reads an expression, as strictly as AWS does.
    ///
    /// - Throws: ``ScheduleError`` with code `invalidExpression`.
    public init(parsing text: String) throws(ScheduleError) {
        guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else {
            throw .invalidExpression("\"\(text)\" is neither rate(…) nor cron(…) nor at(…)")
        }
        let inner = String(text[text.index(after: open)...].dropLast())
        switch text[..<open] {
        case "rate": self = try .rate(seconds: Self.rate(inner, of: text))
        case "cron": self = try .cron(CronExpression(parsing: inner))
        case "at":
            guard inner.utf8.count == 19, let time = CalendarTime(iso8601: inner) else {
                throw .invalidExpression("\"\(text)\" is not of the form at(yyyy-mm-ddThh:mm:ss)")
            }
            self = .at(time)
        default: throw .invalidExpression("\"\(text)\" is neither rate(…) nor cron(…) nor at(…)")
        }
    }

    /// The first moment after another that it fires at, in seconds since 1970; nil for never.
    ///
    /// - Parameters:
    ///   - moment: The moment after which to look.
    ///   - zone: The zone that a cron or at expression is in.
    ///   - origin: The moment that a rate counts from.
    /// - Returns: Seconds since 1970.
    public func next(after moment: Int64, in zone: TimeZoneRules, origin: Int64) -> Int64? {
        switch self {
        case .rate(let seconds):
            let periods = moment < origin ? 0 : (moment - origin) / seconds
            return origin + (periods + 1) * seconds
        case .cron(let cron):
            return cron.next(after: moment, in: zone)
        case .at(let time):
            return zone.moments(of: time).first { $0 > moment }
        }
    }

    private static func rate(_ inner: String, of text: String) throws(ScheduleError) -> Int64 {
        let parts = inner.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            let value = Int64(parts[0]), value > 0, value < 1_000_000_000
        else {
            throw .invalidExpression("\"\(text)\" is not of the form rate(5 minutes)")
        }
        let units: [Substring: Int64] =
            value == 1 ? ["minute": 60, "hour": 3600, "day": 86_400] : ["minutes": 60, "hours": 3600, "days": 86_400]
        guard let unit = units[parts[1]] else {
            let known = value == 1 ? "minute, hour or day" : "minutes, hours or days"
            throw .invalidExpression("\"\(text)\" has no unit that AWS knows: \(known)")
        }
        return value * unit
    }
}
