import CivilCalendar
import Testing

@Suite struct CivilCalendarTests {
    @Test(arguments: [
        (0, "1970-01-01", 4), (-1, "1969-12-31", 3), (59, "1970-03-01", 0), (11_016, "2000-02-29", 2),
        (20_783, "2026-11-26", 4),
        (-719_468, "0000-03-01", 3), (-719_528, "0000-01-01", 6), (2_932_896, "9999-12-31", 5),
    ])
    func `A day has its date and its weekday`(_ dayNumber: Int, _ text: String, _ weekday: Int) {
        let date = CivilDate(dayNumber: dayNumber)
        #expect(date.iso8601 == text)
        #expect(date.weekday == weekday)
        #expect(date.dayNumber == dayNumber)
        #expect(CivilDate(iso8601: text) == date)
    }

    @Test func `Each day of 800 years follows the one before`() {
        var date = CivilDate(year: 1600, month: 1, day: 1)
        while date.year < 2400 {
            let isLast = date.day == CivilDate.days(inMonth: date.month, of: date.year)
            let isLastOfYear = isLast && date.month == 12
            let expected = CivilDate(
                year: isLastOfYear ? date.year + 1 : date.year,
                month: isLastOfYear ? 1 : isLast ? date.month + 1 : date.month,
                day: isLast ? 1 : date.day + 1
            )
            let next = CivilDate(dayNumber: date.dayNumber + 1)
            guard next == expected, date < next, next.isReal else {
                Issue.record("\(date.iso8601) is followed by \(next.iso8601)")
                return
            }
            date = next
        }
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-11-24T", "+026-11-24", "", "----"])
    func `What is no day is not read`(_ text: String) {
        #expect(CivilDate(iso8601: text) == nil)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (1_795_672_800_123, "2026-11-26T06:00:00.123Z"),
        (951_868_799_999, "2000-02-29T23:59:59.999Z"),
    ])
    func `A time is told in UTC`(_ milliseconds: Int64, _ text: String) {
        #expect(CivilTime(milliseconds: milliseconds).iso8601 == text)
    }

    @Test func `No moment is too far away`() {
        #expect(CivilTime(milliseconds: .min).millisecond == 192)
        #expect(CivilTime(seconds: .max).second == 7)
        #expect(CivilTime(seconds: .min).hour == 8)
    }
}
