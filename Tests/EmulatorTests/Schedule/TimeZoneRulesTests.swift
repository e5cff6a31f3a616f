import Emulator
import Foundation
import Testing

@Suite struct TimeZoneRulesTests {
    @Test(arguments: [
        "Europe/Zagreb", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo",
        "Pacific/Apia", "Europe/Dublin", "Africa/Casablanca", "America/Santiago", "Asia/Tokyo",
    ])
    func `Offsets equal those of Foundation over a century`(name: String) throws {
        let zone = try TimeZoneRules(named: name)
        let reference = try #require(TimeZone(identifier: name))
        // Every nine days and some minutes, from 1970 to 2036.
        for moment in stride(from: Int64(0), to: 2_100_000_000, by: 777_777) {
            let expected = reference.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
            #expect(zone.offset(at: moment) == expected, "\(moment)")
        }
    }

    @Test func `A local time is found once, twice or not at all`() throws {
        let zone = try TimeZoneRules(named: "Europe/Zagreb")
        #expect(zone.moments(of: CalendarTime(year: 2026, month: 7, day: 1, hour: 12)).count == 1)
        #expect(zone.moments(of: CalendarTime(year: 2026, month: 10, day: 25, hour: 2, minute: 30)).count == 2)
        #expect(zone.moments(of: CalendarTime(year: 2026, month: 3, day: 29, hour: 2, minute: 30)).isEmpty)
    }

    @Test(arguments: ["Europe/Nowhere", "../etc/passwd", "/etc/passwd", "", "zone.tab"])
    func `A name that is no zone is refused`(name: String) {
        let error = #expect(throws: ScheduleError.self) { try TimeZoneRules(named: name) }
        #expect(error?.code == .unknownTimeZone)
    }

    @Test func `Calendar times and moments convert both ways`() {
        for moment in stride(from: Int64(-5_000_000_000), to: 20_000_000_000, by: 98_765_431) {
            #expect(CalendarTime(secondsSince1970: moment).secondsSince1970 == moment)
        }
        #expect(CalendarTime(secondsSince1970: 0).iso8601 == "1970-01-01T00:00:00Z")
        #expect(CalendarTime(year: 2026, month: 11, day: 24).weekday == 3)
    }
}
