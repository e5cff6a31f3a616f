internal import Cryptography
internal import HTTPServer
internal import HTTPTypes

/// Checks presigned addresses of version 2, which boto3 and `aws s3 presign` still make by default.
///
/// See [the scheme](https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html).
struct LegacyQuerySignature {
    /// The items of a query that are part of the resource.
    private static let subresources: Set = [
        "acl", "delete", "location", "partNumber", "policy", "response-cache-control", "response-content-disposition",
        "response-content-encoding", "response-content-language", "response-content-type", "response-expires",
        "tagging", "uploadId", "uploads", "versionId", "versioning", "versions",
    ]

    let settings: EndpointSettings

    func verify(
        _ request: HTTPServerRequest,
        _ query: [(name: String, value: String)],
        bucket: String?,
        at now: UnixTime
    ) throws(EndpointRefusal) {
        let items = Dictionary(query.map { ($0.name, $0.value) }) { first, _ in first }
        guard let key = items["AWSAccessKeyId"], let expires = items["Expires"], let signature = items["Signature"],
            let seconds = Int64(expires)
        else {
            throw .denied("Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters")
        }
        guard key == self.settings.accessKeyID else {
            throw .unknownKey(key)
        }
        guard now.seconds <= seconds else {
            throw .denied("Request has expired")
        }
        let text = """
            \(request.method)
            \(request.headers["Content-MD5"] ?? "")
            \(request.headers["Content-Type"] ?? "")
            \(expires)
            \(Self.fields(request.headers))\(Self.resource(request, query, bucket))
            """
        let expected = Base64.encode(Self.hmacSHA1(Array(text.utf8), key: Array(self.settings.secretAccessKey.utf8)))
        guard HMACSHA256.isSame(Array(expected.utf8), Array(signature.utf8)) else {
            throw .wrongSignature
        }
    }

    private static func fields(_ headers: HTTPHeaders) -> String {
        let names = Set(headers.fields.map { $0.name.lowercased() }.filter { $0.hasPrefix("x-amz-") })
        return names.sorted().map { "\($0):\(headers.values($0).joined(separator: ","))\n" }.joined()
    }

    private static func resource(
        _ request: HTTPServerRequest,
        _ query: [(name: String, value: String)],
        _ bucket: String?
    ) -> String {
        let items = query.filter { Self.subresources.contains($0.name) }.sorted { $0.name < $1.name }
        let texts = items.map { $0.value.isEmpty ? $0.name : "\($0.name)=\($0.value)" }
        let path = (bucket.map { "/\($0)" } ?? "") + request.path
        return texts.isEmpty ? path : "\(path)?\(texts.joined(separator: "&"))"
    }

    /// The authentication code that only this old scheme needs.
    private static func hmacSHA1(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        var block = key.count > 64 ? SHA1.hash(key) : key
        block += [UInt8](repeating: 0, count: 64 - block.count)
        return SHA1.hash(block.map { $0 ^ 0x5C } + SHA1.hash(block.map { $0 ^ 0x36 } + message))
    }
}
