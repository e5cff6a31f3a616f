/// Reads Thrift's compact protocol from bytes that nobody has checked.
struct CompactReader {
    /// A field's number and its wire type.
    struct Field {
        let id: Int16
        let type: UInt8

        /// The value of a field that is a truth value.
        var boolean: Bool { self.type == 1 }
    }

    /// How deep values that we skip may be nested.
    private static let deepestNesting = 32

    private(set) var cursor: ByteCursor

    /// Reads from where a cursor stands.
    init(_ cursor: ByteCursor) {
        self.cursor = cursor
    }

    /// Reads a struct.
    ///
    /// - Parameter read: Reads the value of a field and says true, or leaves it and says false.
    /// - Throws: ``ParquetError`` with code `corrupt`; what `read` throws.
    mutating func structure(
        _ read: (inout Self, Field) throws(ParquetError) -> Bool
    ) throws(ParquetError) {
        var last: Int16 = 0
        while let field = try self.field(after: last) {
            if try !read(&self, field) {
                try self.skip(field.type, depth: 0)
            }
            last = field.id
        }
    }

    /// Reads a list of structs.
    mutating func list<Element>(
        _ field: Field,
        _ read: (inout Self) throws(ParquetError) -> Element
    ) throws(ParquetError) -> [Element] {
        let (type, count) = try self.listHeader(field, holding: [12])
        guard type == 12 || count == 0 else { throw .corrupt("a list of another type") }
        var elements: [Element] = []
        for _ in 0..<count {
            elements.append(try read(&self))
        }
        return elements
    }

    /// Reads a list of numbers.
    mutating func integers(_ field: Field) throws(ParquetError) -> [Int] {
        let (_, count) = try self.listHeader(field, holding: [4, 5, 6])
        var values: [Int] = []
        for _ in 0..<count {
            values.append(Int(try self.cursor.zigzag()))
        }
        return values
    }

    /// Reads a list of texts.
    mutating func texts(_ field: Field) throws(ParquetError) -> [String] {
        let (_, count) = try self.listHeader(field, holding: [8])
        var values: [String] = []
        for _ in 0..<count {
            values.append(String(decoding: try self.bytes(), as: UTF8.self))
        }
        return values
    }

    /// Reads a number of at most 64 bits.
    mutating func integer(_ field: Field) throws(ParquetError) -> Int {
        switch field.type {
        case 3: return Int(Int8(bitPattern: try self.cursor.byte()))
        case 4, 5, 6: return Int(try self.cursor.zigzag())
        default: throw .corrupt("a field of another type than a number")
        }
    }

    /// Reads a number that counts something.
    mutating func count(_ field: Field) throws(ParquetError) -> Int {
        let value = try self.integer(field)
        guard value >= 0 else { throw .corrupt("a count below zero") }
        return value
    }

    /// Reads a number that counts something inside one page.
    mutating func size(_ field: Field) throws(ParquetError) -> Int {
        let value = try self.count(field)
        guard value <= Int(Int32.max) else { throw .corrupt("a page of 2 GiB or more") }
        return value
    }

    /// Reads bytes.
    mutating func binary(_ field: Field) throws(ParquetError) -> [UInt8] {
        guard field.type == 8 else { throw .corrupt("a field of another type than bytes") }
        return Array(try self.bytes())
    }

    /// Reads a text.
    mutating func text(_ field: Field) throws(ParquetError) -> String {
        String(decoding: try self.binary(field), as: UTF8.self)
    }

    /// Checks that a field is a struct, whose fields are read next.
    func expectStructure(_ field: Field) throws(ParquetError) {
        guard field.type == 12 else { throw .corrupt("a field of another type than a struct") }
    }

    private mutating func field(after last: Int16) throws(ParquetError) -> Field? {
        let header = try self.cursor.byte()
        let type = header & 0x0F
        guard type != 0 else { return nil }
        guard header >> 4 == 0 else {
            let (id, overflow) = last.addingReportingOverflow(Int16(header >> 4))
            guard !overflow else { throw .corrupt("a field number out of range") }
            return Field(id: id, type: type)
        }
        guard let id = Int16(exactly: try self.cursor.zigzag()) else {
            throw .corrupt("a field number out of range")
        }
        return Field(id: id, type: type)
    }

    private mutating func listHeader(
        _ field: Field,
        holding types: [UInt8]
    ) throws(ParquetError) -> (type: UInt8, count: Int) {
        guard field.type == 9 else { throw .corrupt("a field of another type than a list") }
        let header = try self.listHeader()
        guard header.count == 0 || types.contains(header.type) else { throw .corrupt("a list of another type") }
        return header
    }

    /// Every element takes a byte at least: more elements than bytes is a lie.
    private mutating func listHeader() throws(ParquetError) -> (type: UInt8, count: Int) {
        let header = try self.cursor.byte()
        let count = header >> 4 == 15 ? try self.cursor.varint() : UInt64(header >> 4)
        guard count <= UInt64(self.cursor.remaining) else { throw .endsEarly }
        return (header & 0x0F, Int(count))
    }

    private mutating func bytes() throws(ParquetError) -> ArraySlice<UInt8> {
        let count = try self.cursor.varint()
        guard count <= UInt64(self.cursor.remaining) else { throw .endsEarly }
        return self.cursor.bytes[try self.cursor.take(Int(count))]
    }

    private mutating func skip(_ type: UInt8, depth: Int) throws(ParquetError) {
        guard depth < Self.deepestNesting else { throw .corrupt("values nested too deep") }
        switch type {
        case 1, 2: break
        case 3: _ = try self.cursor.byte()
        case 4, 5, 6: _ = try self.cursor.varint()
        case 7: _ = try self.cursor.take(8)
        case 8: _ = try self.bytes()
        case 9, 10: try self.skipList(depth)
        case 11: try self.skipMap(depth)
        case 12:
            var last: Int16 = 0
            while let field = try self.field(after: last) {
                try self.skip(field.type, depth: depth + 1)
                last = field.id
            }
        case 13: _ = try self.cursor.take(16)
        default: throw .corrupt("an unknown wire type")
        }
    }

    private mutating func skipList(_ depth: Int) throws(ParquetError) {
        let (type, count) = try self.listHeader()
        for _ in 0..<count {
            try self.skipElement(type, depth)
        }
    }

    private mutating func skipMap(_ depth: Int) throws(ParquetError) {
        let count = try self.cursor.varint()
        guard count > 0 else { return }
        guard count <= UInt64(self.cursor.remaining) else { throw .endsEarly }
        let types = try self.cursor.byte()
        for _ in 0..<count {
            try self.skipElement(types >> 4, depth)
            try self.skipElement(types & 0x0F, depth)
        }
    }

    /// Unlike a field, a truth value as an element takes a byte.
    private mutating func skipElement(_ type: UInt8, _ depth: Int) throws(ParquetError) {
        if type == 1 || type == 2 {
            _ = try self.cursor.byte()
        } else {
            try self.skip(type, depth: depth + 1)
        }
    }
}
