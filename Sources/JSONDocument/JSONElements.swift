/// Walks the elements of a parsed array; lives as long as its cursor.
public struct JSONElements {
    @usableFromInline var cursor: JSONCursor
    @usableFromInline let end: Int

    @inlinable init(_ array: JSONCursor) {
        self.end = array.isArray ? array.end - 1 : 0
        self.cursor = JSONCursor(tape: array.tape, strings: array.strings, index: array.index + 1)
    }

    /// The next element, or nil behind the last.
    @inlinable public mutating func next() -> JSONCursor? {
        guard self.cursor.index < self.end else {
            return nil
        }
        let element = self.cursor
        self.cursor = JSONCursor(tape: element.tape, strings: element.strings, index: element.end)
        return element
    }
}
