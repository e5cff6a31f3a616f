import JSONDocument

/// A path into a JSON value, in the part of JSONPath that Step Functions supports.
struct JSONPath: Sendable, Hashable {
    /// What the path starts from.
    enum Root: Sendable, Hashable {
        /// `$`: the state's input or result.
        case document
        /// `$$`: the context object.
        case context
        /// `$name`: a variable.
        case variable(String)
        /// `@`: the element that a filter looks at.
        case element
    }

    /// One step of a path.
    enum Segment: Sendable, Hashable {
        case name(String)
        case names([String])
        case index(Int)
        case indices([Int])
        case slice(Int?, Int?)
        case wildcard
        case descendants
        case filter(PathFilter)
        case function(String)
    }

    /// The path as it was written.
    let text: String
    let root: Root
    let segments: [Segment]

    /// Whether the path leads to one value at most; other paths give a list.
    let isDefinite: Bool

    /// Reads a path.
    ///
    /// - Returns: Nil where the text is no path.
    init?(_ text: String) {
        var scanner = TextScanner(text)
        guard let path = JSONPath(scanning: &scanner, depth: 0), scanner.isAtEnd else { return nil }
        self = path
    }

    /// Reads a path that other text may follow.
    init?(scanning scanner: inout TextScanner, depth: Int) {
        guard depth < 32 else { return nil }
        let start = scanner.position
        if scanner.take("@") {
            self.root = .element
        } else {
            guard scanner.take("$") else { return nil }
            if scanner.take("$") {
                self.root = .context
            } else {
                let name = scanner.take(while: TextScanner.isNameByte)
                self.root = name.isEmpty ? .document : .variable(name)
            }
        }
        guard let segments = Self.segments(&scanner, depth: depth) else { return nil }
        self.segments = segments
        self.isDefinite = segments.allSatisfy(\.isDefinite)
        self.text = scanner.text(from: start)
    }

    /// Whether the path can name a place to write to: names and indices only.
    var isReference: Bool {
        self.root != .element
            && self.segments.allSatisfy {
                switch $0 {
                case .name, .index: true
                default: false
                }
            }
    }

    private static func segments(_ scanner: inout TextScanner, depth: Int) -> [Segment]? {
        var segments: [Segment] = []
        while let byte = scanner.next {
            if byte == UInt8(ascii: ".") {
                _ = scanner.take(".")
                if scanner.take(".") {
                    segments.append(.descendants)
                    if scanner.next == UInt8(ascii: "[") { continue }
                }
                guard let segment = Self.dotted(&scanner) else { return nil }
                segments.append(segment)
            } else if byte == UInt8(ascii: "[") {
                guard let segment = Self.bracketed(&scanner, depth: depth) else { return nil }
                segments.append(segment)
            } else {
                break
            }
        }
        return segments
    }

    private static let functions: Set<String> = ["length", "min", "max", "avg", "sum", "stddev", "keys"]

    private static func dotted(_ scanner: inout TextScanner) -> Segment? {
        if scanner.take("*") { return .wildcard }
        let name = scanner.take { byte in
            byte > 0x20 && !".[]()*,'\"<>=!&|".utf8.contains(byte)
        }
        guard !name.isEmpty else { return nil }
        guard scanner.take("(") else { return .name(name) }
        scanner.skipSpaces()
        guard scanner.take(")"), Self.functions.contains(name) else { return nil }
        return .function(name)
    }

    private static func bracketed(_ scanner: inout TextScanner, depth: Int) -> Segment? {
        guard scanner.take("[") else { return nil }
        scanner.skipSpaces()
        let segment: Segment?
        if scanner.take("*") {
            segment = .wildcard
        } else if scanner.take("?") {
            segment = PathFilter(scanning: &scanner, depth: depth + 1).map { .filter($0) }
        } else if let quote = scanner.next, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
            segment = Self.names(&scanner, quote: Unicode.Scalar(quote))
        } else {
            segment = Self.positions(&scanner)
        }
        scanner.skipSpaces()
        return scanner.take("]") ? segment : nil
    }

    private static func names(_ scanner: inout TextScanner, quote: Unicode.Scalar) -> Segment? {
        var names: [String] = []
        repeat {
            scanner.skipSpaces()
            guard let name = scanner.takeQuoted(quote) else { return nil }
            names.append(name)
            scanner.skipSpaces()
        } while scanner.take(",")
        return names.count == 1 ? .name(names[0]) : .names(names)
    }

    private static func positions(_ scanner: inout TextScanner) -> Segment? {
        let first = scanner.takeInteger()
        scanner.skipSpaces()
        if scanner.take(":") {
            scanner.skipSpaces()
            return .slice(first, scanner.takeInteger())
        }
        guard let first else { return nil }
        var indices = [first]
        while scanner.take(",") {
            scanner.skipSpaces()
            guard let index = scanner.takeInteger() else { return nil }
            indices.append(index)
            scanner.skipSpaces()
        }
        return indices.count == 1 ? .index(first) : .indices(indices)
    }
}

extension JSONPath.Segment {
    /// Whether the step leads from one value to one value.
    var isDefinite: Bool {
        switch self {
        case .name, .names, .index, .function: true
        case .indices, .slice, .wildcard, .descendants, .filter: false
        }
    }
}
