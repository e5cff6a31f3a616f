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

    /// The largest count; beyond it a number counts nothing, and sums of it would overflow.
    private static let maximumCount: Int64 = 1_000_000_000_000_000

    /// A count: a number, or a text like `100+`; never negative.
    static func count(_ value: JSONCursor) -> Int64? {
        if let integer = value.integer {
            return integer <= Self.maximumCount ? Swift.max(integer, 0) : nil
        }
        if let text = value.string {
            return Self.count(text)
        }
        guard let double = value.double, double >= 0, double <= Double(Self.maximumCount) else {
            return nil
        }
        return Int64(double)
    }

    /// A count in decimals, maybe with thousands separators, a plus behind it, or a fraction of zeros.
    static func count(_ text: UnsafeRawBufferPointer) -> Int64? {
        var value: Int64 = 0
        var digits = 0
        scan: for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard digits < 18 else {
                    return nil
                }
                value = value * 10 + Int64(byte - 48)
                digits += 1
            case UInt8(ascii: ","), UInt8(ascii: " "): continue
            case UInt8(ascii: "+"), UInt8(ascii: "."): break scan
            default: return nil
            }
        }
        return digits > 0 && value <= Self.maximumCount ? value : nil
    }

    /// A text, without address where there is none.
    @inline(__always)
    static func text(_ value: JSONCursor) -> UnsafeRawBufferPointer {
        value.string ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }

    /// A text that stands in the lake as it is, such as a handle: without address where it can be none.
    ///
    /// A control character, which the warehouse's COPY may refuse a whole file
    /// for, is never part of one.
    static func word(_ value: JSONCursor) -> UnsafeRawBufferPointer {
        Self.word(Self.text(value))
    }

    /// A text that stands in the lake as it is; without address where it has control characters.
    static func word(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        text.contains { $0 < 0x20 } ? UnsafeRawBufferPointer(start: nil, count: 0) : text
    }

    /// Puts a tweet where its geo tag says, where that is on the globe.
    static func setPoint(_ latitude: Double?, _ longitude: Double?, _ tweet: inout TweetView) {
        // Nothing is at 0, 0 but programs that have no place.
        if let latitude, let longitude, abs(latitude) <= 90, abs(longitude) <= 180, latitude != 0 || longitude != 0 {
            tweet.latitude = latitude
            tweet.longitude = longitude
        }
    }

    /// A time, in microseconds since 1970.
    static func time(_ value: JSONCursor) -> Int64? {
        value.string.flatMap { TweetTime.microseconds($0) }
    }
}
