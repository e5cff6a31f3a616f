/// A place in a parsed document: a value that can be looked into without allocating.
///
/// The cursor borrows its parser's buffers: it and every byte range got from
/// it hold until that parser parses again. Asking a value for what it is not
/// returns nil.
public struct JSONCursor {
    @usableFromInline let tape: UnsafePointer<UInt64>
    @usableFromInline let strings: UnsafePointer<UInt8>
    @usableFromInline let index: Int

    @inlinable init(tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>, index: Int) {
        self.tape = tape
        self.strings = strings
        self.index = index
    }

    @inlinable var tag: UInt8 { UInt8(truncatingIfNeeded: self.tape[self.index] >> 56) }

    @inlinable var payload: Int { Int(self.tape[self.index] & 0x00FF_FFFF_FFFF_FFFF) }

    /// What kind of value this is.
    @inlinable public var kind: JSONKind {
        switch self.tag {
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "l"), UInt8(ascii: "u"), UInt8(ascii: "d"): .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
        default: .null
        }
    }

    /// Whether it is null.
    @inlinable public var isNull: Bool { self.tag == UInt8(ascii: "n") }
    /// Whether it is an object.
    @inlinable public var isObject: Bool { self.tag == UInt8(ascii: "{") }
    /// Whether it is a list.
    @inlinable public var isArray: Bool { self.tag == UInt8(ascii: "[") }
    /// Whether it is a text.
    @inlinable public var isString: Bool { self.tag == UInt8(ascii: "\"") }

    /// The bytes of a text, escapes undone; never nil bytes, maybe none.
    @inlinable public var string: UnsafeRawBufferPointer? {
        guard self.isString else {
            return nil
        }
        return self.stringUnchecked
    }

    @inlinable var stringUnchecked: UnsafeRawBufferPointer {
        let start = UnsafeRawPointer(self.strings) + self.payload
        let count = Int(start.loadUnaligned(as: UInt32.self))
        return UnsafeRawBufferPointer(start: start + 4, count: count)
    }

    /// A whole number in the range of Int64, exactly.
    @inlinable public var integer: Int64? {
        guard self.tag == UInt8(ascii: "l") else {
            return nil
        }
        return Int64(bitPattern: self.tape[self.index + 1])
    }

    /// A number, whole or not.
    @inlinable public var double: Double? {
        switch self.tag {
        case UInt8(ascii: "d"): Double(bitPattern: self.tape[self.index + 1])
        case UInt8(ascii: "l"): Double(Int64(bitPattern: self.tape[self.index + 1]))
        case UInt8(ascii: "u"): Double(self.tape[self.index + 1])
        default: nil
        }
    }

    /// A truth value.
    @inlinable public var bool: Bool? {
        switch self.tag {
        case UInt8(ascii: "t"): true
        case UInt8(ascii: "f"): false
        default: nil
        }
    }

    /// Where the next value on the tape begins.
    @inlinable var end: Int {
        switch self.tag {
        case UInt8(ascii: "{"), UInt8(ascii: "["): Int(self.tape[self.index] & 0xFFFF_FFFF)
        case UInt8(ascii: "l"), UInt8(ascii: "u"), UInt8(ascii: "d"): self.index + 2
        default: self.index + 1
        }
    }

    /// The members of an object in order, doubles included; none where this is no object.
    @inlinable public var members: JSONMembers {
        JSONMembers(self)
    }

    /// The elements of an array in order; none where this is no array.
    @inlinable public var elements: JSONElements {
        JSONElements(self)
    }

    /// The last member of an object under a name; nil where absent or null.
    @inlinable public func find(_ name: StaticString) -> JSONCursor? {
        var found: JSONCursor?
        var members = self.members
        while let (key, value) = members.next() {
            if key.equals(name) {
                found = value
            }
        }
        return found.flatMap { $0.isNull ? nil : $0 }
    }
}
