internal import AWSClients
internal import HTTPServer
internal import HTTPTypes

extension AWSEndpoint {
    /// The services by the beginning of `X-Amz-Target`.
    private static let targets = [
        "AWSStepFunctions": "states", "RedshiftData": "redshift-data", "AWSEvents": "events", "AmazonSQS": "sqs",
        "Logs_20140328": "logs",
    ]

    /// The service that the signature names, or what the request speaks to where there is no readable one.
    static func service(_ request: HTTPServerRequest, _ query: [(name: String, value: String)]) -> String {
        // An unreadable signature is refused later, with its reason.
        guard let signature = try? RequestSignature(request, query) else {
            return Self.guessedService(request)
        }
        return signature.scope.service
    }

    /// The bucket that the `Host` of a request to S3 names; nil without one.
    ///
    /// - Throws: ``EndpointRefusal`` where the host, or the page that asks, is not of this machine.
    static func bucket(_ request: HTTPServerRequest, _ service: String) throws(EndpointRefusal) -> String? {
        if let objection = EndpointHost.objection(to: request.headers) {
            throw .denied(objection)
        }
        return service == "s3" ? EndpointHost(request.headers["Host"])?.bucket : nil
    }

    private static func guessedService(_ request: HTTPServerRequest) -> String {
        if let target = request.headers["X-Amz-Target"] {
            let name = String(target.prefix { $0 != "." })
            return Self.targets[name] ?? name.lowercased()
        }
        if request.path.hasPrefix("/2015-03-31/") || request.path.hasPrefix("/2021-11-15/") {
            return "lambda"
        }
        return request.path == "/schedules" || request.path.hasPrefix("/schedules/") ? "scheduler" : "s3"
    }
}
