import HTTPTypes
import Testing

@Suite struct UnixTimeTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
            (1_369_353_600_000, "2013-05-24T00:00:00.000Z", "Fri, 24 May 2013 00:00:00 GMT"),
            (1_709_251_199_999, "2024-02-29T23:59:59.999Z", "Thu, 29 Feb 2024 23:59:59 GMT"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z", "Mon, 01 Mar 2100 00:00:00 GMT"),
            (-1, "1969-12-31T23:59:59.999Z", "Wed, 31 Dec 1969 23:59:59 GMT"),
        ] as [(Int64, String, String)]
    )
    func `A time is written as AWS writes it and reads back`(milliseconds: Int64, iso: String, http: String) {
        let time = UnixTime(milliseconds: milliseconds)
        #expect(time.iso8601 == iso)
        #expect(time.httpDate == http)
        #expect(UnixTime(iso8601: iso) == time)
        #expect(UnixTime(httpDate: http)?.seconds == time.seconds)
        #expect(UnixTime(iso8601: time.iso8601Basic)?.seconds == time.seconds)
    }

    @Test(arguments: ["", "2013-05-24", "2013-05-24T00:00:00", "2013-13-24T00:00:00Z", "2013-05-24T00:00:0xZ"])
    func `What is no time is refused`(text: String) {
        #expect(UnixTime(iso8601: text) == nil)
    }

    @Test(arguments: [
        "9223372036854775807 00:00:00", "2013 9223372036854775807:00:00", "2013 00:9223372036854775807:00",
        "2013 00:00:9223372036854775807", "-1 00:00:00", "2013 24:00:00",
    ])
    func `A number that no date has is refused, however large`(text: String) {
        #expect(UnixTime(httpDate: "Fri, 24 May \(text) GMT") == nil)
    }
}
