import Testing
import YAMLDocument

@Suite struct YAMLDocumentTests {
    @Test(
        arguments: [
            ("42", .integer(42)), ("-7", .integer(-7)), ("+7", .integer(7)), ("0x1F", .integer(31)),
            ("0o17", .integer(15)),
            ("3.5", .number(3.5)), (".5", .number(0.5)), ("5.", .number(5)), ("1e3", .number(1000)),
            ("-.inf", .number(-.infinity)), ("true", .bool(true)), ("False", .bool(false)), ("null", .null),
            ("~", .null),
            ("yes", .string("yes")), ("2010-09-09", .string("2010-09-09")), ("1_000", .string("1_000")),
            ("0x-1", .string("0x-1")), ("1.2.3", .string("1.2.3")), ("'42'", .string("42")),
            ("\"true\"", .string("true")),
            ("99999999999999999999", .number(1e20)), (".", .string(".")), ("-", nil),
        ] as [(String, YAMLScalar.Value?)]
    )
    func `A plain scalar has the meaning of the core schema`(text: String, value: YAMLScalar.Value?) throws {
        let node = try YAMLNode(parsing: "key: \(text == "-" ? "'-'" : text)")
        #expect(node["key"]?.scalar?.value == value ?? .string("-"))
    }

    @Test func `The text of a scalar stays as it was written`() throws {
        #expect(try YAMLNode(parsing: "account: 012345678901")["account"]?.scalar?.text == "012345678901")
    }

    @Test func `Short tags of CloudFormation stay with their nodes`() throws {
        let node = try YAMLNode(
            parsing: "a: !Ref Bucket\nb: !Join ['-', [x, !GetAtt Y.Arn]]\nc: !Sub\n  - t\n  - k: v\n"
        )
        #expect(node["a"]?.tag == "!Ref")
        #expect(node["a"]?.scalar?.text == "Bucket")
        #expect(node["b"]?.tag == "!Join")
        #expect(node["b"]?.elements?[1].elements?[1].tag == "!GetAtt")
        #expect(node["c"]?.tag == "!Sub")
        #expect(node["c"]?.elements?[1]["k"]?.scalar?.text == "v")
    }

    @Test func `Mappings keep their order and nodes their place`() throws {
        let node = try YAMLNode(parsing: "z: 1\na:\n  b: x\n")
        #expect(node.entries?.map(\.key.scalar?.text) == ["z", "a"])
        #expect(node["a"]?["b"]?.place == YAMLPlace(line: 3, column: 6))
    }

    @Test func `Blocks keep or fold their line feeds`() throws {
        let node = try YAMLNode(parsing: "a: |\n  x\n  y\nb: >\n  x\n  y\n")
        #expect(node["a"]?.scalar?.text == "x\ny\n")
        #expect(node["b"]?.scalar?.text == "x y\n")
        #expect(node["a"]?.scalar?.style == .block)
    }

    @Test func `An alias stands for what its anchor named`() throws {
        let node = try YAMLNode(parsing: "a: &x [1, 2]\nb: *x\n")
        #expect(node["b"]?.elements?.count == 2)
    }

    @Test func `An alias without anchor is refused with its place`() {
        let error = #expect(throws: YAMLError.self) { try YAMLNode(parsing: "a: 1\nb: *x\n") }
        #expect(error?.code == .unknownAnchor)
        #expect(error?.line == 2)
    }

    @Test func `Aliases that multiply without end are refused`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            text +=
                "a\(level): &a\(level) [\([String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
        }
        let error = #expect(throws: YAMLError.self) { try YAMLNode(parsing: text) }
        #expect(error?.code == .tooLarge)
    }

    @Test func `Nesting without end is refused`() {
        let text = String(repeating: "[", count: 5000)
        let error = #expect(throws: YAMLError.self) { try YAMLNode(parsing: text) }
        #expect(error?.code == .tooLarge)
    }

    @Test func `A key that comes twice is refused`() {
        let error = #expect(throws: YAMLError.self) { try YAMLNode(parsing: "a: 1\nb: 2\na: 3\n") }
        #expect(error?.code == .duplicateKey)
        #expect(error?.line == 3)
        #expect(error?.description == "line 3, column 1: the key \"a\" stands here a second time")
    }

    @Test(arguments: ["a: [1, 2", "a: b: c", "\ta: 1", "a: 'x", "a: \"\\q\""])
    func `A broken text is refused with a line`(text: String) {
        let error = #expect(throws: YAMLError.self) { try YAMLNode(parsing: text) }
        #expect(error?.code == .syntax)
        #expect(error?.line ?? 0 >= 1)
    }

    @Test func `Bytes that are not UTF-8 are refused at their line`() {
        let error = #expect(throws: YAMLError.self) { try YAMLNode(parsing: [0x61, 0x3A, 0x0A, 0x20, 0xFF]) }
        #expect(error?.code == .syntax)
        #expect(error?.line == 2)
    }

    @Test func `An empty text is null`() throws {
        #expect(try YAMLNode(parsing: "# nothing\n").scalar?.value == .null)
    }

    @Test func `A second document is refused`() {
        let error = #expect(throws: YAMLError.self) { try YAMLNode(parsing: "a: 1\n---\nb: 2\n") }
        #expect(error?.code == .multipleDocuments)
    }

    @Test func `JSON is YAML too`() throws {
        let node = try YAMLNode(parsing: "{\"a\": [1, true, null, \"x\"]}")
        let values: [YAMLScalar.Value?] = [.integer(1), .bool(true), .null, .string("x")]
        #expect(node["a"]?.elements?.map { $0.scalar?.value } == values)
    }
}
