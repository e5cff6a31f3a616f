internal import Cryptography
internal import HTTPServer
internal import HTTPTypes
internal import JSONDocument

extension LambdaService {
    /// Answers InvokeWithResponseStream: what a function streams is passed on as it comes.
    ///
    /// What a function returns at once is one chunk. Lambda slows a stream down to 2 MB a second behind 6 MB; this does
    /// not. <https://docs.aws.amazon.com/lambda/latest/api/API_InvokeWithResponseStream.html>
    func invokeStreaming(
        _ identifier: String,
        _ request: ServiceRequest
    ) async throws(InvocationRefusal) -> HTTPServerResponse {
        let payload = try Self.payload(request)
        if request.headers["X-Amz-Invocation-Type"] == "DryRun" {
            _ = try self.find(identifier)
            return HTTPServerResponse(status: 204, headers: ["x-amzn-RequestId": request.requestID])
        }
        let context = try Self.clientContext(request)
        let wantsLog = request.headers["X-Amz-Log-Type"] == "Tail"
        let chunks = BytePipe()
        // Not a child: the caller gets the answer's head long before the function ends, and the function goes on to its
        // end without the caller. It ends with the local cloud at the latest, which ends the function's process.
        let invocation = Task { () -> Result<InvocationOutcome, InvocationRefusal> in
            defer { chunks.finish() }
            do throws(InvocationRefusal) {
                let outcome = try await self.invoke(
                    function: identifier,
                    payload: payload,
                    requestID: request.requestID,
                    clientContext: context,
                    traceID: request.headers["X-Amzn-Trace-Id"],
                    responseStream: chunks
                )
                return .success(outcome)
            } catch {
                return .failure(error)
            }
        }
        let headers: HTTPHeaders = [
            "Content-Type": "application/vnd.amazon.eventstream", "x-amzn-RequestId": request.requestID,
            "X-Amz-Executed-Version": "$LATEST",
        ]
        guard case .bytes(let first) = await chunks.next() else {
            // Nothing was streamed: the invocation is over, or was refused.
            let outcome = try await invocation.value.get()
            var body: [UInt8] = []
            if outcome.functionError == nil, !outcome.payload.isEmpty {
                body += Self.chunk(outcome.payload)
            }
            body += Self.completion(outcome, wantsLog: wantsLog)
            return HTTPServerResponse(status: 200, headers: headers, body: .bytes(body))
        }
        let messages = BytePipe()
        Task {
            var isRead = await messages.write(Self.chunk(first))
            while case .bytes(let bytes) = await chunks.next() {
                if isRead {
                    isRead = await messages.write(Self.chunk(bytes))
                }
            }
            if case .success(let outcome) = await invocation.value {
                _ = await messages.write(Self.completion(outcome, wantsLog: wantsLog))
            }
            messages.finish()
        }
        return HTTPServerResponse(status: 200, headers: headers, body: .stream(messages))
    }

    private static func chunk(_ payload: [UInt8]) -> [UInt8] {
        EventStreamMessage(event: "PayloadChunk", contentType: "application/octet-stream", payload: payload).bytes
    }

    /// The last message: how the invocation ended.
    private static func completion(_ outcome: InvocationOutcome, wantsLog: Bool) -> [UInt8] {
        var document = JSONObject()
        if let error = outcome.functionError {
            document["ErrorCode"] = .string(outcome.report?.errorType ?? error)
            document["ErrorDetails"] = .string(String(decoding: outcome.payload, as: UTF8.self))
        }
        document["LogResult"] = wantsLog ? .string(Base64.encode(outcome.logTail)) : nil
        let payload = JSONValue.object(document).bytes()
        return EventStreamMessage(event: "InvokeComplete", contentType: "application/json", payload: payload).bytes
    }
}
