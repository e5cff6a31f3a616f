import JSONDocument
import Testing

// The pattern is a part of the dispatcher that nobody outside sees.
@testable import Emulator

@Suite struct EventPatternTests {
    /// A pattern, an event, and whether they match.
    static let cases: [(String, String, Bool)] = [
        (#"{"a": ["x"]}"#, #"{"a": "x"}"#, true),
        (#"{"a": ["x"]}"#, #"{"a": "y"}"#, false),
        (#"{"a": ["x", "y"]}"#, #"{"a": ["z", "y"]}"#, true),
        (#"{"a": {"b": [1]}}"#, #"{"a": {"b": 1.0}}"#, true),
        (#"{"a": [null]}"#, #"{"a": null}"#, true),
        (#"{"a": [null]}"#, #"{"b": 1}"#, false),
        (#"{"A": ["x"]}"#, #"{"a": "x"}"#, false),
        (#"{"a": [{"prefix": "in/"}]}"#, #"{"a": "in/x"}"#, true),
        (#"{"a": [{"prefix": "in/"}]}"#, #"{"a": "out/x"}"#, false),
        (#"{"a": [{"prefix": {"equals-ignore-case": "IN/"}}]}"#, #"{"a": "in/x"}"#, true),
        (#"{"a": [{"suffix": ".gz"}]}"#, #"{"a": "x.gz"}"#, true),
        (#"{"a": [{"suffix": ".gz"}]}"#, #"{"a": "x.zst"}"#, false),
        (#"{"a": [{"equals-ignore-case": "X"}]}"#, #"{"a": "x"}"#, true),
        (#"{"a": [{"wildcard": "in/*/x*.gz"}]}"#, #"{"a": "in/2026/xa.gz"}"#, true),
        (#"{"a": [{"wildcard": "in/*/x*.gz"}]}"#, #"{"a": "in/2026/ya.gz"}"#, false),
        (#"{"a": [{"wildcard": "*"}]}"#, #"{"a": ""}"#, true),
        (#"{"a": [{"anything-but": "x"}]}"#, #"{"a": "y"}"#, true),
        (#"{"a": [{"anything-but": ["x", "y"]}]}"#, #"{"a": "y"}"#, false),
        (#"{"a": [{"anything-but": {"prefix": "in/"}}]}"#, #"{"a": "in/x"}"#, false),
        (#"{"a": [{"anything-but": {"suffix": [".gz", ".zst"]}}]}"#, #"{"a": "x.bz2"}"#, true),
        (#"{"a": [{"anything-but": "x"}]}"#, #"{"b": "y"}"#, false),
        (#"{"a": [{"numeric": [">", 0, "<=", 5]}]}"#, #"{"a": 5}"#, true),
        (#"{"a": [{"numeric": [">", 0, "<=", 5]}]}"#, #"{"a": 6}"#, false),
        (#"{"a": [{"numeric": [">", 0]}]}"#, #"{"a": "1"}"#, false),
        (#"{"a": [{"exists": true}]}"#, #"{"a": 0}"#, true),
        (#"{"a": [{"exists": true}]}"#, #"{"b": 0}"#, false),
        (#"{"a": [{"exists": false}]}"#, #"{"b": 0}"#, true),
        (#"{"a": [{"exists": false}]}"#, #"{"a": 0}"#, false),
        (#"{"$or": [{"a": ["x"]}, {"b": ["y"]}]}"#, #"{"b": "y"}"#, true),
        (#"{"$or": [{"a": ["x"]}, {"b": ["y"]}]}"#, #"{"b": "x"}"#, false),
        (#"{"a": ["x"], "b": ["y"]}"#, #"{"a": "x"}"#, false),
        (#"{"list": {"a": ["x"]}}"#, #"{"list": [{"a": "z"}, {"a": "x"}]}"#, true),
        (#"{"a": [{"unheard-of": 1}]}"#, #"{"a": 1}"#, false),
    ]

    @Test(arguments: cases)
    func `A pattern matches as in EventBridge`(pattern: String, event: String, isMatch: Bool) throws {
        let pattern = EventPattern(try JSONValue(parsing: pattern))
        #expect(pattern.matches(try JSONValue(parsing: event)) == isMatch)
    }

    @Test func `A wildcard that nearly matches everywhere takes no time`() throws {
        let pattern = EventPattern(["a": [["wildcard": .string(String(repeating: "a*", count: 50) + "b")]]])
        #expect(!pattern.matches(["a": .string(String(repeating: "a", count: 5000))]))
    }
}
