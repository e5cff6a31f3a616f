internal import JSONDocument
internal import StateMachine
internal import Synchronization

extension StepFunctionsService {
    /// Performs one action of the API.
    func perform(_ action: String, _ input: JSONValue, region: String) async throws(StepFunctionsError) -> JSONValue {
        switch action {
        case "CreateStateMachine": try self.create(input, region: region)
        case "UpdateStateMachine": try self.update(input)
        case "DeleteStateMachine": try self.delete(input)
        case "DescribeStateMachine": try self.describeMachine(input)
        case "DescribeStateMachineForExecution": try self.describeMachineForExecution(input)
        case "ListStateMachines": try self.listMachines(input)
        case "StartExecution": try self.startExecution(input)
        case "StartSyncExecution": try await self.startSyncExecution(input)
        case "DescribeExecution": Self.document(try self.execution(try Self.text("executionArn", input)).summary)
        case "GetExecutionHistory": try self.executionHistory(input)
        case "ListExecutions": try self.listExecutions(input)
        case "StopExecution": try self.stopExecution(input)
        case "ValidateStateMachineDefinition": try Self.validate(input)
        case "DescribeMapRun": try self.describeMapRun(input)
        case "ListMapRuns": try self.listMapRuns(input)
        case "ListTagsForResource": ["tags": []]
        case "TagResource", "UntagResource": [:]
        case "ListStateMachineVersions": ["stateMachineVersions": []]
        case "ListStateMachineAliases": ["stateMachineAliases": []]
        default: throw .refused("UnknownOperationException", "the action '\(action)' is not supported here")
        }
    }

    static func text(_ name: String, _ input: JSONValue) throws(StepFunctionsError) -> String {
        guard let text = input[name]?.stringValue else {
            throw .invalid(
                "1 validation error detected: Value at '\(name)' failed to satisfy constraint: Member must not be null"
            )
        }
        return text
    }

    static func date(_ microseconds: Int64) -> JSONValue {
        .number(Double(microseconds / 1000) / 1000)
    }

    /// One page of a list, and the token of the next one.
    static func page(
        _ items: [JSONValue],
        _ input: JSONValue,
        under name: String,
        defaultSize: Int = 100
    ) throws(StepFunctionsError) -> JSONValue {
        var start = 0
        if let token = input["nextToken"]?.stringValue {
            guard let offset = Int(token), offset >= 0 else {
                throw .refused("InvalidToken", "Invalid Token: '\(token)'")
            }
            start = min(offset, items.count)
        }
        let wanted = input["maxResults"]?.integerValue ?? 0
        guard (0...1000).contains(wanted) else {
            throw .invalid("1 validation error detected: Value '\(wanted)' at 'maxResults' is not between 0 and 1000")
        }
        let end = min(items.count, start + (wanted == 0 ? defaultSize : Int(wanted)))
        var answer = JSONObject([(name, .array(Array(items[start..<end])))])
        if end < items.count {
            answer["nextToken"] = .string(String(end))
        }
        return .object(answer)
    }

    private func startExecution(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        let record = try self.startRecord(
            stateMachine: try Self.text("stateMachineArn", input),
            name: input["name"]?.stringValue,
            input: input["input"]?.stringValue ?? "{}"
        )
        let summary = record.summary
        return ["executionArn": .string(summary.arn), "startDate": Self.date(summary.startTime)]
    }

    private func startSyncExecution(_ input: JSONValue) async throws(StepFunctionsError) -> JSONValue {
        let machine = try self.machine(try Self.text("stateMachineArn", input))
        guard machine.isExpress else {
            throw .refused(
                "StateMachineTypeNotSupported",
                "This operation is not supported by this type of state machine"
            )
        }
        let record = try self.startRecord(
            stateMachine: machine.arn,
            name: input["name"]?.stringValue,
            input: input["input"]?.stringValue ?? "{}"
        )
        await record.waitUntilOver()
        return Self.document(record.summary)
    }

    /// What `DescribeExecution` answers.
    static func document(_ summary: ExecutionSummary) -> JSONValue {
        var object = JSONObject()
        object["executionArn"] = .string(summary.arn)
        object["stateMachineArn"] = .string(summary.stateMachineARN)
        object["name"] = .string(summary.name)
        object["status"] = .string(summary.status.rawValue)
        object["startDate"] = Self.date(summary.startTime)
        object["stopDate"] = summary.stopTime.map(Self.date)
        object["input"] = .string(summary.input)
        object["inputDetails"] = ["included": true]
        if let output = summary.output {
            object["output"] = .string(output)
            object["outputDetails"] = ["included": true]
        }
        object["error"] = summary.error.map { .string($0) }
        object["cause"] = summary.cause.map { .string($0) }
        object["redriveCount"] = 0
        object["redriveStatus"] = "NOT_REDRIVABLE"
        object["redriveStatusReason"] = .string("Execution is \(summary.status.rawValue) and cannot be redriven")
        return .object(object)
    }

    private func executionHistory(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        let history = try self.execution(try Self.text("executionArn", input)).history
        let includesData = input["includeExecutionData"]?.boolValue ?? true
        let isReversed = input["reverseOrder"]?.boolValue ?? false
        // Only the page's events are written out: a history may be long.
        let indices = isReversed ? Array(history.indices.reversed()) : Array(history.indices)
        let page = try Self.page(indices.map { .integer(Int64($0)) }, input, under: "events")
        var answer = page.objectValue ?? JSONObject()
        let events = (answer["events"]?.arrayValue ?? []).compactMap { $0.integerValue }
        answer["events"] = .array(events.map { history[Int($0)].json(includesData: includesData) })
        return .object(answer)
    }

    private func listExecutions(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        let machine = try self.machine(try Self.text("stateMachineArn", input))
        let status = input["statusFilter"]?.stringValue
        let records = self.state.withLock { state in state.order.compactMap { state.executions[$0] } }
        let items = records.reversed().map(\.summary)
            .filter { $0.stateMachineARN == machine.arn && (status == nil || $0.status.rawValue == status) }
            .map { summary -> JSONValue in
                var object = JSONObject()
                object["executionArn"] = .string(summary.arn)
                object["stateMachineArn"] = .string(summary.stateMachineARN)
                object["name"] = .string(summary.name)
                object["status"] = .string(summary.status.rawValue)
                object["startDate"] = Self.date(summary.startTime)
                object["stopDate"] = summary.stopTime.map(Self.date)
                return .object(object)
            }
        return try Self.page(items, input, under: "executions")
    }

    private func stopExecution(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        let arn = try Self.text("executionArn", input)
        try self.stop(arn, error: input["error"]?.stringValue, cause: input["cause"]?.stringValue)
        return ["stopDate": Self.date(try self.execution(arn).summary.stopTime ?? self.clock.now())]
    }

    private static func validate(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        let diagnostics = StateMachineDefinition.diagnostics(
            of: try Self.text("definition", input),
            isExpress: input["type"] == "EXPRESS"
        )
        let limit = input["maxResults"]?.integerValue ?? 0
        let shown = diagnostics.prefix(limit > 0 ? Int(min(limit, 100)) : 100)
        let items = shown.map { diagnostic -> JSONValue in
            var object = JSONObject()
            object["severity"] = "ERROR"
            object["code"] = .string(diagnostic.code)
            object["message"] = .string(diagnostic.message)
            object["location"] = diagnostic.location.map { .string($0) }
            return .object(object)
        }
        return [
            "result": diagnostics.isEmpty ? "OK" : "FAIL", "diagnostics": .array(items),
            "truncated": .bool(shown.count < diagnostics.count),
        ]
    }
}
