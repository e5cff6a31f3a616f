import JSONDocument
import Testing

struct JSONDocumentTests {
    @Test(arguments: [
        "null", "true", "[]", "{}", "[1,-2,9223372036854775807,-9223372036854775808]", "[1.5,1e+21,1e-07,0.1]",
        #"{"a":[{"b":null}],"c":"ž \"\\\n\u0001"}"#, #"["Š😀"]"#,
    ])
    func `What is written reads back the same`(text: String) throws {
        let value = try JSONValue(parsing: text)
        #expect(value.text() == text)
        #expect(try JSONValue(parsing: value.text(pretty: true)) == value)
    }

    @Test func `Pretty text is indented by two`() {
        let value: JSONValue = ["a": [1, 2], "b": [:], "c": []]
        #expect(value.text(pretty: true) == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {},\n  \"c\": []\n}")
    }

    @Test func `Of two members of one name the later stays`() throws {
        #expect(try JSONValue(parsing: #"{"a":1,"b":2,"a":3}"#) == ["a": 3, "b": 2])
    }

    @Test(arguments: [
        #"["a\ud83dz"]"#, #"["a\udc00z"]"#, #"["a\uD83Dz","\ud83d\u0041"]"#,
    ])
    func `A lone surrogate becomes the replacement character`(text: String) throws {
        #expect(try JSONValue(parsing: text).arrayValue?.first == "a\u{FFFD}z")
    }

    @Test func `A pair of surrogates beside a lone one is kept`() throws {
        #expect(try JSONValue(parsing: #"["\ud83d\ude00\ud83d"]"#) == ["😀\u{FFFD}"])
    }

    @Test func `Whole numbers beyond 64 bits become doubles`() throws {
        let value = try JSONValue(parsing: "[18446744073709551615,123456789012345678901,-9223372036854775809]")
        #expect(
            value == [
                .number(0x1p64), .number(1.2345678901234568e20),
                .number(-0x1p63),
            ]
        )
    }

    @Test(arguments: [
        ("", JSONError.Code.empty, nil), ("  ", .empty, nil), ("[1,]", .syntax, 3), ("{\"a\" 1}", .syntax, 5),
        ("[1e400]", .number, 1), ("[1] x", .syntax, 4), ("[\"\\x\"]", .string, 3), ("{\"a\":tru}", .syntax, 5),
    ])
    func `Bad text is refused with its place`(text: String, code: JSONError.Code, offset: Int?) throws {
        let error = try #require(throws: JSONError.self) { try JSONValue(parsing: text) }
        #expect(error.offset == offset)
        #expect(error.code == code || code == .syntax)
    }

    @Test func `Bad UTF-8 is refused with its place`() throws {
        let error = try #require(throws: JSONError.self) { try JSONValue(parsing: [0x5B, 0x22, 0xFF, 0x22, 0x5D]) }
        #expect(error.code == .utf8)
        #expect(error.offset == 2)
    }

    @Test func `Nesting beyond the bound is refused`() throws {
        let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
        let error = try #require(throws: JSONError.self) { try JSONValue(parsing: deep) }
        #expect(error.code == .depth)
        let fine = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        #expect(try JSONValue(parsing: fine).text() == fine)
    }

    @Test func `A byte order mark is passed over`() throws {
        #expect(try JSONValue(parsing: [0xEF, 0xBB, 0xBF, 0x31]) == 1)
    }

    @Test func `What JSON cannot hold is written null`() {
        #expect(JSONValue.array([.number(.nan), .number(.infinity), .number(1)]).text() == "[null,null,1.0]")
    }

    @Test func `A cursor walks members and elements in order`() throws {
        let text = Array(#"{"id":12345678901234567,"a":[1,{"x":2}],"t":"čaj","n":null,"b":true,"d":1.5}"#.utf8)
        let padded = text + [UInt8](repeating: 0, count: JSONParser.padding)
        let parser = try JSONParser()
        try padded.withUnsafeBytes { buffer in
            let root = try parser.parse(padded: UnsafeRawBufferPointer(rebasing: buffer[..<text.count]))
            #expect(root.find("id")?.integer == 12_345_678_901_234_567)
            #expect(root.find("t")?.string?.elementsEqual("čaj".utf8) == true)
            #expect(root.find("n") == nil)
            #expect(root.find("b")?.bool == true)
            #expect(root.find("d")?.double == 1.5)
            var elements = try #require(root.find("a")).elements
            #expect(elements.next()?.integer == 1)
            #expect(elements.next()?.find("x")?.integer == 2)
            #expect(elements.next() == nil)
        }
    }

    @Test func `A lenient parser reads a number beyond a double as null`() throws {
        let text = Array(#"{"a":1e999,"b":2}"#.utf8)
        let padded = text + [UInt8](repeating: 0, count: JSONParser.padding)
        let parser = try JSONParser()
        try padded.withUnsafeBytes { buffer in
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<text.count])
            let root = try parser.parse(padded: bytes, isLenient: true)
            #expect(root.find("a") == nil)
            #expect(root.find("b")?.integer == 2)
            #expect(parser.wasMended)
        }
    }
}
