/// Writes Thrift's compact protocol, as Parquet's footer and page headers use it.
///
/// https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
struct CompactWriter {
    /// The types of fields and elements.
    enum WireType: UInt8 {
        case boolTrue = 1
        case boolFalse = 2
        case i16 = 4
        case i32 = 5
        case i64 = 6
        case binary = 8
        case list = 9
        case structure = 12
    }

    /// What has been written.
    var bytes: [UInt8] = []
    private var lastField: Int16 = 0

    /// Writes a 16-bit field.
    mutating func field(_ id: Int16, i16 value: Int16) {
        self.header(id, .i16)
        self.zigzag(Int64(value))
    }

    /// Writes a 32-bit field.
    mutating func field(_ id: Int16, i32 value: Int) {
        self.header(id, .i32)
        self.zigzag(Int64(value))
    }

    /// Writes a 64-bit field.
    mutating func field(_ id: Int16, i64 value: Int) {
        self.header(id, .i64)
        self.zigzag(Int64(value))
    }

    /// Writes a truth value.
    mutating func field(_ id: Int16, bool value: Bool) {
        self.header(id, value ? .boolTrue : .boolFalse)
    }

    /// Writes bytes or text.
    mutating func field(_ id: Int16, binary value: some Collection<UInt8>) {
        self.header(id, .binary)
        self.binary(value)
    }

    /// Writes a struct whose fields the closure writes.
    mutating func field(_ id: Int16, structure write: (inout Self) -> Void) {
        self.header(id, .structure)
        self.structure(write)
    }

    /// Writes a list of structs.
    mutating func field<Element>(
        _ id: Int16,
        list elements: [Element],
        _ write: (inout Self, Element) -> Void
    ) {
        self.list(id, .structure, count: elements.count)
        for element in elements {
            self.structure { write(&$0, element) }
        }
    }

    /// Writes a list of enum values.
    mutating func field(_ id: Int16, integers: [Int]) {
        self.list(id, .i32, count: integers.count)
        for value in integers {
            self.zigzag(Int64(value))
        }
    }

    /// Writes a list of texts.
    mutating func field(_ id: Int16, texts: [String]) {
        self.list(id, .binary, count: texts.count)
        for text in texts {
            self.binary(text.utf8)
        }
    }

    /// Writes a struct without a field header: the outermost one, or an element.
    mutating func structure(_ write: (inout Self) -> Void) {
        let outer = self.lastField
        self.lastField = 0
        write(&self)
        self.bytes.append(0)
        self.lastField = outer
    }

    private mutating func list(_ id: Int16, _ type: WireType, count: Int) {
        self.header(id, .list)
        if count < 15 {
            self.bytes.append(UInt8(count) << 4 | type.rawValue)
        } else {
            self.bytes.append(0xF0 | type.rawValue)
            self.bytes.append(varint: UInt64(count))
        }
    }

    private mutating func header(_ id: Int16, _ type: WireType) {
        let delta = id - self.lastField
        if delta > 0, delta < 16 {
            self.bytes.append(UInt8(delta) << 4 | type.rawValue)
        } else {
            self.bytes.append(type.rawValue)
            self.zigzag(Int64(id))
        }
        self.lastField = id
    }

    private mutating func binary(_ value: some Collection<UInt8>) {
        self.bytes.append(varint: UInt64(value.count))
        self.bytes.append(contentsOf: value)
    }

    private mutating func zigzag(_ value: Int64) {
        self.bytes.append(varint: UInt64(bitPattern: value << 1 ^ value >> 63))
    }
}

extension [UInt8] {
    /// Appends a number in groups of 7 bits, the lowest first.
    mutating func append(varint value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            self.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        self.append(UInt8(rest))
    }

    /// Appends the lowest bytes of a number, the lowest first.
    mutating func append(littleEndian value: UInt64, count: Int) {
        Swift.withUnsafeBytes(of: value.littleEndian) { self.append(contentsOf: $0[..<count]) }
    }
}
