internal import CLibcrypto

/// The keyed digest that AWS signatures are made of.
public enum HMACSHA256 {
    /// The authentication code of a message.
    ///
    /// - Parameters:
    ///   - message: The bytes to authenticate.
    ///   - key: The key, of any length.
    /// - Returns: 32 bytes.
    public static func authenticate(_ message: some Sequence<UInt8>, key: [UInt8]) -> [UInt8] {
        unsafe Contiguous.withBytes(of: message) { message in
            unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
                let result = unsafe HMAC(
                    EVP_sha256(),
                    key,
                    CInt(key.count),
                    message.baseAddress,
                    message.count,
                    buffer.baseAddress,
                    nil
                )
                unsafe precondition(result != nil, "libcrypto refused an HMAC")
                count = 32
            }
        }
    }

    /// Whether two codes are the same, in a time that tells nothing about where they differ.
    public static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
