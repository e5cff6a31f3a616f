internal import Cryptography
public import HTTPTypes

/// A request in the one form that client and server both derive, and sign.
///
/// See [the signing process](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
public struct SigV4CanonicalRequest: Sendable, Hashable {
    /// The whole text.
    public let text: String

    /// The names of the signed headers as they stand in a signature, with semicolons between.
    public let signedHeaders: String

    /// The SHA-256 of the text, in hexadecimal digits.
    public var hash: String { Hex.encode(SHA256.hash(self.text.utf8)) }

    /// Derives the form.
    ///
    /// - Parameters:
    ///   - method: The method, in upper case.
    ///   - path: The path as it is sent.
    ///   - query: The text behind `?` as it is sent, without `X-Amz-Signature`.
    ///   - headers: The header fields, `Host` among them.
    ///   - signedHeaders: The names of the fields to sign, in any order and case.
    ///   - payloadHash: The body's hash, or the word that stands for it.
    ///   - pathRule: How the path enters.
    public init(
        method: String,
        path: String,
        query: String,
        headers: HTTPHeaders,
        signedHeaders: some Sequence<String>,
        payloadHash: String,
        pathRule: SigV4PathRule
    ) {
        let names = Set(signedHeaders.map { $0.lowercased() }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.signedHeaders = names.joined(separator: ";")
        let lines = names.map { name in
            "\(name):\(headers.values(name).map(Self.collapsed).joined(separator: ","))\n"
        }
        self.text = """
            \(method)
            \(Self.path(path, pathRule))
            \(Self.query(query))
            \(lines.joined())
            \(self.signedHeaders)
            \(payloadHash)
            """
    }

    /// The canonical form of a path.
    public static func path(_ path: String, _ rule: SigV4PathRule) -> String {
        switch rule {
        case .encodedOnce:
            let encoded = PercentEncoding.encode(bytes: PercentEncoding.decodedBytes(of: path), keepsSlash: true)
            return encoded.isEmpty ? "/" : encoded
        case .encodedAgain:
            return path.isEmpty ? "/" : PercentEncoding.encode(path, keepsSlash: true)
        case .normalized:
            return PercentEncoding.encode(Self.normalized(path), keepsSlash: true)
        }
    }

    /// The canonical form of a query: decoded, encoded once, and sorted by the bytes of that.
    public static func query(_ query: String) -> String {
        let pairs = query.split(separator: "&").map { pair in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { half in
                PercentEncoding.encode(bytes: PercentEncoding.decodedBytes(of: half))
            }
            return (name: halves[0], value: halves.count == 2 ? halves[1] : "")
        }
        let sorted = pairs.sorted { left, right in
            left.name == right.name
                ? left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
                : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
        return sorted.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    private static func normalized(_ path: String) -> String {
        var segments: [Substring] = []
        let parts = path.split(separator: "/")
        for part in parts where part != "." {
            if part == ".." {
                _ = segments.popLast()
            } else {
                segments.append(part)
            }
        }
        let endsInSlash = path.hasSuffix("/") || parts.last == "." || parts.last == ".."
        return "/" + segments.joined(separator: "/") + (endsInSlash && !segments.isEmpty ? "/" : "")
    }

    /// The value without white space around it, and with one space where there were several.
    private static func collapsed(_ value: String) -> String {
        value.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.joined(separator: " ")
    }
}
