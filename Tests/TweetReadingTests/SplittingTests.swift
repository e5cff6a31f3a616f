import Testing
import TweetReading

struct SplittingTests {
    static func tweet(_ id: Int) -> String {
        #"{"created_at":"Wed Jul 03 06:29:00 +0000 2019","id":\#(id),"text":"t\#(id)","user":{"id":7,"screen_name":"a"}}"#
    }

    @Test(arguments: [1, 3, 64, 100_000])
    func `Lines are records, however the bytes arrive`(bite: Int) throws {
        let text = Self.tweet(1) + "\r\n\n" + "{\"delete\":{\"status\":{\"id\":5,\"user_id\":6}}}\n" + Self.tweet(2)
        let tally = try Tally(Array(text.utf8), bite: bite, batch: 100)
        #expect(tally.ids == [1, 2])
        #expect(tally.deletes == 1)
        #expect(tally.blanks == 1)
        #expect(tally.places.map(\.line) == [1, 2, 3, 4])
        #expect(tally.places[1].offset == Self.tweet(1).utf8.count + 2)
    }

    @Test(arguments: [1, 7, 100_000])
    func `Arrays are taken apart, pretty or not`(bite: Int) throws {
        let text = "\u{FEFF}[\n \(Self.tweet(1)),\n\n\(Self.tweet(2)) , \(Self.tweet(3))\n]\n"
        let tally = try Tally(Array(text.utf8), bite: bite, batch: 50)
        #expect(tally.ids == [1, 2, 3])
        #expect(tally.records == 3)
        #expect(tally.places.map(\.line) == [2, 4, 4])
    }

    @Test func `A bad line does not touch its neighbours`() throws {
        let text = [Self.tweet(1), #"{"id":9,"text":"cut of"#, Self.tweet(2)].joined(separator: "\n") + "\n"
        let tally = try Tally(Array(text.utf8))
        #expect(tally.ids == [1, 2])
        #expect(tally.rejects.count == 1)
    }

    @Test func `An array that is cut off keeps what is whole`() throws {
        let tally = try Tally(Array("[\(Self.tweet(1)),\(Self.tweet(2).dropLast(9))".utf8))
        #expect(tally.ids == [1])
        #expect(tally.rejects.count == 1)
    }

    @Test func `One object over many lines is one record`() throws {
        let text = "{\n \"statuses\": [\n\(Self.tweet(1)),\n\(Self.tweet(2))\n ]\n}\n"
        let tally = try Tally(Array(text.utf8))
        #expect(tally.format == .values)
        #expect(tally.ids == [1, 2])
    }

    @Test(arguments: ["{\"statuses\":[", "{\"statuses\": [ "], [1, 2])
    func `A search answer with a status a line is one record`(opening: String, count: Int) throws {
        let text = opening + "\n" + (1...count).map(Self.tweet).joined(separator: ",\n") + "\n]}\n"
        let tally = try Tally(Array(text.utf8))
        #expect(tally.ids == Array(1...Int64(count)))
        #expect(tally.rejects == [])
    }

    @Test func `A record that is too large passes by without its neighbours`() throws {
        let large = #"{"id":9,"text":"\#(String(repeating: "x", count: RecordSplitter.maximumRecord))"}"#
        let text = [Self.tweet(1), large, Self.tweet(2)].joined(separator: "\n")
        let tally = try Tally(Array(text.utf8), bite: 1 << 20)
        #expect(tally.ids == [1, 2])
        #expect(tally.places.map(\.isTooLarge) == [false, true, false])
        #expect(tally.places.map(\.line) == [1, 2, 3])
        #expect(tally.places[2].offset == text.utf8.count - Self.tweet(2).utf8.count)
    }

    @Test func `Quoted line breaks belong to the field`() throws {
        let text = "id,username,date,text\n5,ana,2015-11-30 12:34,\"one\ntwo, \"\"three\"\"\"\n6,b,2015/11/30,x\n"
        let tally = try Tally(Array(text.utf8), bite: 5)
        #expect(tally.ids == [5, 6])
        #expect(tally.texts == ["one\ntwo, \"three\"", "x"])
        #expect(tally.places.map(\.line) == [2, 4])
    }

    @Test(arguments: ["", " \n", "hello world\n", "%PDF-1.4", #"{"a":1}"#, "a,b\n1,2\n"])
    func `What holds nothing known yields nothing`(text: String) throws {
        #expect(try Tally(Array(text.utf8)).tweets == 0)
    }

    @Test func `Bad UTF-8 is a reject that names the byte`() throws {
        var bytes = Array((Self.tweet(1) + "\n").utf8)
        bytes += Array(#"{"id":2,"text":""#.utf8) + [0xFF] + Array("\"}\n".utf8)
        let tally = try Tally(bytes)
        #expect(tally.ids == [1])
        #expect(tally.rejects.first?.hasSuffix("at byte 16 of the record") == true)
    }

    @Test(arguments: [
        ("Wed Jul 03 06:29:00 +0000 2019", 1_562_135_340), ("2019-07-03T06:29:00.000Z", 1_562_135_340),
        ("2019-07-03 06:29", 1_562_135_340), ("2019-07-03T08:29:00+02:00", 1_562_135_340),
        ("2019/07/03", 1_562_112_000), ("1562135340", 1_562_135_340), ("1562135340000", 1_562_135_340),
    ])
    func `Times are read in the ways that exports write them`(text: String, seconds: Int) {
        Array(text.utf8).withUnsafeBytes { #expect(TweetTime.microseconds($0) == Int64(seconds) * 1_000_000) }
    }
}
