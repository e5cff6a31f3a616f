/// JSON in the making.
struct JSONText {
    private(set) var bytes: [UInt8] = []

    /// Appends syntax of our own.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { self.bytes.append(contentsOf: $0) }
    }

    /// Appends a string.
    mutating func string(_ value: String) {
        self.bytes.append(0x22)
        for byte in value.utf8 {
            switch byte {
            case 0x22: self.raw("\\\"")
            case 0x5C: self.raw("\\\\")
            case 0x00...0x1F, 0x7F: self.raw(" ")
            default: self.bytes.append(byte)
            }
        }
        self.bytes.append(0x22)
    }

    /// Appends a string, or null.
    mutating func string(_ value: String?) {
        if let value { self.string(value) } else { self.raw("null") }
    }

    /// Appends a whole number.
    mutating func integer(_ value: Int) {
        self.bytes.append(contentsOf: String(value).utf8)
    }

    /// Appends a whole number, or null.
    mutating func integer(_ value: Int?) {
        if let value { self.integer(value) } else { self.raw("null") }
    }

    /// Appends a list.
    mutating func list<Element>(_ elements: some Sequence<Element>, _ append: (inout Self, Element) -> Void) {
        self.raw("[")
        var isFirst = true
        for element in elements {
            if !isFirst { self.raw(",") }
            isFirst = false
            append(&self, element)
        }
        self.raw("]")
    }
}
