import HTTPServer
import HTTPTypes
import JSONDocument
import Synchronization
import Testing

@testable import LambdaRuntime

/// A handler that writes so many pieces and then fails where it is told to.
private struct CountingHandler: StreamingLambdaHandler {
    struct Failure: LambdaError {
        let errorType = "Count.TooFar"
        let message = "far enough"
        let isRetriable = false
    }

    var contentType: String { "text/plain" }

    func handle(_ event: JSONValue, context: LambdaContext, response: ResponseStream) async throws {
        for number in 0..<Int(event["count"]?.integerValue ?? 0) {
            try await response.write("\(number),")
        }
        if event["fails"] == true {
            throw Failure()
        }
    }
}

/// Responses that go out while they are made, to a Runtime API that reads them so.
@Suite struct StreamingTests {
    /// What was posted.
    private struct Post: Sendable {
        var path = ""
        var headers = HTTPHeaders()
        var text = ""
        var trailers = HTTPHeaders()
    }

    /// Has a handler work on one event; gives what it posted.
    private static func post(_ event: String, closesAfter limit: Int = .max) async throws -> [Post] {
        let posts = Mutex<[Post]>([])
        let termination = Termination()
        let isFirst = Mutex(true)
        let respond: @Sendable (HTTPServerRequest) async -> HTTPServerResponse = { request in
            if request.method == "POST" {
                let post = await Self.read(request, limit)
                posts.withLock { $0.append(post) }
                return HTTPServerResponse(status: 202)
            }
            let isFirstPoll = isFirst.withLock { first in
                defer { first = false }
                return first
            }
            guard isFirstPoll else {
                termination.request()
                return HTTPServerResponse(status: 500)
            }
            let headers: HTTPHeaders = ["Lambda-Runtime-Aws-Request-Id": "r-1"]
            return HTTPServerResponse(status: 200, headers: headers, body: .bytes(Array(event.utf8)))
        }
        let server = try HTTPServer(port: 0, streams: { $0.path.hasSuffix("/response") }, respond: respond)
        defer { server.stop() }
        let address = try #require(RuntimeAPIAddress("127.0.0.1:\(server.port)"))
        let logger = JSONLogger(level: .error, now: { UnixTime(seconds: 0) }, write: { _ in })
        _ = await LambdaRuntime.serve(address, [:], logger, termination) { CountingHandler() }
        return posts.withLock { $0 }
    }

    /// Reads what is posted, up to a limit.
    private static func read(_ request: HTTPServerRequest, _ limit: Int) async -> Post {
        var post = Post(path: request.path, headers: request.headers)
        guard let stream = request.stream else {
            if case .bytes(let bytes) = request.body {
                post.text = String(decoding: bytes, as: UTF8.self)
            }
            return post
        }
        var body: [UInt8] = []
        while body.count <= limit {
            let reading = await stream.next()
            if case .bytes(let bytes) = reading {
                body += bytes
                continue
            }
            if case .end(.finished(let trailers)) = reading {
                post.trailers = trailers
            }
            break
        }
        stream.abandon()
        post.text = String(decoding: body, as: UTF8.self)
        return post
    }

    @Test func `A response is streamed with its media type`() async throws {
        let posts = try await Self.post(#"{"count": 3}"#)
        let post = try #require(posts.first)
        #expect(posts.count == 1)
        #expect(post.path == "/2018-06-01/runtime/invocation/r-1/response")
        #expect(post.text == "0,1,2,")
        #expect(post.headers["Lambda-Runtime-Function-Response-Mode"] == "streaming")
        #expect(post.headers["Transfer-Encoding"] == "chunked")
        #expect(post.headers["Content-Type"] == "text/plain")
        #expect(post.trailers.fields.isEmpty)
    }

    @Test func `A response of nothing is one all the same`() async throws {
        let posts = try await Self.post(#"{"count": 0}"#)
        #expect(posts.map(\.text) == [""])
        #expect(posts.first?.path.hasSuffix("/response") == true)
    }

    @Test func `A failure in the middle is told behind what was written`() async throws {
        let posts = try await Self.post(#"{"count": 2, "fails": true}"#)
        let post = try #require(posts.first)
        #expect(post.text == "0,1,")
        #expect(post.trailers["Lambda-Runtime-Function-Error-Type"] == "Function.CountTooFar")
        // {"errorMessage":"far enough","errorType":"Count.TooFar","stackTrace":[]}
        #expect(
            post.trailers["Lambda-Runtime-Function-Error-Body"]
                == "eyJlcnJvck1lc3NhZ2UiOiJmYXIgZW5vdWdoIiwiZXJyb3JUeXBlIjoiQ291bnQuVG9vRmFyIiwic3RhY2tUcmFjZSI6W119"
        )
    }

    @Test(arguments: [#"{"count": 0, "fails": true}"#, "{"])
    func `A failure before the first piece is an error like any other`(_ event: String) async throws {
        let posts = try await Self.post(event)
        #expect(posts.map { $0.path.hasSuffix("/invocation/r-1/error") } == [true])
        #expect(posts.first?.text.contains("errorMessage") == true)
    }

    @Test func `A handler whose response nobody takes any more ends`() async throws {
        let start = ContinuousClock.now
        let posts = try await Self.post(#"{"count": 1000000000}"#, closesAfter: 1_000)
        #expect(start.duration(to: .now) < .seconds(60), "a thousand million pieces take hours")
        #expect(posts.count == 1)
        #expect(posts.first?.text.hasPrefix("0,1,2,") == true)
    }

    @Test func `Without a runtime the response is one text`() async throws {
        let description = LambdaFunctionDescription(environment: [:])
        let logger = JSONLogger(level: .error, now: { UnixTime(seconds: 0) }, write: { _ in })
        let context = LambdaContext(
            requestID: "r",
            deadline: UnixTime(seconds: 0),
            invokedFunctionARN: "",
            traceID: nil,
            clientContext: nil,
            cognitoIdentity: nil,
            tenantID: nil,
            function: description,
            logger: logger
        )
        #expect(try await CountingHandler().handle(["count": 4], context: context) == "0,1,2,3,")
    }
}
