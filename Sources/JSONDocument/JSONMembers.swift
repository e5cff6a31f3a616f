/// Walks the members of a parsed object; lives as long as its cursor.
public struct JSONMembers {
    @usableFromInline var cursor: JSONCursor
    @usableFromInline let end: Int

    @inlinable init(_ object: JSONCursor) {
        self.end = object.isObject ? object.end - 1 : 0
        self.cursor = JSONCursor(tape: object.tape, strings: object.strings, index: object.index + 1)
    }

    /// The next member, or nil behind the last.
    @inlinable public mutating func next() -> (key: UnsafeRawBufferPointer, value: JSONCursor)? {
        guard self.cursor.index < self.end else {
            return nil
        }
        let key = self.cursor.stringUnchecked
        let value = JSONCursor(
            tape: self.cursor.tape,
            strings: self.cursor.strings,
            index: self.cursor.index + 1
        )
        self.cursor = JSONCursor(tape: value.tape, strings: value.strings, index: value.end)
        return (key, value)
    }
}
