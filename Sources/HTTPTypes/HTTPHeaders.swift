/// The header fields of an HTTP message, in order; names compare without case.
public struct HTTPHeaders: Sendable, Hashable {
    /// One header field.
    public struct Field: Sendable, Hashable {
        /// The name as it was written.
        public let name: String

        /// The value without surrounding white space.
        public let value: String

        /// Creates a field.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The fields in the order in which they were sent or will be sent.
    public private(set) var fields: [Field]

    /// Creates headers from fields, in order.
    public init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// The first value under a name; setting replaces every field of that name.
    public subscript(_ name: String) -> String? {
        get { self.fields.first { Self.isSame($0.name, name) }?.value }
        set {
            self.fields.removeAll { Self.isSame($0.name, name) }
            if let newValue {
                self.fields.append(Field(name: name, value: newValue))
            }
        }
    }

    /// Every value under a name, in order.
    public func values(_ name: String) -> [String] {
        self.fields.filter { Self.isSame($0.name, name) }.map(\.value)
    }

    /// Appends a field, also where the name is already present.
    public mutating func add(name: String, value: String) {
        self.fields.append(Field(name: name, value: value))
    }

    /// Whether two names are the same but for ASCII case.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count
            && zip(left.utf8, right.utf8).allSatisfy { Self.lowercased($0) == Self.lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    /// Creates headers from a literal, in order.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Field(name: $0.0, value: $0.1) })
    }
}
