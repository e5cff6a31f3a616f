import Emulator
import JSONDocument
import Synchronization
import Testing

@Suite struct LambdaAsynchronousTests {
    /// Lends a service that works off its queue meanwhile.
    private static func withRunningService(
        sink: (any FunctionLogSink)? = nil,
        _ change: (inout FunctionResource, inout LambdaSettings) -> Void,
        body: (LambdaService) async throws -> Void
    ) async throws {
        try await LambdaFixture.withService(
            sink: sink,
            change,
            body: { service in
                async let work: Void = service.run()
                try await body(service)
                await service.stop()
                await work
            }
        )
    }

    @Test func `A failed event is tried three times under one id and then told to its destination`() async throws {
        let sink = RecordingSink()
        let delays = Mutex<[Duration]>([])
        try await Self.withRunningService(sink: sink) { function, settings in
            function.asynchronous.onFailure = "arn:aws:sqs:eu-central-1:000000000000:failures"
            function.asynchronous.deadLetterTarget = "arn:aws:sqs:eu-central-1:000000000000:dead"
            settings.sleep = { delay in delays.withLock { $0.append(delay) } }
        } body: { service in
            let payload = [UInt8](#"{"mode": "error"}"#.utf8)
            let id = try service.invokeAsynchronously(function: "F", payload: payload)
            await service.drain()
            #expect(delays.withLock { $0 } == [.seconds(60), .seconds(120)])
            let started = sink.entries.filter { if case .started = $0.kind { true } else { false } }
            #expect(started.map(\.requestID) == [id, id, id])
            let records = service.deliveryRecords
            try #require(records.count == 2)
            let body = records[0].body
            #expect(body["version"] == "1.0")
            #expect(body["requestContext"]?["condition"] == "RetriesExhausted")
            #expect(body["requestContext"]?["approximateInvokeCount"] == 3)
            #expect(body["requestContext"]?["requestId"] == .string(id))
            #expect(body["requestContext"]?["functionArn"]?.stringValue?.hasSuffix(":function:echo:$LATEST") == true)
            #expect(body["requestPayload"] == ["mode": "error"])
            #expect(
                body["responseContext"] == [
                    "statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled",
                ]
            )
            #expect(body["responsePayload"]?["errorMessage"] == "on purpose")
            #expect(records[1].body == ["mode": "error"])
            #expect(records[1].attributes == ["RequestID": id, "ErrorCode": "200", "ErrorMessage": "on purpose"])
        }
    }

    @Test func `A thousand events are all delivered`() async throws {
        let sink = RecordingSink()
        try await Self.withRunningService(sink: sink) { _, settings in
            settings.instanceLimit = 4
        } body: { service in
            for number in 0..<1000 {
                try service.invokeAsynchronously(function: "F", payload: [UInt8]("\(number)".utf8))
            }
            await service.drain()
            let ended = sink.entries.filter {
                if case .ended(let report) = $0.kind { report.outcome == .success } else { false }
            }
            #expect(Set(ended.map(\.requestID)).count == 1000)
            #expect(service.outstandingEvents == 0)
        }
    }

    @Test func `An event that is too old is not tried again`() async throws {
        try await Self.withRunningService { function, settings in
            function.asynchronous.maximumAgeSeconds = 60
            function.asynchronous.onFailure = "arn:aws:sqs:eu-central-1:000000000000:failures"
            settings.retryDelays = [.seconds(61)]
        } body: { service in
            try service.invokeAsynchronously(function: "F", payload: [UInt8](#"{"mode": "error"}"#.utf8))
            await service.drain()
            let context = service.deliveryRecords.first?.body["requestContext"]
            #expect(context?["condition"] == "EventAgeExceeded")
            #expect(context?["approximateInvokeCount"] == 1)
        }
    }

    @Test func `A function without any concurrency fails its events at once`() async throws {
        try await Self.withRunningService { function, _ in
            function.reservedConcurrency = 0
            function.asynchronous.onFailure = "arn:aws:sqs:eu-central-1:000000000000:failures"
        } body: { service in
            try service.invokeAsynchronously(function: "F", payload: [])
            await service.drain()
            let record = service.deliveryRecords.first
            #expect(record?.body["requestContext"]?["condition"] == "ZeroReservedConcurrency")
            for number in 1...150 {
                try service.invokeAsynchronously(function: "F", payload: [UInt8]("\(number)".utf8))
            }
            await service.drain()
            let kept = service.deliveryRecords.compactMap { $0.body["requestPayload"] }
            #expect(kept.count == 100 && kept.allSatisfy { $0 != .object(JSONObject()) }, "the newest are kept")
        }
    }
}
