internal import HTTPServer
internal import HTTPTypes

/// A request to S3: the bucket and key of its path, and its fields.
struct S3Request {
    let request: ServiceRequest
    let bucket: String
    let key: String

    init(_ request: ServiceRequest) {
        self.request = request
        let path = request.path.dropFirst()
        let slash = path.firstIndex(of: "/") ?? path.endIndex
        self.bucket = PercentEncoding.decode(path[..<slash])
        self.key = slash == path.endIndex ? "" : PercentEncoding.decode(path[path.index(after: slash)...])
    }

    var requestID: String { self.request.requestID }

    /// A header field.
    subscript(_ field: String) -> String? { self.request.headers[field] }

    /// Whether the query holds an item.
    func has(_ name: String) -> Bool { self.request.query.contains { $0.name == name } }

    /// The value of an item of the query.
    func item(_ name: String) -> String? { self.request.queryValue(name) }

    /// The whole number of an item of the query.
    func number(_ name: String, default value: Int) throws(S3Error) -> Int {
        guard let text = self.item(name), !text.isEmpty else {
            return value
        }
        guard let number = Int(text), number >= 0 else {
            throw .invalidArgument("Provided \(name) not an integer or within integer range", name, text)
        }
        return number
    }

    /// Refuses an encoding of keys that there is not.
    func checkEncoding() throws(S3Error) {
        if let encoding = self.item("encoding-type"), encoding != "url" {
            throw .invalidArgument("Invalid Encoding Method specified in Request", "encoding-type", encoding)
        }
    }

    /// The document in the body.
    func document(_ name: String) throws(S3Error) -> XMLBody {
        guard case .bytes(let bytes) = self.request.body, let document = XMLBody(parsing: bytes),
            document.name == name
        else {
            throw .malformedXML
        }
        return document
    }

    /// An ETag of a field, without quotation marks.
    func eTag(_ field: String) -> String? {
        self[field].map { Self.bare($0) }
    }

    /// An ETag without quotation marks.
    static func bare(_ eTag: String) -> String {
        eTag.filter { $0 != "\"" }
    }
}

/// The header fields that are kept with an object.
enum KeptHeaders {
    private static let names: Set = [
        "cache-control", "content-disposition", "content-encoding", "content-language", "content-type", "expires",
        "x-amz-website-redirect-location",
    ]

    /// The fields of a request that its object keeps.
    static func of(_ headers: HTTPHeaders) throws(S3Error) -> HTTPHeaders {
        var kept = HTTPHeaders()
        var metadataSize = 0
        for field in headers.fields {
            let name = field.name.lowercased()
            if name.hasPrefix("x-amz-meta-") {
                metadataSize += name.utf8.count - 11 + field.value.utf8.count
                kept.add(name: name, value: field.value)
            } else if name == "content-encoding" {
                let codings = field.value.split(separator: ",").map { $0.filter { $0 != " " } }
                let real = codings.filter { $0 != "aws-chunked" && !$0.isEmpty }
                if !real.isEmpty {
                    kept["Content-Encoding"] = real.joined(separator: ",")
                }
            } else if Self.names.contains(name) {
                kept[field.name] = field.value
            }
        }
        guard metadataSize <= 2_048 else {
            throw S3Error(
                code: "MetadataTooLarge",
                status: 400,
                message: "Your metadata headers exceed the maximum allowed metadata size",
                [("Size", String(metadataSize)), ("MaxSizeAllowed", "2048")]
            )
        }
        if kept["Content-Type"] == nil {
            kept["Content-Type"] = "binary/octet-stream"
        }
        return kept
    }

    /// The checksum of a request that was verified before it came here.
    static func checksum(_ headers: HTTPHeaders) -> HTTPHeaders.Field? {
        for kind in BodyChecksum.named {
            if let value = headers[kind.field] {
                return HTTPHeaders.Field(name: kind.field, value: value)
            }
        }
        return nil
    }
}
