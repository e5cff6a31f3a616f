internal import Cryptography
internal import HTTPClient
internal import HTTPTypes

/// Speaks Lambda's Runtime API over one lasting connection.
///
/// See [the Runtime API](https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).
struct RuntimeAPIClient: Sendable {
    /// What came of asking for the next event.
    enum Poll: Sendable {
        /// An event.
        case invocation(Invocation)
        /// Nothing this time; asking again may help.
        case failed(String, status: Int?)
    }

    /// What came of an answer.
    enum Delivery: Sendable, Hashable {
        /// The server has taken it.
        case accepted
        /// The server did not want it; the next event may be asked for.
        case refused(status: Int)
        /// It did not arrive.
        case lost(String)
    }

    private static let options = HTTPConnectionOptions(
        connectTimeout: .seconds(1),
        userAgent: "putokaz-lambda-runtime/1.0 swift"
    )

    private let address: RuntimeAPIAddress

    /// The connection; what runs on its thread sends without changing threads.
    let connection: HTTPConnection

    init(_ address: RuntimeAPIAddress) {
        self.address = address
        self.connection = HTTPConnection(options: Self.options)
    }

    /// Waits for the next event, for ever: the process may be frozen meanwhile.
    func next(_ cancellation: HTTPCancellation) async throws(HTTPClientError) -> Poll {
        let request = HTTPRequest(url: "\(self.address.url)/invocation/next")
        let response = try await self.connection.send(request, cancellation: cancellation)
        switch response.status {
        case 200:
            return Invocation(response).map { .invocation($0) }
                ?? .failed("the event has no request id", status: response.status)
        default:
            return .failed("the Runtime API refused to hand out an event", status: response.status)
        }
    }

    /// Delivers what a handler returned.
    func respond(_ body: [UInt8], to invocation: Invocation) async -> Delivery {
        var headers: HTTPHeaders = ["Content-Type": "application/json"]
        headers["Lambda-Runtime-Invocation-Id"] = invocation.invocationID
        return await self.post("invocation/\(Self.segment(invocation.requestID))/response", headers, body)
    }

    /// Delivers a response while it is made, over a connection of its own; failures are told behind it.
    func stream(_ pipe: BytePipe, contentType: String, to invocation: Invocation) async -> Delivery {
        var headers: HTTPHeaders = [
            "Content-Type": contentType, "Lambda-Runtime-Function-Response-Mode": "streaming",
            "Trailer": "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body",
        ]
        headers["Lambda-Runtime-Invocation-Id"] = invocation.invocationID
        let path = "invocation/\(Self.segment(invocation.requestID))/response"
        var request = HTTPRequest(method: "POST", url: "\(self.address.url)/\(path)", headers: headers)
        request.stream = pipe
        return await Self.send(request, over: HTTPConnection(options: Self.options))
    }

    /// The fields behind a streamed response that say that it failed.
    static func trailers(_ error: ErrorReport) -> HTTPHeaders {
        [
            "Lambda-Runtime-Function-Error-Type": error.category,
            "Lambda-Runtime-Function-Error-Body": Base64.encode(error.body),
        ]
    }

    /// Delivers the error that an invocation ended in.
    func report(_ error: ErrorReport, for invocation: Invocation) async -> Delivery {
        var headers = Self.headers(error)
        headers["Lambda-Runtime-Invocation-Id"] = invocation.invocationID
        return await self.post("invocation/\(Self.segment(invocation.requestID))/error", headers, error.body)
    }

    /// Delivers the error that kept the function from getting ready.
    func reportInitialization(_ error: ErrorReport) async -> Delivery {
        await self.post("init/error", Self.headers(error), error.body)
    }

    private static func headers(_ error: ErrorReport) -> HTTPHeaders {
        ["Content-Type": "application/json", "Lambda-Runtime-Function-Error-Type": error.category]
    }

    /// A name in a path; what the server made up goes back as it came, as long as it is one segment.
    private static func segment(_ name: String) -> String {
        PercentEncoding.encode(name)
    }

    private func post(_ path: String, _ headers: HTTPHeaders, _ body: [UInt8]) async -> Delivery {
        let request = HTTPRequest(method: "POST", url: "\(self.address.url)/\(path)", headers: headers, body: body)
        return await Self.send(request, over: self.connection)
    }

    private static func send(_ request: HTTPRequest, over connection: HTTPConnection) async -> Delivery {
        do throws(HTTPClientError) {
            let response = try await connection.send(request)
            return response.isSuccess ? .accepted : .refused(status: response.status)
        } catch {
            return .lost(error.description)
        }
    }
}
