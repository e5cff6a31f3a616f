public import HTTPServer

/// One AWS service behind the emulator's endpoint.
public protocol AWSService: Sendable {
    /// The name that signatures use for it: `s3`, `lambda`, `states`, `redshift-data`, `events`, `scheduler`.
    var signingName: String { get }

    /// Answers one request.
    ///
    /// A refusal is an answer too, in the service's own form; nothing is thrown.
    func respond(to request: ServiceRequest) async -> HTTPServerResponse
}
