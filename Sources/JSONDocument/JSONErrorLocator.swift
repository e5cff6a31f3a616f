/// Finds where a document that simdjson refused stops being JSON.
///
/// simdjson's tape interface says what is wrong, not where. This walk runs on
/// refused documents only, so it is written for brevity, not for speed.
struct JSONErrorLocator {
    private let bytes: UnsafeRawBufferPointer
    private var at = 0
    private var closers: [UInt8] = []

    /// The offset of the first byte that cannot be right, or nil where none is found.
    static func offset(of code: JSONError.Code, in bytes: UnsafeRawBufferPointer) -> Int? {
        switch code {
        case .utf8:
            return Self.firstBadByte(bytes)
        case .empty, .memory:
            return nil
        case .syntax, .string, .number, .depth:
            var locator = Self(bytes: bytes)
            return locator.walk()
        }
    }

    private init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    private static func firstBadByte(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }

    private var current: UInt8? { self.at < self.bytes.count ? self.bytes[self.at] : nil }

    private mutating func skipSpace() {
        while let byte = self.current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            self.at += 1
        }
    }

    /// Walks value after value; returns the offset at which the grammar breaks.
    private mutating func walk() -> Int? {
        while true {
            self.skipSpace()
            guard let byte = self.current else {
                return self.at
            }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard self.closers.count < JSONParser.maximumDepth else {
                    return self.at
                }
                self.closers.append(byte + 2)
                self.at += 1
                self.skipSpace()
                if self.current != byte + 2 {
                    if byte == UInt8(ascii: "{"), !self.walkName() {
                        return self.at
                    }
                    continue
                }
            default:
                guard self.walkScalar() else {
                    return self.at
                }
            }
            switch self.walkSeparator() {
            case .next: continue
            case .broken: return self.at
            case .finished: return nil
            }
        }
    }

    private enum Step {
        case next
        case broken
        case finished
    }

    /// Behind a value: closes what closes and passes a comma, with the name behind it in an object.
    private mutating func walkSeparator() -> Step {
        while true {
            self.skipSpace()
            guard let closer = self.closers.last else {
                return self.current == nil ? .finished : .broken
            }
            if self.current == closer {
                self.closers.removeLast()
                self.at += 1
                continue
            }
            guard self.current == UInt8(ascii: ",") else {
                return .broken
            }
            self.at += 1
            return closer == UInt8(ascii: "]") || self.walkName() ? .next : .broken
        }
    }

    private mutating func walkName() -> Bool {
        self.skipSpace()
        guard self.walkString() else {
            return false
        }
        self.skipSpace()
        guard self.current == UInt8(ascii: ":") else {
            return false
        }
        self.at += 1
        return true
    }

    private mutating func walkString() -> Bool {
        guard self.current == UInt8(ascii: "\"") else {
            return false
        }
        self.at += 1
        while let byte = self.current, byte >= 0x20 {
            self.at += 1
            if byte == UInt8(ascii: "\"") {
                return true
            }
            if byte == UInt8(ascii: "\\") {
                guard let escape = self.current, "\"\\/bfnrtu".utf8.contains(escape) else {
                    return false
                }
                self.at += 1
            }
        }
        return false
    }

    private mutating func walkScalar() -> Bool {
        if self.current == UInt8(ascii: "\"") {
            return self.walkString()
        }
        let start = self.at
        while let byte = self.current, !" \n\r\t,]}:[{\"".utf8.contains(byte) {
            self.at += 1
        }
        let word = String(decoding: self.bytes[start..<self.at], as: UTF8.self)
        if ["true", "false", "null"].contains(word) {
            return true
        }
        let isNumber =
            word.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && Double(word)?.isFinite == true
            && !word.hasPrefix("+") && !word.hasSuffix(".")
        if !isNumber {
            self.at = start
        }
        return isNumber
    }
}
