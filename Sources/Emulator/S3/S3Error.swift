internal import HTTPServer
internal import HTTPTypes

/// A refusal in S3's terms; see [the list](https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).
public struct S3Error: Error, Sendable, Hashable {
    /// S3's name for it, such as `NoSuchKey`.
    public let code: String

    /// The HTTP status that goes with it.
    public let status: Int

    /// One sentence.
    public let message: String

    /// Further elements of the answer, such as `BucketName`.
    public var details: [Detail] = []

    /// One further element of an error's answer.
    public struct Detail: Sendable, Hashable {
        let name: String
        let value: String
    }

    /// Creates a refusal.
    init(code: String, status: Int, message: String, _ details: [(String, String)] = []) {
        self.code = code
        self.status = status
        self.message = message
        self.details = details.map { Detail(name: $0.0, value: $0.1) }
    }

    static func noSuchBucket(_ bucket: String) -> Self {
        Self(
            code: "NoSuchBucket",
            status: 404,
            message: "The specified bucket does not exist",
            [("BucketName", bucket)]
        )
    }

    static func noSuchKey(_ key: String) -> Self {
        Self(code: "NoSuchKey", status: 404, message: "The specified key does not exist.", [("Key", key)])
    }

    static func noSuchVersion(_ key: String, _ version: String) -> Self {
        Self(
            code: "NoSuchVersion",
            status: 404,
            message: "The specified version does not exist.",
            [("Key", key), ("VersionId", version)]
        )
    }

    static func noSuchUpload(_ upload: String) -> Self {
        Self(
            code: "NoSuchUpload",
            status: 404,
            message: "The specified upload does not exist. The upload ID may be invalid, "
                + "or the upload may have been aborted or completed.",
            [("UploadId", upload)]
        )
    }

    static func preconditionFailed(_ condition: String) -> Self {
        Self(
            code: "PreconditionFailed",
            status: 412,
            message: "At least one of the pre-conditions you specified did not hold",
            [("Condition", condition)]
        )
    }

    static func invalidArgument(_ message: String, _ name: String, _ value: String) -> Self {
        Self(
            code: "InvalidArgument",
            status: 400,
            message: message,
            [("ArgumentName", name), ("ArgumentValue", value)]
        )
    }

    static func invalidRequest(_ message: String) -> Self {
        Self(code: "InvalidRequest", status: 400, message: message)
    }

    static func notImplemented(header: String, _ reason: String) -> Self {
        Self(
            code: "NotImplemented",
            status: 501,
            message: "A header you provided implies functionality that is not implemented",
            [("Header", header), ("additionalMessage", reason)]
        )
    }

    static func conflict(_ condition: String, _ key: String) -> Self {
        Self(
            code: "ConditionalRequestConflict",
            status: 409,
            message: "The conditional request cannot succeed due to a conflicting operation against this resource.",
            [("Condition", condition), ("Key", key)]
        )
    }

    static func notImplemented(_ what: String) -> Self {
        Self(
            code: "NotImplemented",
            status: 501,
            message: "A header or query you provided implies functionality that is not implemented: \(what)"
        )
    }

    static func internalError(_ reason: String) -> Self {
        Self(code: "InternalError", status: 500, message: reason)
    }

    static let methodNotAllowed = Self(
        code: "MethodNotAllowed",
        status: 405,
        message: "The specified method is not allowed against this resource."
    )

    static let malformedXML = Self(
        code: "MalformedXML",
        status: 400,
        message: "The XML you provided was not well-formed or did not validate against our published schema"
    )

    /// The answer.
    func response(resource: String, requestID: String, headers: HTTPHeaders = [:]) -> HTTPServerResponse {
        var xml = XMLWriter()
        xml.open("Error")
        xml.element("Code", self.code)
        xml.element("Message", self.message)
        for detail in self.details {
            xml.element(detail.name, detail.value)
        }
        xml.element("Resource", resource)
        xml.element("RequestId", requestID)
        xml.element("HostId", requestID)
        xml.close("Error")
        var headers = headers
        headers["Content-Type"] = "application/xml"
        headers["x-amz-request-id"] = requestID
        return HTTPServerResponse(status: self.status, headers: headers, body: .bytes(xml.bytes))
    }
}

extension S3Error: CustomStringConvertible {
    /// The code and the message.
    public var description: String { "\(self.code): \(self.message)" }
}
