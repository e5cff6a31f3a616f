internal import Cryptography

/// The key that is derived from a secret for one day, region and service.
public struct SigV4Key: Sendable {
    private let bytes: [UInt8]

    /// Derives a key.
    public init(secretAccessKey: String, scope: SigV4Scope) {
        var key = Array("AWS4\(secretAccessKey)".utf8)
        for part in [scope.date, scope.region, scope.service, "aws4_request"] {
            key = HMACSHA256.authenticate(part.utf8, key: key)
        }
        self.bytes = key
    }

    /// The signature of a text, in lower-case hexadecimal digits.
    public func signature(of stringToSign: String) -> String {
        Hex.encode(HMACSHA256.authenticate(stringToSign.utf8, key: self.bytes))
    }
}
