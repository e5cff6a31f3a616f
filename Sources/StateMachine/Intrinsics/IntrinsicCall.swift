import JSONDocument

/// A call of an intrinsic function, such as `States.Format('{} of {}', $.done, $.all)`.
struct IntrinsicCall: Sendable, Hashable {
    /// The call as it was written.
    let text: String
    let function: IntrinsicFunction
    let arguments: [Argument]

    /// One argument of a call.
    indirect enum Argument: Sendable, Hashable {
        case literal(JSONValue)
        case path(JSONPath)
        case call(IntrinsicCall)
    }

    /// Reads a call.
    ///
    /// - Returns: Nil where the text is no call of a known function with as
    ///   many arguments as it takes.
    init?(_ text: String) {
        var scanner = TextScanner(text)
        scanner.skipSpaces()
        guard let call = IntrinsicCall(scanning: &scanner, depth: 0) else { return nil }
        scanner.skipSpaces()
        guard scanner.isAtEnd else { return nil }
        self = call
    }

    private init?(scanning scanner: inout TextScanner, depth: Int) {
        // AWS nests at most ten calls.
        guard depth < 10 else { return nil }
        let start = scanner.position
        let name = scanner.take { TextScanner.isNameByte($0) || $0 == UInt8(ascii: ".") }
        guard let function = IntrinsicFunction(rawValue: name) else { return nil }
        scanner.skipSpaces()
        guard scanner.take("(") else { return nil }
        var arguments: [Argument] = []
        scanner.skipSpaces()
        if !scanner.take(")") {
            repeat {
                scanner.skipSpaces()
                guard let argument = Self.argument(&scanner, depth: depth) else { return nil }
                arguments.append(argument)
                scanner.skipSpaces()
            } while scanner.take(",")
            guard scanner.take(")") else { return nil }
        }
        guard function.argumentCounts.contains(arguments.count) else { return nil }
        self.function = function
        self.arguments = arguments
        self.text = scanner.text(from: start)
    }

    private static func argument(_ scanner: inout TextScanner, depth: Int) -> Argument? {
        switch scanner.next {
        case UInt8(ascii: "'"):
            return Self.quoted(&scanner).map { .literal(.string($0)) }
        case UInt8(ascii: "$"):
            return JSONPath(scanning: &scanner, depth: 0).map { .path($0) }
        case UInt8(ascii: "S"):
            return IntrinsicCall(scanning: &scanner, depth: depth + 1).map { .call($0) }
        default:
            let word = scanner.take { TextScanner.isNameByte($0) || "+-.".utf8.contains($0) }
            switch word {
            case "true": return .literal(true)
            case "false": return .literal(false)
            case "null": return .literal(.null)
            default:
                return (Int64(word).map { .integer($0) } ?? Double(word).map { .number($0) }).map { .literal($0) }
            }
        }
    }

    /// Takes a text in single quotes, where a backslash keeps `'`, `{`, `}` and itself.
    ///
    /// The backslash stays before a brace, for the one who fills in the text.
    private static func quoted(_ scanner: inout TextScanner) -> String? {
        guard scanner.take("'") else { return nil }
        var text: [UInt8] = []
        while let byte = scanner.takeByte() {
            if byte == UInt8(ascii: "'") {
                return String(decoding: text, as: UTF8.self)
            }
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            guard let escaped = scanner.takeByte() else { return nil }
            switch escaped {
            case UInt8(ascii: "'"), UInt8(ascii: "\\"): text.append(escaped)
            case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
            case UInt8(ascii: "r"): text.append(UInt8(ascii: "\r"))
            default: text += [byte, escaped]
            }
        }
        return nil
    }

    /// The variables and paths that the call reads, in order.
    var paths: [JSONPath] {
        self.arguments.flatMap { (argument) -> [JSONPath] in
            switch argument {
            case .literal: []
            case .path(let path): [path]
            case .call(let call): call.paths
            }
        }
    }
}
