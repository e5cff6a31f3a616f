import AWSClients
import Foundation
import HTTPClient
import HTTPTypes
import JSONDocument
import TestSupport
import Testing

/// The vectors of AWS's signing test suite and of S3's manual, where they are present.
private let vectors: JSONValue? = Fixture.shared("sigv4/vectors.json").flatMap { file in
    (try? Data(contentsOf: file)).flatMap { try? JSONValue(parsing: [UInt8]($0)) }
}

private func names(_ list: String) -> [String] {
    (list == "suite" ? vectors?["suite"] : vectors?["s3"]?["examples"])?.arrayValue?
        .compactMap { $0["name"]?.stringValue } ?? []
}

@Suite(.enabled(if: vectors != nil)) struct SigV4Tests {
    /// A vector of the suite, made ready for the signer.
    private struct Vector {
        let request: HTTPRequest
        let credentials: AWSCredentials
        let time: UnixTime
        let signer: SigV4Signer
        let json: JSONValue

        init(_ name: String) throws {
            let vector = try #require(vectors?["suite"]?.arrayValue?.first { $0["name"]?.stringValue == name })
            let context = try #require(vector["context"])
            let fields = try #require(vector["request"]?["headers"]?.arrayValue).map { pair in
                HTTPHeaders.Field(
                    name: pair.arrayValue?.first?.stringValue ?? "",
                    value: pair.arrayValue?.last?.stringValue ?? ""
                )
            }
            let target = try #require(vector["request"]?["target"]?.stringValue)
            self.request = HTTPRequest(
                method: try #require(vector["request"]?["method"]?.stringValue),
                url: "https://example.amazonaws.com\(target)",
                headers: HTTPHeaders(fields),
                body: Array(try #require(vector["request"]?["body"]?.stringValue).utf8)
            )
            self.credentials = AWSCredentials(
                accessKeyID: try #require(context["credentials"]?["access_key_id"]?.stringValue),
                secretAccessKey: try #require(context["credentials"]?["secret_access_key"]?.stringValue),
                sessionToken: context["credentials"]?["token"]?.stringValue
            )
            self.time = try #require(UnixTime(iso8601: context["timestamp"]?.stringValue ?? ""))
            var signer = SigV4Signer(
                service: try #require(context["service"]?.stringValue),
                region: try #require(context["region"]?.stringValue)
            )
            signer.pathRule = context["normalize"]?.boolValue == true ? .normalized : .encodedAgain
            signer.sendsPayloadHash = context["sign_body"]?.boolValue == true
            signer.signsSessionToken = context["omit_session_token"]?.boolValue != true
            self.signer = signer
            self.json = vector
        }
    }

    @Test(arguments: names("suite"))
    func `A signed header agrees with the suite`(name: String) throws {
        let vector = try Vector(name)
        let canonical = vector.signer.canonicalRequest(vector.request, with: vector.credentials, at: vector.time)
        #expect(canonical.text == vector.json["header"]?["canonicalRequest"]?.stringValue)
        var request = vector.request
        let signature = vector.signer.sign(&request, with: vector.credentials, at: vector.time)
        #expect(signature == vector.json["header"]?["signature"]?.stringValue)
        let authorization = try #require(request.headers["Authorization"])
        #expect(
            vector.json["header"]?["signedRequest"]?.stringValue?.contains("Authorization:\(authorization)") == true
        )
        #expect(request.headers["X-Amz-Security-Token"] == vector.credentials.sessionToken)
    }

    @Test(arguments: names("suite"))
    func `A presigned address agrees with the suite`(name: String) throws {
        let vector = try Vector(name)
        let canonical = vector.signer.presignedCanonicalRequest(
            vector.request,
            with: vector.credentials,
            at: vector.time,
            expiry: .seconds(3_600),
            payload: .hashed
        )
        #expect(canonical.text == vector.json["query"]?["canonicalRequest"]?.stringValue)
        let url = vector.signer.presignedURL(
            vector.request,
            with: vector.credentials,
            at: vector.time,
            expiry: .seconds(3_600),
            payload: .hashed
        )
        let signature = try #require(vector.json["query"]?["signature"]?.stringValue)
        #expect(url.contains("X-Amz-Signature=\(signature)"))
    }

    @Test(arguments: names("s3"))
    func `The examples of the manual of S3 are met from the public pieces`(name: String) throws {
        let examples = try #require(vectors?["s3"]?["examples"]?.arrayValue)
        let example = try #require(examples.first { $0["name"]?.stringValue == name })
        func pairs(_ list: String) throws -> [(String, String)] {
            try #require(example[list]?.arrayValue).map { pair in
                (pair.arrayValue?.first?.stringValue ?? "", pair.arrayValue?.last?.stringValue ?? "")
            }
        }
        let headers = HTTPHeaders(try pairs("headers").map { HTTPHeaders.Field(name: $0.0, value: $0.1) })
        let query = try pairs("query").map { "\($0.0)=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
        let canonical = SigV4CanonicalRequest(
            method: try #require(example["method"]?.stringValue),
            path: try #require(example["path"]?.stringValue),
            query: query,
            headers: headers,
            signedHeaders: headers.fields.map(\.name),
            payloadHash: try #require(example["payloadHash"]?.stringValue),
            pathRule: .rule(ofService: "s3")
        )
        #expect(canonical.text == example["canonicalRequest"]?.stringValue)
        let (key, scope) = try Self.key()
        #expect(scope.stringToSign(canonical) == example["stringToSign"]?.stringValue)
        #expect(key.signature(of: scope.stringToSign(canonical)) == example["signature"]?.stringValue)
    }

    @Test func `The chunks of the manual of S3 are signed one from the other`() throws {
        let s3 = try #require(vectors?["s3"])
        let seed = try #require(
            s3["examples"]?.arrayValue?.first { $0["name"]?.stringValue?.contains("chunk") == true }
        )
        let (key, scope) = try Self.key()
        var signer = SigV4ChunkSigner(key: key, scope: scope, seed: try #require(seed["signature"]?.stringValue))
        for chunk in try #require(s3["chunks"]?.arrayValue) {
            let fill = try #require(chunk["fill"]?.stringValue?.utf8.first)
            let bytes = [UInt8](repeating: fill, count: Int(try #require(chunk["size"]?.integerValue)))
            #expect(signer.sign(bytes) == chunk["signature"]?.stringValue)
        }
    }

    private static func key() throws -> (SigV4Key, SigV4Scope) {
        let s3 = try #require(vectors?["s3"])
        let scope = try #require(
            SigV4Scope(text: s3["scope"]?.stringValue ?? "", timestamp: s3["date"]?.stringValue ?? "")
        )
        return (SigV4Key(secretAccessKey: try #require(s3["secretKey"]?.stringValue), scope: scope), scope)
    }
}
