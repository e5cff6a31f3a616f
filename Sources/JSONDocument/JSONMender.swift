/// Rewrites what simdjson refuses though the rest of a document is well.
///
/// A lone surrogate escape becomes `\ufffd`; a whole number beyond 64 bits
/// gets a fraction, so that it is read as a double; where it is lenient, a
/// number beyond a double becomes null.
struct JSONMender {
    private let isLenient: Bool
    private var output: [UInt8] = []
    private var hasChanged = false

    init(isLenient: Bool) {
        self.isLenient = isLenient
    }

    /// The mended document, or nil where there was nothing to mend.
    mutating func mend(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        self.output = []
        self.output.reserveCapacity(bytes.count + 64)
        self.hasChanged = false
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at = self.copyString(bytes, from: at)
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                at = self.copyNumber(bytes, from: at)
            default:
                self.output.append(bytes[at])
                at += 1
            }
        }
        return self.hasChanged ? self.output : nil
    }

    private mutating func copyString(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        self.output.append(bytes[start])
        var at = start + 1
        while at < bytes.count {
            let byte = bytes[at]
            guard byte == UInt8(ascii: "\\"), at + 1 < bytes.count else {
                self.output.append(byte)
                at += 1
                if byte == UInt8(ascii: "\"") {
                    return at
                }
                continue
            }
            at = self.copyEscape(bytes, from: at)
        }
        return at
    }

    private mutating func copyEscape(_ bytes: UnsafeRawBufferPointer, from at: Int) -> Int {
        guard let unit = Self.codeUnit(bytes, at), 0xD800...0xDFFF ~= unit else {
            self.output.append(contentsOf: bytes[at..<at + 2])
            return at + 2
        }
        if unit < 0xDC00, let low = Self.codeUnit(bytes, at + 6), 0xDC00...0xDFFF ~= low {
            self.output.append(contentsOf: bytes[at..<at + 12])
            return at + 12
        }
        self.output.append(contentsOf: Array(#"\ufffd"#.utf8))
        self.hasChanged = true
        return at + 6
    }

    /// The UTF-16 code unit of a `\uXXXX` escape.
    private static func codeUnit(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt16? {
        guard at + 6 <= bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for digit in bytes[at + 2..<at + 6] {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(digit - 48)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(digit - 87)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(digit - 55)
            default: return nil
            }
        }
        return unit
    }

    private mutating func copyNumber(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var end = start
        var isWhole = true
        scan: while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-") where end == start: break
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
                isWhole = false
            default: break scan
            }
            end += 1
        }
        let digits = bytes[start..<end]
        if isWhole, digits.count < 19 {
            self.output.append(contentsOf: digits)
            return end
        }
        let text = String(decoding: digits, as: UTF8.self)
        if self.isLenient, let value = Double(text), value.isInfinite {
            self.output.append(contentsOf: Array("null".utf8))
            self.hasChanged = true
        } else {
            self.output.append(contentsOf: digits)
            if isWhole, Int64(text) == nil, UInt64(text) == nil {
                self.output.append(contentsOf: Array(".0".utf8))
                self.hasChanged = true
            }
        }
        return end
    }
}
