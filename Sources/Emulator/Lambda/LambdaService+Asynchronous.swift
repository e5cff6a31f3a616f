internal import JSONDocument

extension LambdaService {
    /// Delivers a queued event: tries again as AWS does, then tells destination and dead letter queue.
    func deliver(_ event: AsynchronousEvent) async {
        let asynchronous = event.function.asynchronous
        guard event.function.reservedConcurrency != 0 else {
            return self.conclude(event, "ZeroReservedConcurrency", attempts: 0, outcome: nil)
        }
        if event.delay > .zero {
            // Cancelled: the local cloud is stopping, and the event is tried after the next start.
            guard (try? await Task.sleep(for: event.delay)) != nil else { return }
        }
        for attempt in 1...(asynchronous.maximumRetries + 1) {
            let outcome: InvocationOutcome
            do throws(InvocationRefusal) {
                outcome = try await self.attempt(event)
            } catch {
                return  // The local cloud is stopping: the event is tried after the next start.
            }
            if outcome.functionError == nil {
                return self.conclude(event, "Success", attempts: attempt, outcome: outcome)
            }
            guard !Task.isCancelled else {
                return  // It was cut off by the stop.
            }
            guard attempt <= asynchronous.maximumRetries else {
                return self.conclude(event, "RetriesExhausted", attempts: attempt, outcome: outcome)
            }
            let delays = self.settings.retryDelays
            let delay = delays.isEmpty ? .zero : delays[min(attempt, delays.count) - 1]
            let age = event.accepted.duration(to: .now) + delay
            guard age <= .seconds(asynchronous.maximumAgeSeconds) else {
                return self.conclude(event, "EventAgeExceeded", attempts: attempt, outcome: outcome)
            }
            do {
                try await self.settings.sleep(delay)
            } catch {
                return  // Cancelled: the local cloud is stopping, and the event is tried after the next start.
            }
        }
    }

    /// Sends the record of an event that is over to where it belongs.
    private func conclude(
        _ event: AsynchronousEvent,
        _ condition: String,
        attempts: Int,
        outcome: InvocationOutcome?
    ) {
        defer { self.settings.journal?.settle(event.requestID) }
        let asynchronous = event.function.asynchronous
        let isSuccess = condition == "Success"
        if !isSuccess, asynchronous.onFailure == nil, asynchronous.deadLetterTarget == nil {
            self.tell(event, "event \(event.requestID) is given up: \(condition)")
        }
        if let target = isSuccess ? asynchronous.onSuccess : asynchronous.onFailure {
            let body = Self.record(event, condition, attempts: attempts, outcome: outcome)
            if target.contains(":function:") {
                // A function that is gone cannot hear of it; there is nobody else to tell.
                _ = try? self.invokeAsynchronously(function: target, payload: body.bytes())
            }
            self.send(body, to: target, event: event, attributes: [:])
        }
        if !isSuccess, let target = asynchronous.deadLetterTarget {
            let document = outcome.flatMap { try? JSONValue(parsing: $0.payload) }
            let attributes = [
                "RequestID": event.requestID, "ErrorCode": outcome == nil ? "429" : "200",
                "ErrorMessage": document?["errorMessage"]?.stringValue ?? condition,
            ]
            let body = (try? JSONValue(parsing: event.payload)) ?? .null
            self.send(body, to: target, event: event, attributes: attributes)
        }
    }

    private func send(_ body: JSONValue, to target: String, event: AsynchronousEvent, attributes: [String: String]) {
        self.tell(event, "event \(event.requestID) → \(target)")
        if target.contains(":sqs:"), let queue = target.split(separator: ":").last {
            let name = "ApproximateNumberOfMessagesVisible"
            self.settings.metrics.add(to: MetricName("AWS/SQS", name, of: String(queue)))
        }
        self.keep(
            DeliveryRecord(
                target: target,
                function: event.function.logicalID,
                requestID: event.requestID,
                body: body,
                attributes: attributes
            )
        )
    }

    private func tell(_ event: AsynchronousEvent, _ remark: String) {
        self.sink?.record(
            FunctionLogEntry(
                function: event.function.logicalID,
                stream: "",
                requestID: event.requestID,
                time: WallClock.millisecondsSince1970(),
                kind: .platform(remark)
            )
        )
    }

    /// What Lambda tells a destination.
    ///
    /// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
    private static func record(
        _ event: AsynchronousEvent,
        _ condition: String,
        attempts: Int,
        outcome: InvocationOutcome?
    ) -> JSONValue {
        var response: JSONObject = JSONObject([("statusCode", outcome == nil ? 429 : 200)])
        if let outcome {
            response["executedVersion"] = "$LATEST"
            response["functionError"] = outcome.functionError.map { .string($0) }
        }
        var members: [(String, JSONValue)] = [
            ("version", "1.0"),
            ("timestamp", .string(WallClock.iso8601(milliseconds: WallClock.millisecondsSince1970()))),
            (
                "requestContext",
                [
                    "requestId": .string(event.requestID),
                    "functionArn": .string("\(event.function.arn):$LATEST"),
                    "condition": .string(condition),
                    "approximateInvokeCount": .integer(Int64(attempts)),
                ]
            ),
            // An event was checked to be JSON when it was queued.
            ("requestPayload", (try? JSONValue(parsing: event.payload)) ?? .null),
            ("responseContext", .object(response)),
        ]
        if let outcome {
            let text = String(decoding: outcome.payload, as: UTF8.self)
            members.append(("responsePayload", (try? JSONValue(parsing: outcome.payload)) ?? .string(text)))
        }
        return .object(members)
    }
}
