internal import CivilCalendar

/// Reads the ways in which exports write a point in time, by hand, to microseconds since 1970 in UTC.
public enum TweetTime {
    /// Reads a time.
    ///
    /// Known are `Wed Jul 03 06:29:00 +0000 2019`, ISO 8601 in its usual forms
    /// (`2019-07-03T06:29:00.000Z`, `2019-07-03 06:29`, `2019/07/03`, an offset
    /// like `+02:00`), and seconds or milliseconds since 1970. Without a zone
    /// it is UTC.
    ///
    /// - Returns: Microseconds, or nil where it is none of these.
    public static func microseconds(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count >= 4 else {
            return nil
        }
        if Self.isDigit(bytes[0]) {
            return Self.isDigit(bytes[4 % bytes.count]) && bytes.allSatisfy(Self.isDigit)
                ? Self.epoch(bytes) : Self.iso(bytes)
        }
        return Self.classic(bytes)
    }

    /// Reads `EEE MMM dd HH:mm:ss Z yyyy`.
    private static func classic(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count == 30, bytes[3] == 0x20, bytes[7] == 0x20, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let month = Self.month(bytes[4], bytes[5], bytes[6]),
            let day = Self.digits(bytes, 8, 2), let hour = Self.digits(bytes, 11, 2),
            let minute = Self.digits(bytes, 14, 2), let second = Self.digits(bytes, 17, 2),
            let zoneHours = Self.digits(bytes, 21, 2), let zoneMinutes = Self.digits(bytes, 23, 2),
            let year = Self.digits(bytes, 26, 4)
        else {
            return nil
        }
        var zone = zoneHours * 60 + zoneMinutes
        if bytes[20] == UInt8(ascii: "-") {
            zone = -zone
        }
        return Self.assemble(year, month, day, hour, minute, second, zoneMinutes: zone)
    }

    private static func iso(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count >= 10, let year = Self.digits(bytes, 0, 4), let month = Self.digits(bytes, 5, 2),
            let day = Self.digits(bytes, 8, 2), bytes[4] == bytes[7],
            bytes[4] == UInt8(ascii: "-") || bytes[4] == UInt8(ascii: "/")
        else {
            return nil
        }
        guard bytes.count > 10 else {
            return Self.assemble(year, month, day, 0, 0, 0, zoneMinutes: 0)
        }
        guard bytes.count >= 16, bytes[10] == 0x20 || bytes[10] == UInt8(ascii: "T"), bytes[13] == 0x3A,
            let hour = Self.digits(bytes, 11, 2), let minute = Self.digits(bytes, 14, 2)
        else {
            return nil
        }
        var at = 16
        var second = 0
        if at < bytes.count, bytes[at] == 0x3A {
            guard let value = Self.digits(bytes, at + 1, 2) else {
                return nil
            }
            second = value
            at += 3
        }
        var fraction: Int64 = 0
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ",") {
            at += 1
            var unit: Int64 = 100_000
            while at < bytes.count, Self.isDigit(bytes[at]) {
                fraction += unit * Int64(bytes[at] - 48)
                unit /= 10
                at += 1
            }
        }
        guard let zone = Self.zone(bytes, at),
            let whole = Self.assemble(year, month, day, hour, minute, second, zoneMinutes: zone)
        else {
            return nil
        }
        return whole + fraction
    }

    private static func zone(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int? {
        var at = start
        while at < bytes.count, bytes[at] == 0x20 {
            at += 1
        }
        guard at < bytes.count else {
            return 0
        }
        let rest = bytes.count - at
        switch bytes[at] {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"):
            return rest == 1 ? 0 : nil
        case UInt8(ascii: "U"):
            return rest == 3 ? 0 : nil
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard let hours = Self.digits(bytes, at + 1, 2) else {
                return nil
            }
            let colon = rest == 6 ? 1 : 0
            guard let minutes = rest == 3 ? 0 : Self.digits(bytes, at + 3 + colon, 2) else {
                return nil
            }
            let zone = hours * 60 + minutes
            return bytes[at] == UInt8(ascii: "-") ? -zone : zone
        default:
            return nil
        }
    }

    private static func epoch(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count <= 16, let value = Self.integer(bytes) else {
            return nil
        }
        switch bytes.count {
        case 8...11: return value * 1_000_000
        case 12...14: return value * 1_000
        case 15...16: return value
        default: return nil
        }
    }

    private static func assemble(
        _ year: Int,
        _ month: Int,
        _ day: Int,
        _ hour: Int,
        _ minute: Int,
        _ second: Int,
        zoneMinutes: Int
    ) -> Int64? {
        guard 1970...2200 ~= year, 1...12 ~= month, 1...31 ~= day, 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second
        else {
            return nil
        }
        let days = CivilDate(year: year, month: month, day: day).dayNumber
        let seconds = ((days * 24 + hour) * 60 + minute - zoneMinutes) * 60 + second
        return Int64(seconds) * 1_000_000
    }

    /// When the platform gave out an id, in microseconds; nil for ids from before November 2010.
    public static func microseconds(ofTweet id: Int64) -> Int64? {
        id > 30_000_000_000 ? ((id >> 22) + 1_288_834_974_657) * 1_000 : nil
    }

    /// A whole number written in decimals, with nothing else; nil beyond Int64.
    public static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard !bytes.isEmpty, bytes.count <= 19 else {
            return nil
        }
        var value: Int64 = 0
        for byte in bytes {
            guard Self.isDigit(byte) else {
                return nil
            }
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int64(byte - 48))
            guard !overflow, !carry else {
                return nil
            }
            value = sum
        }
        return value
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    @inline(__always)
    private static func digits(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
        guard start + count <= bytes.count else {
            return nil
        }
        var value = 0
        for at in start..<start + count {
            let digit = bytes[at] &- 48
            guard digit < 10 else {
                return nil
            }
            value = value * 10 + Int(digit)
        }
        return value
    }

    private static func month(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int? {
        switch (UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)) | 0x20_20_20 {
        case 0x6A_61_6E: 1
        case 0x66_65_62: 2
        case 0x6D_61_72: 3
        case 0x61_70_72: 4
        case 0x6D_61_79: 5
        case 0x6A_75_6E: 6
        case 0x6A_75_6C: 7
        case 0x61_75_67: 8
        case 0x73_65_70: 9
        case 0x6F_63_74: 10
        case 0x6E_6F_76: 11
        case 0x64_65_63: 12
        default: nil
        }
    }
}
