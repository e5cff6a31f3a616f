/// An element of a small XML document that a client sent.
///
/// Attributes, comments and prefixes of names are passed over; document types,
/// which could define entities, are refused.
struct XMLBody {
    let name: String
    private(set) var children: [XMLBody] = []
    private(set) var text = ""

    /// The text of the first child of a name.
    subscript(_ name: String) -> String? {
        self.children.first { $0.name == name }?.text
    }

    /// The children of a name.
    func all(_ name: String) -> [XMLBody] {
        self.children.filter { $0.name == name }
    }

    /// Reads a document; nil where it is not well-formed.
    init?(parsing bytes: [UInt8]) {
        var open: [XMLBody] = []
        var rest = bytes[...]
        while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
            if !open.isEmpty {
                guard let text = Self.unescaped(rest[..<mark]) else {
                    return nil
                }
                open[open.count - 1].text += text
            }
            guard let tag = Self.takeTag(&rest, from: mark), open.count < 32 else {
                return nil
            }
            guard let first = tag.first, first != UInt8(ascii: "?"), !tag.starts(with: "!--".utf8) else {
                continue
            }
            if first == UInt8(ascii: "!") {
                return nil
            }
            let isEmpty = tag.last == UInt8(ascii: "/")
            if first != UInt8(ascii: "/") {
                open.append(XMLBody(name: Self.name(tag)))
            }
            if first == UInt8(ascii: "/") || isEmpty {
                guard let element = open.popLast(), isEmpty || element.name == Self.name(tag.dropFirst()) else {
                    return nil
                }
                guard !open.isEmpty else {
                    self = element
                    return
                }
                open[open.count - 1].children.append(element)
            }
        }
        return nil
    }

    private init(name: String) {
        self.name = name
    }

    /// Takes what stands between `<` and `>`; a comment ends at `-->`.
    private static func takeTag(_ rest: inout ArraySlice<UInt8>, from mark: Int) -> ArraySlice<UInt8>? {
        let inside = rest[(mark + 1)...]
        let end = inside.starts(with: "!--".utf8) ? Array("-->".utf8) : [UInt8(ascii: ">")]
        guard let range = inside.firstRange(of: end) else {
            return nil
        }
        rest = rest[range.upperBound...]
        return inside[..<range.lowerBound]
    }

    private static func name(_ tag: ArraySlice<UInt8>) -> String {
        let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        return String(decoding: local, as: UTF8.self)
    }

    private static func unescaped(_ raw: ArraySlice<UInt8>) -> String? {
        let parts = String(decoding: raw, as: UTF8.self).split(separator: "&", omittingEmptySubsequences: false)
        var text = String(parts[0])
        for part in parts.dropFirst() {
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
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case _ where entity.hasPrefix("#x"): UInt32(entity.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
        case _ where entity.hasPrefix("#"): UInt32(entity.dropFirst()).flatMap { Unicode.Scalar($0) }
        default: nil
        }
    }
}
