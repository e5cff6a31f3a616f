internal import Cryptography
internal import TweetReading

/// Writes the keys of tweets and users into buffers that are used again.
enum RowKeys {
    /// A tweet's key: its id in decimals, or s and 32 hexadecimal digits where it has none.
    ///
    /// - Returns: A number that stands for the key within a part: the id, or a
    ///   negative one drawn from the hash.
    static func tweet(_ tweet: borrowing TweetView, _ output: inout GrowingBytes) -> Int64 {
        output.clear()
        if let id = tweet.id {
            output.append(decimal: id)
            return id
        }
        var hash = SHA256()
        // Zero bytes between the three keep them apart.
        hash.update(tweet.user.screenName.isEmpty ? tweet.user.displayName : tweet.user.screenName)
        hash.update(CollectionOfOne<UInt8>(0))
        hash.update(String(tweet.createdAt).utf8)
        hash.update(CollectionOfOne<UInt8>(0))
        hash.update(tweet.text)
        let digest = hash.finalize()
        output.append(UInt8(ascii: "s"))
        Self.append(hexadecimal: digest.prefix(16), &output)
        var number: UInt64 = 0
        for byte in digest.prefix(8) {
            number = number << 8 | UInt64(byte)
        }
        return Int64(bitPattern: number | 1 << 63)
    }

    /// A user's key: the id in decimals, or @ and the handle in lower case, or
    /// n and 32 hexadecimal digits of name and birthday of the account.
    ///
    /// - Returns: A number that stands for the key within a part.
    @discardableResult
    static func user(_ user: borrowing UserView, _ output: inout GrowingBytes) -> Int64 {
        if user.id == nil, user.screenName.isEmpty {
            return Self.nameless(user, &output)
        }
        return Self.user(id: user.id, handle: user.screenName, &output)
    }

    /// A user's key from id and handle; empty where there is neither.
    @discardableResult
    static func user(id: Int64?, handle: UnsafeRawBufferPointer, _ output: inout GrowingBytes) -> Int64 {
        output.clear()
        if let id {
            output.append(decimal: id)
            return id
        }
        guard !handle.isEmpty else {
            return 0
        }
        output.append(UInt8(ascii: "@"))
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        // What is no handle may be longer and have letters of several bytes.
        for byte in handle.prefix(handle.count > 60 ? TextCleaner.border(handle, 60) : 60) {
            let lower = 65...90 ~= byte ? byte | 0x20 : byte
            output.append(lower)
            hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
        }
        return Int64(bitPattern: hash | 1 << 63)
    }

    /// A user of whom an export tells only the name shown, and when the account was made.
    private static func nameless(_ user: borrowing UserView, _ output: inout GrowingBytes) -> Int64 {
        output.clear()
        var hash = SHA256()
        hash.update(user.displayName)
        hash.update(CollectionOfOne<UInt8>(0))
        hash.update(String(user.createdAt ?? 0).utf8)
        let digest = hash.finalize()
        output.append(UInt8(ascii: "n"))
        Self.append(hexadecimal: digest.prefix(16), &output)
        var number: UInt64 = 0
        for byte in digest.prefix(8) {
            number = number << 8 | UInt64(byte)
        }
        return Int64(bitPattern: number | 1 << 63)
    }

    private static func append(hexadecimal bytes: ArraySlice<UInt8>, _ output: inout GrowingBytes) {
        for byte in bytes {
            for digit in [byte >> 4, byte & 15] {
                output.append(digit < 10 ? digit + 48 : digit + 87)
            }
        }
    }
}
