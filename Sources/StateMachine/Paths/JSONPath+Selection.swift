import JSONDocument

/// A definite path that leads nowhere.
struct PathMiss: Error, Hashable {
    /// What the path library of AWS says about it.
    var message: String
}

extension JSONPath {
    /// Follows the path.
    ///
    /// - Returns: The value; for a path that is not definite the list of all
    ///   values, which may be empty.
    /// - Throws: ``PathMiss`` when a definite path leads nowhere.
    func value(in root: JSONValue) throws(PathMiss) -> JSONValue {
        guard self.isDefinite else {
            var results: [JSONValue] = []
            self.collect(root, from: 0, root: root, into: &results)
            return .array(results)
        }
        var value = root
        for index in self.segments.indices {
            guard let next = Self.step(self.segments[index], from: value) else {
                throw self.miss(at: index)
            }
            value = next
        }
        return value
    }

    private func miss(at index: Int) -> PathMiss {
        let place = self.segments[...index].map(\.normalized).joined()
        let isLeaf = index == self.segments.endIndex - 1
        return PathMiss(message: (isLeaf ? "No results for path: $" : "Missing property in path $") + place)
    }

    /// Takes one step that leads from one value to one value.
    private static func step(_ segment: Segment, from value: JSONValue) -> JSONValue? {
        switch segment {
        case .name(let name):
            return value.objectValue?[name]
        case .names(let names):
            guard let object = value.objectValue else { return nil }
            return .object(JSONObject(names.compactMap { name in object[name].map { (name, $0) } }))
        case .index(let index):
            guard let elements = value.arrayValue else { return nil }
            let position = index < 0 ? elements.count + index : index
            // No conditional operator: its `nil` would be JSON's null.
            guard elements.indices.contains(position) else { return nil }
            return elements[position]
        case .function(let name):
            return Self.apply(name, to: value)
        case .indices, .slice, .wildcard, .descendants, .filter:
            return nil
        }
    }

    private func collect(_ value: JSONValue, from index: Int, root: JSONValue, into results: inout [JSONValue]) {
        guard index < self.segments.count else {
            results.append(value)
            return
        }
        let segment = self.segments[index]
        switch segment {
        case .name, .names, .index, .function:
            if let next = Self.step(segment, from: value) {
                self.collect(next, from: index + 1, root: root, into: &results)
            }
        case .descendants:
            self.collectDescendants(value, from: index + 1, root: root, into: &results)
        case .filter(let filter):
            let candidates = value.arrayValue ?? (value.objectValue == nil ? [] : [value])
            for candidate in candidates where filter.matches(candidate, root: root) {
                self.collect(candidate, from: index + 1, root: root, into: &results)
            }
        case .indices, .slice, .wildcard:
            for next in Self.spread(segment, over: value) {
                self.collect(next, from: index + 1, root: root, into: &results)
            }
        }
    }

    private func collectDescendants(
        _ value: JSONValue,
        from index: Int,
        root: JSONValue,
        into results: inout [JSONValue]
    ) {
        self.collect(value, from: index, root: root, into: &results)
        for child in Self.spread(.wildcard, over: value) {
            self.collectDescendants(child, from: index, root: root, into: &results)
        }
    }

    /// The values to which a step leads that may lead to several.
    private static func spread(_ segment: Segment, over value: JSONValue) -> [JSONValue] {
        if case .wildcard = segment, let object = value.objectValue {
            return object.map(\.value)
        }
        guard let elements = value.arrayValue else { return [] }
        switch segment {
        case .wildcard:
            return elements
        case .indices(let indices):
            return indices.map { $0 < 0 ? elements.count + $0 : $0 }
                .filter(elements.indices.contains).map { elements[$0] }
        case .slice(let from, let to):
            let start = Self.clamp(from ?? 0, count: elements.count)
            let end = Self.clamp(to ?? elements.count, count: elements.count)
            return start < end ? Array(elements[start..<end]) : []
        case .name, .names, .index, .descendants, .filter, .function:
            return []
        }
    }

    private static func clamp(_ index: Int, count: Int) -> Int {
        min(max(index < 0 ? count + index : index, 0), count)
    }

    private static func apply(_ function: String, to value: JSONValue) -> JSONValue? {
        switch function {
        case "length":
            return (value.arrayValue?.count ?? value.objectValue?.count ?? value.stringValue?.utf16.count)
                .map { .integer(Int64($0)) }
        case "keys":
            return value.objectValue.map { .array($0.names.map { .string($0) }) }
        default:
            guard let numbers = value.arrayValue?.compactMap(\.doubleValue), !numbers.isEmpty else { return nil }
            let sum = numbers.reduce(0, +)
            let mean = sum / Double(numbers.count)
            switch function {
            case "min": return .number(numbers.reduce(.infinity, Swift.min))
            case "max": return .number(numbers.reduce(-.infinity, Swift.max))
            case "sum": return .number(sum)
            case "avg": return .number(mean)
            default:
                let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
                return .number((squares / Double(numbers.count)).squareRoot())
            }
        }
    }
}

extension JSONPath.Segment {
    /// The step as AWS writes it in messages.
    fileprivate var normalized: String {
        switch self {
        case .name(let name): "['\(name)']"
        case .names(let names): "[\(names.map { "'\($0)'" }.joined(separator: ","))]"
        case .index(let index): "[\(index)]"
        case .indices(let indices): "[\(indices.map(String.init).joined(separator: ","))]"
        case .slice(let from, let to): "[\(from.map(String.init) ?? ""):\(to.map(String.init) ?? "")]"
        case .wildcard: "[*]"
        case .descendants: ".."
        case .filter: "[?]"
        case .function(let name): ".\(name)()"
        }
    }
}
