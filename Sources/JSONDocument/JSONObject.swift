/// The members of a JSON object, in the order in which they were first written.
public struct JSONObject: Sendable, Hashable {
    private var values: [String: JSONValue]

    /// The names, in order.
    public private(set) var names: [String]

    /// Creates an object; of two members of one name the later value stays, in the place of the first.
    public init(_ members: some Sequence<(String, JSONValue)> = []) {
        self.values = [:]
        self.names = []
        for (name, value) in members {
            self[name] = value
        }
    }

    /// The number of members.
    public var count: Int { self.names.count }

    /// Whether there are no members.
    public var isEmpty: Bool { self.names.isEmpty }

    /// The value under a name; setting nil removes the member.
    public subscript(_ name: String) -> JSONValue? {
        get { self.values[name] }
        set {
            if let newValue {
                if self.values.updateValue(newValue, forKey: name) == nil {
                    self.names.append(name)
                }
            } else if self.values.removeValue(forKey: name) != nil {
                self.names.removeAll { $0 == name }
            }
        }
    }

    /// Two objects are equal when they hold the same members, in whatever order.
    public static func == (left: Self, right: Self) -> Bool {
        left.values == right.values
    }

    /// Feeds the members, not their order.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(self.values)
    }
}

extension JSONObject: Sequence {
    /// Walks the members in order.
    public func makeIterator() -> AnyIterator<(name: String, value: JSONValue)> {
        var index = self.names.startIndex
        return AnyIterator {
            while index < self.names.endIndex {
                let name = self.names[index]
                index += 1
                if let value = self.values[name] {
                    return (name, value)
                }
            }
            return nil
        }
    }
}
