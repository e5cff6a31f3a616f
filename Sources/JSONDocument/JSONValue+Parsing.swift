extension JSONValue {
    /// Reads one JSON document.
    ///
    /// Of two members of one name the later stays. Lone surrogates become
    /// U+FFFD. A byte order mark in front is passed over.
    ///
    /// - Throws: ``JSONError`` with any of its codes.
    public init(parsing bytes: some Sequence<UInt8>) throws(JSONError) {
        var padded = Array(bytes)
        let count = padded.count
        padded.append(contentsOf: repeatElement(0, count: JSONParser.padding))
        let parser = try JSONParser()
        // `withUnsafeBytes` rethrows without the type, so the outcome is carried out as a value.
        let result = padded.withUnsafeBytes { buffer in
            let start = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            let document = UnsafeRawBufferPointer(rebasing: buffer[start..<count])
            return Result { () throws(JSONError) -> JSONValue in JSONValue(try parser.parse(padded: document)) }
        }
        self = try result.get()
    }

    /// Reads one JSON document.
    ///
    /// - Throws: ``JSONError`` with any of its codes.
    public init(parsing text: String) throws(JSONError) {
        try self.init(parsing: text.utf8)
    }

    /// Copies a parsed value out of its parser's buffers.
    public init(_ cursor: JSONCursor) {
        switch cursor.kind {
        case .null:
            self = .null
        case .bool:
            self = .bool(cursor.bool ?? false)
        case .number:
            if let integer = cursor.integer {
                self = .integer(integer)
            } else {
                self = .number(cursor.double ?? 0)
            }
        case .string:
            self = .string(String(decoding: cursor.stringUnchecked, as: UTF8.self))
        case .array:
            var elements: [JSONValue] = []
            var iterator = cursor.elements
            while let element = iterator.next() {
                elements.append(JSONValue(element))
            }
            self = .array(elements)
        case .object:
            var object = JSONObject()
            var iterator = cursor.members
            while let (key, value) = iterator.next() {
                object[String(decoding: key, as: UTF8.self)] = JSONValue(value)
            }
            self = .object(object)
        }
    }
}
