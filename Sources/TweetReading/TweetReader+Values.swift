internal import JSONDocument

extension TweetReader {
    /// An id, given as a number or as decimals in a text; never by way of a double.
    static func identifier(_ value: JSONCursor) -> Int64? {
        if let integer = value.integer {
            return integer > 0 ? integer : nil
        }
        guard let text = value.string, let number = TweetTime.integer(text), number > 0 else {
            return nil
        }
        return number
    }

    /// A count: a number, or a text like `100+`; never negative.
    static func count(_ value: JSONCursor) -> Int64? {
        if let integer = value.integer {
            return Swift.max(integer, 0)
        }
        if let text = value.string {
            return Self.count(text)
        }
        guard let double = value.double, double >= 0, double < 9e18 else {
            return nil
        }
        return Int64(double)
    }

    /// A count in decimals, maybe with thousands separators, a plus behind it, or a fraction of zeros.
    static func count(_ text: UnsafeRawBufferPointer) -> Int64? {
        var value: Int64 = 0
        var digits = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard digits < 18 else {
                    return nil
                }
                value = value * 10 + Int64(byte - 48)
                digits += 1
            case UInt8(ascii: ","), UInt8(ascii: " "): continue
            case UInt8(ascii: "+"), UInt8(ascii: "."): return digits > 0 ? value : nil
            default: return nil
            }
        }
        return digits > 0 ? value : nil
    }

    /// A text, without address where there is none.
    @inline(__always)
    static func text(_ value: JSONCursor) -> UnsafeRawBufferPointer {
        value.string ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }

    /// A time, in microseconds since 1970.
    static func time(_ value: JSONCursor) -> Int64? {
        value.string.flatMap { TweetTime.microseconds($0) }
    }
}
