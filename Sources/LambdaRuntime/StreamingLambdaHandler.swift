internal import HTTPTypes
public import JSONDocument

/// What a function does with an event whose response goes out while it is made: up to 200 MB, from its first byte on.
///
/// <https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html>
public protocol StreamingLambdaHandler: LambdaHandler {
    /// The media type of the response.
    var contentType: String { get }

    /// Handles one event.
    ///
    /// - Parameters:
    ///   - event: The event, as it came.
    ///   - context: What is known about the invocation.
    ///   - response: Where the response is written, piece by piece.
    /// - Throws: A ``LambdaError`` for a failure with a stable name, or any other error; behind the first piece the
    ///   caller learns of it after what was written.
    func handle(_ event: JSONValue, context: LambdaContext, response: ResponseStream) async throws
}

extension StreamingLambdaHandler {
    /// `application/octet-stream`.
    public var contentType: String { "application/octet-stream" }

    /// The response as one text, for who calls the handler without a runtime.
    public func handle(_ event: JSONValue, context: LambdaContext) async throws -> JSONValue {
        let pipe = BytePipe(capacity: .max)
        try await self.handle(event, context: context, response: ResponseStream(pipe))
        guard case .bytes(let bytes) = pipe.take() else { return "" }
        return .string(String(decoding: bytes, as: UTF8.self))
    }
}

/// Where a streaming handler writes its response.
public struct ResponseStream: Sendable {
    /// Why a piece cannot be written: nobody takes the response any more, as after the time limit.
    public struct Closed: LambdaError {
        /// `Runtime.StreamClosed`.
        public var errorType: String { "Runtime.StreamClosed" }
        /// What happened, for people.
        public var message: String { "nobody takes the response any more" }
        /// Whether another attempt may go well.
        public var isRetriable: Bool { true }
    }

    private let pipe: BytePipe

    init(_ pipe: BytePipe) {
        self.pipe = pipe
    }

    /// Writes the next piece; waits while too much is on its way.
    ///
    /// - Throws: ``Closed``.
    public func write(_ bytes: [UInt8]) async throws(Closed) {
        guard await self.pipe.write(bytes) else { throw Closed() }
    }

    /// Writes the next piece of a text; waits while too much is on its way.
    ///
    /// - Throws: ``Closed``.
    public func write(_ text: String) async throws(Closed) {
        try await self.write(Array(text.utf8))
    }
}
