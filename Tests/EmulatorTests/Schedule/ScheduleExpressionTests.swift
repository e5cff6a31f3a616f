import Emulator
import Testing

@Suite struct ScheduleExpressionTests {
    @Test(arguments: [
        "rate(1 minute)", "rate(5 minutes)", "rate(1 hour)", "rate(2 days)", "cron(0 10 * * ? *)",
        "cron(0 18 ? * MON-FRI *)", "cron(0 8 1 * ? *)", "cron(0/15 * * * ? *)", "cron(0/30 20-23 ? * MON-FRI *)",
        "cron(0 2 ? * SAT *)", "cron(5,35 14 * * ? *)", "cron(15 10 ? * 6L 2002-2005)", "cron(0 2 ? * SAT#3 *)",
        "cron(* * ? * SAT#3 *)", "cron(0/5 5 ? JAN 1-5 2022)", "cron(0-15/1 8-8 ? * 2,3,4,5,6,7 *)",
        "cron(1-31/30 1-1 ? * 1,7 *)", "cron(*/15 * * * ? *)", "cron(0-59/10 0-23/2 ? * * *)", "cron(0 0 LW * ? *)",
        "at(2021-12-31T23:59:59)",
    ])
    func `What AWS accepts is accepted`(text: String) throws {
        _ = try ScheduleExpression(parsing: text)
    }

    @Test(arguments: [
        "rate(1 minutes)", "rate(10 minute)", "rate(10 seconds)", "rate(10 MINUTES)", " rate(10 minutes)", "rate()",
        "rate(10)", "rate(foo minutes)", "rate(-10 minutes)", "rate( 10 minutes )", "rate(0 minutes)", "rate(10 years)",
        "cron(0 1 * * * *)", "cron(0 1 ? * ? *)", "cron(71 8 1 * ? *)", "cron(INVALID)", "cron(7 20 * * NOT *)",
        "cron(0 dummy ? * MON-FRI *)", "cron()", "cron(0 1 * * ?)", "cron(0 0 ? * SAT#6 *)", "cron(0/0 0 * * ? *)",
        "cron(0 0 32W * ? *)", "at(2021-12-31T23:59:59Z)", "at(2021-12-31)", "at(2021-02-30T00:00:00)", "", "every day",
    ])
    func `What AWS refuses is refused`(text: String) {
        let error = #expect(throws: ScheduleError.self) { try ScheduleExpression(parsing: text) }
        #expect(error?.code == .invalidExpression)
    }

    /// An expression, a moment, and the next time that it fires, all in UTC.
    static let firing: [(String, String, String?)] = [
        ("cron(0 6 * * ? *)", "2026-11-24T05:59:59", "2026-11-24T06:00:00Z"),
        ("cron(0 6 * * ? *)", "2026-11-24T06:00:00", "2026-11-25T06:00:00Z"),
        ("cron(0/15 * * * ? *)", "2026-12-31T23:50:00", "2027-01-01T00:00:00Z"),
        ("cron(0 0 L * ? *)", "2028-02-01", "2028-02-29T00:00:00Z"),
        ("cron(0 0 1W * ? *)", "2026-08-01", "2026-08-03T00:00:00Z"),
        ("cron(0 0 LW * ? *)", "2026-05-01", "2026-05-29T00:00:00Z"),
        ("cron(0 2 ? * SAT#3 *)", "2026-11-24", "2026-12-19T02:00:00Z"),
        ("cron(15 10 ? * 6L *)", "2026-11-24", "2026-11-27T10:15:00Z"),
        ("cron(0 0 29 2 ? *)", "2026-11-24", "2028-02-29T00:00:00Z"),
        ("cron(15 10 ? * 6L 2002-2005)", "2026-11-24", nil),
        ("cron(0 0 31 4 ? *)", "2026-11-24", nil),
        ("rate(2 hours)", "2026-11-24T03:00:00", "2026-11-24T04:00:00Z"),
        ("rate(2 hours)", "2026-11-24T04:00:00", "2026-11-24T06:00:00Z"),
        ("at(2026-11-24T07:30:00)", "2026-11-24", "2026-11-24T07:30:00Z"),
        ("at(2026-11-24T07:30:00)", "2026-11-24T07:30:00", nil),
    ]

    @Test(arguments: firing)
    func `The next time to fire is found`(text: String, after: String, next: String?) throws {
        let moment = try #require(CalendarTime(iso8601: after)).secondsSince1970
        let origin = try #require(CalendarTime(iso8601: "2026-11-24")).secondsSince1970
        let found = try ScheduleExpression(parsing: text).next(after: moment, in: .utc, origin: origin)
        #expect(found.map { CalendarTime(secondsSince1970: $0).iso8601 } == next)
    }

    /// Times around the changes of the clocks in Zagreb: 02:00 on 29 March and 03:00 on 25 October 2026.
    static let summer: [(String, String, String)] = [
        ("cron(0 6 * * ? *)", "2026-03-28T06:00:00", "2026-03-29T04:00:00Z"),
        ("cron(0 6 * * ? *)", "2026-03-27T06:00:00", "2026-03-28T05:00:00Z"),
        ("cron(0 6 * * ? *)", "2026-10-25T00:00:00", "2026-10-25T05:00:00Z"),
        // 02:30 does not exist on 29 March: the day is skipped.
        ("cron(30 2 * * ? *)", "2026-03-28T12:00:00", "2026-03-30T00:30:00Z"),
        // 02:30 comes twice on 25 October: only the first fires.
        ("cron(30 2 * * ? *)", "2026-10-24T12:00:00", "2026-10-25T00:30:00Z"),
        ("cron(30 2 * * ? *)", "2026-10-25T00:30:00", "2026-10-26T01:30:00Z"),
        ("cron(0 6 * * ? *)", "2060-07-01T00:00:00", "2060-07-01T04:00:00Z"),
    ]

    @Test(arguments: summer)
    func `Summer time moves the hour in UTC`(text: String, after: String, next: String) throws {
        let zone = try TimeZoneRules(named: "Europe/Zagreb")
        let moment = try #require(CalendarTime(iso8601: after)).secondsSince1970
        let found = try ScheduleExpression(parsing: text).next(after: moment, in: zone, origin: 0)
        #expect(found.map { CalendarTime(secondsSince1970: $0).iso8601 } == next)
    }
}
