import JSONDocument

extension JSONPath {
    /// Puts a value at the place that a reference path names, making objects on the way.
    ///
    /// - Throws: ``PathMiss`` when something on the way is no object, or an
    ///   index is outside of its list.
    func write(_ value: JSONValue, into document: JSONValue) throws(PathMiss) -> JSONValue {
        try Self.write(value, at: self.segments[...], into: document)
    }

    private static func write(
        _ value: JSONValue,
        at segments: ArraySlice<Segment>,
        into document: JSONValue
    ) throws(PathMiss) -> JSONValue {
        guard let segment = segments.first else { return value }
        let rest = segments.dropFirst()
        switch segment {
        case .name(let name):
            var object: JSONObject
            switch document {
            case .object(let existing): object = existing
            case .null: object = JSONObject()
            default: throw PathMiss(message: "Unable to apply step \"\(name)\" to input \(document.text())")
            }
            object[name] = try Self.write(value, at: rest, into: object[name] ?? .object(JSONObject()))
            return .object(object)
        case .index(let index):
            guard case .array(var elements) = document, elements.indices.contains(index) else {
                throw PathMiss(message: "Unable to apply step \"[\(index)]\" to input \(document.text())")
            }
            elements[index] = try Self.write(value, at: rest, into: elements[index])
            return .array(elements)
        default:
            throw PathMiss(message: "Unable to write to a path that is not a reference path")
        }
    }
}
