extension JSONValue {
    /// The value as JSON text; two spaces a level where it is pretty, else without any space.
    ///
    /// Numbers are written with the fewest digits that read back the same. A
    /// number that JSON cannot hold (not a number, infinite) is written null.
    public func text(pretty: Bool = false) -> String {
        String(decoding: self.bytes(pretty: pretty), as: UTF8.self)
    }

    /// The value as the UTF-8 bytes of ``text(pretty:)``.
    public func bytes(pretty: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        self.write(to: &output, indent: pretty ? 0 : nil)
        return output
    }

    private func write(to output: inout [UInt8], indent: Int?) {
        switch self {
        case .null:
            output.append(contentsOf: "null".utf8)
        case .bool(let value):
            output.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value):
            output.append(contentsOf: String(value).utf8)
        case .number(let value):
            output.append(contentsOf: (value.isFinite ? value.description : "null").utf8)
        case .string(let value):
            Self.write(value, to: &output)
        case .array(let elements):
            Self.writeList(elements, open: "[", close: "]", to: &output, indent: indent) { element, output, inner in
                element.write(to: &output, indent: inner)
            }
        case .object(let object):
            Self.writeList(Array(object), open: "{", close: "}", to: &output, indent: indent) { member, output, inner in
                Self.write(member.name, to: &output)
                output.append(contentsOf: (inner == nil ? ":" : ": ").utf8)
                member.value.write(to: &output, indent: inner)
            }
        }
    }

    private static func writeList<Element>(
        _ elements: [Element],
        open: Unicode.Scalar,
        close: Unicode.Scalar,
        to output: inout [UInt8],
        indent: Int?,
        writeElement: (Element, inout [UInt8], Int?) -> Void
    ) {
        output.append(UInt8(ascii: open))
        let inner = indent.map { $0 + 2 }
        for (index, element) in elements.enumerated() {
            if index > 0 {
                output.append(UInt8(ascii: ","))
            }
            Self.breakLine(inner, &output)
            writeElement(element, &output, inner)
        }
        if !elements.isEmpty {
            Self.breakLine(indent, &output)
        }
        output.append(UInt8(ascii: close))
    }

    private static func breakLine(_ indent: Int?, _ output: inout [UInt8]) {
        if let indent {
            output.append(UInt8(ascii: "\n"))
            output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
        }
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output.append(contentsOf: #"\""#.utf8)
            case UInt8(ascii: "\\"): output.append(contentsOf: #"\\"#.utf8)
            case 0x0A: output.append(contentsOf: #"\n"#.utf8)
            case 0x0D: output.append(contentsOf: #"\r"#.utf8)
            case 0x09: output.append(contentsOf: #"\t"#.utf8)
            case 0x00..<0x20:
                output.append(contentsOf: byte < 0x10 ? #"\u000"#.utf8 : #"\u00"#.utf8)
                output.append(contentsOf: String(byte, radix: 16).utf8)
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
