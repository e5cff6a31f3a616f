internal import HTTPServer
internal import HTTPTypes
internal import JSONDocument

/// Why a request did not reach its service.
struct EndpointRefusal: Error, Sendable, Hashable {
    /// The HTTP status.
    let status: Int

    /// S3's name for it.
    let code: String

    /// The name that the services with JSON use.
    let jsonCode: String

    /// What is wrong.
    let message: String

    static let anonymous = Self(
        status: 403,
        code: "AccessDenied",
        jsonCode: "MissingAuthenticationTokenException",
        message: "Missing Authentication Token"
    )

    static let wrongSignature = Self(
        status: 403,
        code: "SignatureDoesNotMatch",
        jsonCode: "InvalidSignatureException",
        message: "The request signature we calculated does not match the signature you provided. "
            + "Check your key and signing method."
    )

    static func unknownKey(_ key: String) -> Self {
        Self(
            status: 403,
            code: "InvalidAccessKeyId",
            jsonCode: "UnrecognizedClientException",
            message: "The AWS Access Key Id you provided does not exist in our records: \(key)"
        )
    }

    static func skewed(_ sent: String, _ now: String) -> Self {
        Self(
            status: 403,
            code: "RequestTimeTooSkewed",
            jsonCode: "InvalidSignatureException",
            message: "The difference between the request time and the current time is too large: "
                + "signed at \(sent), received at \(now)"
        )
    }

    static func denied(_ message: String) -> Self {
        Self(status: 403, code: "AccessDenied", jsonCode: "AccessDeniedException", message: message)
    }

    static func malformedAuthorization(_ message: String) -> Self {
        Self(
            status: 400,
            code: "AuthorizationHeaderMalformed",
            jsonCode: "IncompleteSignatureException",
            message: message
        )
    }

    static func malformedQuery(_ message: String) -> Self {
        Self(
            status: 400,
            code: "AuthorizationQueryParametersError",
            jsonCode: "IncompleteSignatureException",
            message: message
        )
    }

    static func badRequest(_ code: String, _ message: String) -> Self {
        Self(status: 400, code: code, jsonCode: code, message: message)
    }

    static func unknownService(_ name: String) -> Self {
        Self(
            status: 501,
            code: "NotImplemented",
            jsonCode: "UnknownOperationException",
            message: "the emulator has no service \(name)"
        )
    }

    /// The services of the query protocol, which take forms and answer in XML, that clients ask for most.
    private static let queryServices: Set = [
        "sts", "iam", "cloudformation", "sns", "autoscaling", "elasticloadbalancing", "monitoring", "rds", "redshift",
    ]

    /// The answer in the form of a service: XML for S3, JSON for all others.
    func response(service: String, path: String, requestID: String) -> HTTPServerResponse {
        if service == "s3" {
            return S3Error(code: self.code, status: self.status, message: self.message)
                .response(resource: path, requestID: requestID)
        }
        if Self.queryServices.contains(service) {
            var document = XMLWriter()
            document.open("ErrorResponse")
            document.open("Error")
            document.element("Type", "Sender")
            document.element("Code", self.code)
            document.element("Message", self.message)
            document.close("Error")
            document.element("RequestId", requestID)
            document.close("ErrorResponse")
            return HTTPServerResponse(
                status: self.status,
                headers: ["Content-Type": "text/xml"],
                body: .bytes(document.bytes)
            )
        }
        let document: JSONValue = [
            "__type": .string(self.jsonCode), "message": .string(self.message), "Message": .string(self.message),
        ]
        return HTTPServerResponse(
            status: self.status,
            headers: [
                "Content-Type": "application/x-amz-json-1.1", "x-amzn-RequestId": requestID,
                "x-amzn-ErrorType": self.jsonCode,
            ],
            body: .bytes(document.bytes())
        )
    }
}
