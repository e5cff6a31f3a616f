/// Walks over the bytes of a short text, such as a path or a function call.
struct TextScanner {
    private let bytes: [UInt8]

    /// Where the next byte is taken from.
    private(set) var position = 0

    init(_ text: String) {
        self.bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { self.position >= self.bytes.count }

    /// The next byte, which stays where it is.
    var next: UInt8? { self.isAtEnd ? nil : self.bytes[self.position] }

    /// Takes a byte where it is the one that is wanted.
    mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        guard let byte = self.next, byte == UInt8(ascii: wanted) else { return false }
        self.position += 1
        return true
    }

    /// Takes a text where it comes next.
    mutating func take(text wanted: StaticString) -> Bool {
        let expected = Array(wanted.description.utf8)
        guard self.bytes[self.position...].starts(with: expected) else { return false }
        self.position += expected.count
        return true
    }

    /// Takes the next byte, whatever it is.
    mutating func takeByte() -> UInt8? {
        guard let byte = self.next else { return nil }
        self.position += 1
        return byte
    }

    mutating func skipSpaces() {
        while let byte = self.next, byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13) {
            self.position += 1
        }
    }

    /// Takes bytes as long as they satisfy a condition.
    mutating func take(while isWanted: (UInt8) -> Bool) -> String {
        let start = self.position
        while let byte = self.next, isWanted(byte) {
            self.position += 1
        }
        return self.text(from: start)
    }

    /// The text from an earlier position up to here.
    func text(from start: Int) -> String {
        String(decoding: self.bytes[start..<self.position], as: UTF8.self)
    }

    /// Takes a whole number with an optional sign.
    mutating func takeInteger() -> Int? {
        let start = self.position
        if !self.take("-") {
            _ = self.take("+")
        }
        guard let first = self.next, Self.isDigit(first) else {
            self.position = start
            return nil
        }
        _ = self.take(while: Self.isDigit)
        return Int(self.text(from: start))
    }

    /// Takes a text in quotation marks; a backslash keeps the byte after it.
    mutating func takeQuoted(_ quote: Unicode.Scalar) -> String? {
        guard self.take(quote) else { return nil }
        var text: [UInt8] = []
        while let byte = self.takeByte() {
            if byte == UInt8(ascii: quote) {
                return String(decoding: text, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                guard let escaped = self.takeByte() else { return nil }
                text.append(escaped)
            } else {
                text.append(byte)
            }
        }
        return nil
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        Self.isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
            || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    }
}
