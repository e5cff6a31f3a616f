import JSONDocument

/// The condition of a path's filter, such as `?(@.price < 10 && @.name)`.
indirect enum PathFilter: Sendable, Hashable {
    case exists(JSONPath)
    case compare(Operand, Relation, Operand)
    case not(PathFilter)
    case all([PathFilter])
    case any([PathFilter])

    /// One side of a comparison.
    enum Operand: Sendable, Hashable {
        case path(JSONPath)
        case literal(JSONValue)
    }

    /// How two sides are compared.
    enum Relation: String, Sendable, CaseIterable {
        case equal = "=="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
        case notIn = "nin"
        case isIn = "in"
        case contains
        case size
        case empty
    }
}

extension PathFilter {
    /// Reads a filter after its question mark.
    init?(scanning scanner: inout TextScanner, depth: Int) {
        scanner.skipSpaces()
        guard scanner.take("("), let filter = Self.anyOf(&scanner, depth: depth) else { return nil }
        scanner.skipSpaces()
        guard scanner.take(")") else { return nil }
        self = filter
    }

    private static func anyOf(_ scanner: inout TextScanner, depth: Int) -> PathFilter? {
        guard depth < 32 else { return nil }
        var parts: [PathFilter] = []
        repeat {
            guard let part = Self.allOf(&scanner, depth: depth) else { return nil }
            parts.append(part)
            scanner.skipSpaces()
        } while scanner.take(text: "||")
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private static func allOf(_ scanner: inout TextScanner, depth: Int) -> PathFilter? {
        var parts: [PathFilter] = []
        repeat {
            guard let part = Self.term(&scanner, depth: depth) else { return nil }
            parts.append(part)
            scanner.skipSpaces()
        } while scanner.take(text: "&&")
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private static func term(_ scanner: inout TextScanner, depth: Int) -> PathFilter? {
        guard depth < 32 else { return nil }
        scanner.skipSpaces()
        if scanner.take("!") {
            return Self.term(&scanner, depth: depth + 1).map { .not($0) }
        }
        if scanner.take("(") {
            guard let filter = Self.anyOf(&scanner, depth: depth + 1) else { return nil }
            scanner.skipSpaces()
            return scanner.take(")") ? filter : nil
        }
        guard let left = Self.operand(&scanner, depth: depth) else { return nil }
        scanner.skipSpaces()
        guard let relation = Relation.allCases.first(where: { Self.take($0, &scanner) }) else {
            if case .path(let path) = left { return .exists(path) }
            return nil
        }
        scanner.skipSpaces()
        guard let right = Self.operand(&scanner, depth: depth) else { return nil }
        return .compare(left, relation, right)
    }

    private static func take(_ relation: Relation, _ scanner: inout TextScanner) -> Bool {
        var copy = scanner
        for scalar in relation.rawValue.unicodeScalars where !copy.take(scalar) { return false }
        scanner = copy
        return true
    }

    private static func operand(_ scanner: inout TextScanner, depth: Int) -> Operand? {
        guard depth < 32 else { return nil }
        switch scanner.next {
        case UInt8(ascii: "@"), UInt8(ascii: "$"):
            return JSONPath(scanning: &scanner, depth: depth + 1).map { .path($0) }
        default:
            return Self.literal(&scanner, depth: depth).map { .literal($0) }
        }
    }

    private static func literal(_ scanner: inout TextScanner, depth: Int) -> JSONValue? {
        guard depth < 32 else { return nil }
        switch scanner.next {
        case UInt8(ascii: "'"):
            return scanner.takeQuoted("'").map { .string($0) }
        case UInt8(ascii: "\""):
            return scanner.takeQuoted("\"").map { .string($0) }
        case UInt8(ascii: "["):
            _ = scanner.take("[")
            var elements: [JSONValue] = []
            repeat {
                scanner.skipSpaces()
                if scanner.next == UInt8(ascii: "]") { break }
                guard let element = Self.literal(&scanner, depth: depth + 1) else { return nil }
                elements.append(element)
                scanner.skipSpaces()
            } while scanner.take(",")
            return scanner.take("]") ? .array(elements) : nil
        default:
            let word = scanner.take { TextScanner.isNameByte($0) || "+-.".utf8.contains($0) }
            switch word {
            case "true": return true
            case "false": return false
            case "null": return .null
            default: return Int64(word).map { .integer($0) } ?? Double(word).map { .number($0) }
            }
        }
    }
}

extension PathFilter {
    /// Whether an element satisfies the filter.
    func matches(_ element: JSONValue, root: JSONValue) -> Bool {
        switch self {
        case .exists(let path):
            return Operand.path(path).value(element, root: root) != nil
        case .compare(let left, let relation, let right):
            guard let left = left.value(element, root: root), let right = right.value(element, root: root) else {
                return false
            }
            return relation.holds(left, right)
        case .not(let filter): return !filter.matches(element, root: root)
        case .all(let filters): return filters.allSatisfy { $0.matches(element, root: root) }
        case .any(let filters): return filters.contains { $0.matches(element, root: root) }
        }
    }
}

extension PathFilter.Operand {
    /// The value; nil where the path leads nowhere.
    fileprivate func value(_ element: JSONValue, root: JSONValue) -> JSONValue? {
        switch self {
        case .literal(let value): return value
        case .path(let path):
            let start = path.root == .element ? element : root
            // A path that leads nowhere makes the comparison false, no error.
            guard let value = try? path.value(in: start), path.isDefinite || value != .array([]) else { return nil }
            return value
        }
    }
}

extension PathFilter.Relation {
    /// Whether two values stand in this relation.
    fileprivate func holds(_ left: JSONValue, _ right: JSONValue) -> Bool {
        switch self {
        case .equal: return left.isSame(as: right)
        case .notEqual: return !left.isSame(as: right)
        case .less: return Self.isOrdered(left, right)
        case .greater: return Self.isOrdered(right, left)
        case .lessOrEqual: return Self.isOrdered(left, right) || left.isSame(as: right)
        case .greaterOrEqual: return Self.isOrdered(right, left) || left.isSame(as: right)
        case .isIn: return right.arrayValue?.contains { $0.isSame(as: left) } ?? false
        case .notIn: return !(right.arrayValue?.contains { $0.isSame(as: left) } ?? false)
        case .contains:
            if let elements = left.arrayValue { return elements.contains { $0.isSame(as: right) } }
            guard let text = left.stringValue, let part = right.stringValue else { return false }
            return text.contains(part)
        case .size:
            let size = left.arrayValue?.count ?? left.stringValue?.utf16.count
            return size.map(Int64.init) == right.integerValue
        case .empty:
            let count = left.arrayValue?.count ?? left.objectValue?.count ?? left.stringValue?.utf16.count
            return (count == 0) == (right.boolValue ?? true)
        }
    }

    private static func isOrdered(_ left: JSONValue, _ right: JSONValue) -> Bool {
        if let left = left.doubleValue, let right = right.doubleValue { return left < right }
        if let left = left.stringValue, let right = right.stringValue {
            return left.utf16.lexicographicallyPrecedes(right.utf16)
        }
        return false
    }
}

extension JSONValue {
    /// Whether two values are the same, where 1 and 1.0 are one number.
    func isSame(as other: JSONValue) -> Bool {
        if let left = self.doubleValue, let right = other.doubleValue { return left == right }
        if case .array(let left) = self, case .array(let right) = other {
            return left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        }
        return self == other
    }
}
