internal import Cryptography
internal import JSONDocument

/// The two forms in which S3 tells of an object.
struct ObjectEventDocument {
    let event: ObjectCreated
    let settings: TemplateSettings

    /// The form of a bucket notification, with one record.
    ///
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
    func notification(configurationID: String) -> JSONValue {
        var object = JSONObject([
            ("key", JSONValue.string(Self.encodedKey(self.event.key))),
            ("size", .integer(Int64(self.event.size))),
            ("eTag", .string(self.event.eTag)),
        ])
        object["versionId"] = self.event.versionID.map { .string($0) }
        object["sequencer"] = .string(self.event.sequencer)
        let bucket: JSONValue = [
            "name": .string(self.event.bucket),
            "ownerIdentity": ["principalId": .string(Self.principal)],
            "arn": .string("arn:aws:s3:::\(self.event.bucket)"),
        ]
        let details: JSONValue = [
            "s3SchemaVersion": "1.0", "configurationId": .string(configurationID), "bucket": bucket,
            "object": .object(object),
        ]
        let response: JSONValue = [
            "x-amz-request-id": .string(self.event.requestID),
            "x-amz-id-2": .string(Base64.encode(SHA256.hash([UInt8](self.event.requestID.utf8)))),
        ]
        let record: [(String, JSONValue)] = [
            ("eventVersion", "2.1"),
            ("eventSource", "aws:s3"),
            ("awsRegion", .string(self.settings.region)),
            ("eventTime", .string(WallClock.iso8601(milliseconds: self.event.time / 1000))),
            ("eventName", .string(self.event.eventName)),
            ("userIdentity", ["principalId": .string("AWS:\(Self.principal)")]),
            ("requestParameters", ["sourceIPAddress": "127.0.0.1"]),
            ("responseElements", response),
            ("s3", details),
        ]
        return ["Records": [.object(JSONObject(record))]]
    }

    /// The form of EventBridge, `Object Created`.
    ///
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
    var eventBridge: JSONValue {
        var object = JSONObject([
            ("key", JSONValue.string(self.event.key)),
            ("size", .integer(Int64(self.event.size))),
            ("etag", .string(self.event.eTag)),
        ])
        object["version-id"] = self.event.versionID.map { .string($0) }
        object["sequencer"] = .string(self.event.sequencer)
        let detail: [(String, JSONValue)] = [
            ("version", "0"),
            ("bucket", ["name": .string(self.event.bucket)]),
            ("object", .object(object)),
            ("request-id", .string(self.event.requestID)),
            ("requester", .string(self.settings.accountID)),
            ("source-ip-address", "127.0.0.1"),
            ("reason", .string(self.reason)),
        ]
        let seed = "\(self.event.bucket)/\(self.event.key)/\(self.event.sequencer)"
        return EventBridgeEnvelope(
            source: "aws.s3",
            detailType: "Object Created",
            resource: "arn:aws:s3:::\(self.event.bucket)",
            seconds: self.event.time / 1_000_000,
            seed: seed,
            settings: self.settings
        ).document(detail: .object(JSONObject(detail)))
    }

    private var reason: String {
        switch self.event.eventName {
        case "ObjectCreated:Copy": "CopyObject"
        case "ObjectCreated:CompleteMultipartUpload": "CompleteMultipartUpload"
        case "ObjectCreated:Post": "POST Object"
        default: "PutObject"
        }
    }

    /// The key as notifications bear it: percent-encoded, spaces as `+`, slashes as they are.
    static func encodedKey(_ key: String) -> String {
        var encoded: [UInt8] = []
        for byte in key.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "*"), UInt8(ascii: "/"):
                encoded.append(byte)
            case UInt8(ascii: " "): encoded.append(UInt8(ascii: "+"))
            default:
                encoded.append(UInt8(ascii: "%"))
                encoded += Hex.encode([byte]).uppercased().utf8
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static let principal = "AIDAPUTOKAZLOCAL00000"
}
