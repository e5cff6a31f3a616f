/// Reads the documents that S3 answers with: elements, text and the five entities.
///
/// Attributes and comments are passed over, and prefixes of names dropped.
/// Document types, which could define entities, are refused.
struct XMLReader {
    private static let maxDepth = 64

    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The root element; nil where the bytes are no well-formed document of this kind.
    static func root(of bytes: [UInt8]) -> XMLElement? {
        var reader = Self(bytes)
        var open: [XMLElement] = []
        while true {
            guard let markup = reader.next(inElement: !open.isEmpty) else {
                return nil
            }
            switch markup {
            case .text(let text):
                open[open.count - 1].text += text
            case .start(let name, let isEmpty):
                guard open.count < Self.maxDepth else {
                    return nil
                }
                open.append(XMLElement(name: name))
                if isEmpty, let root = Self.close(&open) {
                    return root
                }
            case .end(let name):
                guard open.last?.name == name else {
                    return nil
                }
                if let root = Self.close(&open) {
                    return root
                }
            }
        }
    }

    private enum Markup {
        case start(String, isEmpty: Bool)
        case end(String)
        case text(String)
    }

    /// Hangs the innermost element into the one around it; returns it where there is none.
    private static func close(_ open: inout [XMLElement]) -> XMLElement? {
        var element = open.removeLast()
        if !element.children.isEmpty {
            // White space between elements is layout.
            element.text = ""
        }
        if open.isEmpty {
            return element
        }
        open[open.count - 1].children.append(element)
        return nil
    }

    private mutating func next(inElement: Bool) -> Markup? {
        while self.position < self.bytes.count {
            if self.bytes[self.position] != UInt8(ascii: "<") {
                let raw = self.take(until: "<", consumingEnd: false)
                guard inElement else {
                    continue
                }
                return Self.unescaped(raw).map { .text($0) }
            }
            if self.skip("<?") {
                _ = self.take(until: "?>")
            } else if self.skip("<!--") {
                _ = self.take(until: "-->")
            } else if self.skip("<![CDATA[") {
                return inElement ? .text(String(decoding: self.take(until: "]]>"), as: UTF8.self)) : nil
            } else if self.skip("<!") {
                return nil
            } else if self.skip("</") {
                return .end(Self.name(self.take(until: ">")))
            } else {
                self.position += 1
                let tag = self.take(until: ">")
                let isEmpty = tag.last == UInt8(ascii: "/")
                return .start(Self.name(isEmpty ? tag.dropLast() : tag), isEmpty: isEmpty)
            }
        }
        return nil
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        let end = self.position + text.utf8CodeUnitCount
        guard end <= self.bytes.count, self.bytes[self.position..<end].elementsEqual("\(text)".utf8) else {
            return false
        }
        self.position = end
        return true
    }

    private mutating func take(until end: String, consumingEnd: Bool = true) -> ArraySlice<UInt8> {
        let rest = self.bytes[self.position...]
        guard let range = rest.firstRange(of: Array(end.utf8)) else {
            self.position = self.bytes.count
            return rest
        }
        self.position = consumingEnd ? range.upperBound : range.lowerBound
        return rest[..<range.lowerBound]
    }

    private static func name(_ tag: ArraySlice<UInt8>) -> String {
        let name = tag.prefix { $0 > 0x20 }
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        return String(decoding: local, as: UTF8.self)
    }

    private static func unescaped(_ raw: ArraySlice<UInt8>) -> String? {
        guard raw.contains(UInt8(ascii: "&")) else {
            return String(decoding: raw, as: UTF8.self)
        }
        var text = ""
        for (index, part) in String(decoding: raw, as: UTF8.self)
            .split(separator: "&", omittingEmptySubsequences: false).enumerated()
        {
            guard index > 0 else {
                text += part
                continue
            }
            guard let end = part.firstIndex(of: ";"), let scalar = Self.scalar(part[..<end]) else {
                return nil
            }
            text.unicodeScalars.append(scalar)
            text += part[part.index(after: end)...]
        }
        return text
    }

    private static func scalar(_ entity: Substring) -> Unicode.Scalar? {
        switch entity {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            if entity.hasPrefix("#x") {
                return UInt32(entity.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
            }
            return entity.hasPrefix("#") ? UInt32(entity.dropFirst()).flatMap { Unicode.Scalar($0) } : nil
        }
    }
}
