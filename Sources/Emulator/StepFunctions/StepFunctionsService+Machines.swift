internal import JSONDocument
internal import StateMachine
internal import Synchronization

extension StepFunctionsService {
    func create(_ input: JSONValue, region: String) throws(StepFunctionsError) -> JSONValue {
        let name = try Self.text("name", input)
        guard Self.isValidName(name) else { throw .refused("InvalidName", "Invalid Name: '\(name)'") }
        let text = try Self.text("definition", input)
        let role = try Self.text("roleArn", input)
        let type = input["type"]?.stringValue ?? "STANDARD"
        guard type == "STANDARD" || type == "EXPRESS" else {
            throw .invalid(
                "1 validation error detected: Value '\(type)' at 'type' failed to satisfy constraint: "
                    + "Member must satisfy enum value set: [STANDARD, EXPRESS]"
            )
        }
        guard role.hasPrefix("arn:") else { throw .refused("InvalidArn", "Invalid Role Arn: '\(role)'") }
        let definition = try Self.definition(text, type: type)
        let now = self.clock.now()
        let record = StateMachineRecord(
            arn: "arn:aws:states:\(region):000000000000:stateMachine:\(name)",
            name: name,
            definition: definition,
            text: text,
            type: type,
            roleARN: role,
            creationTime: now,
            updateTime: now
        )
        if self.state.withLock({ $0.machines[record.arn] }) == nil {
            try self.writing { journal throws(LocalCloudError) in try journal.record(record) }
        }
        let kept = self.state.withLock { state -> StateMachineRecord in
            if let existing = state.machines[record.arn] { return existing }
            state.machines[record.arn] = record
            return record
        }
        guard kept.text == text, kept.roleARN == role, kept.type == type else {
            throw .refused("StateMachineAlreadyExists", "State Machine Already Exists: '\(record.arn)'")
        }
        return ["stateMachineArn": .string(kept.arn), "creationDate": Self.date(kept.creationTime)]
    }

    func update(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        var machine = try self.machine(try Self.text("stateMachineArn", input))
        guard input["definition"] != nil || input["roleArn"] != nil || input["loggingConfiguration"] != nil else {
            throw .refused(
                "MissingRequiredParameter",
                "Either the definition, the role ARN, the LoggingConfiguration, or the "
                    + "TracingConfiguration must be specified"
            )
        }
        if let text = input["definition"]?.stringValue {
            machine.definition = try Self.definition(text, type: machine.type)
            machine.text = text
        }
        if let role = input["roleArn"]?.stringValue {
            machine.roleARN = role
        }
        machine.updateTime = self.clock.now()
        try self.writing { [machine] journal throws(LocalCloudError) in try journal.record(machine) }
        self.state.withLock { [machine] in $0.machines[machine.arn] = machine }
        return ["updateDate": Self.date(machine.updateTime)]
    }

    func delete(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        let arn = try Self.text("stateMachineArn", input)
        guard arn.hasPrefix("arn:aws:states:") else { throw .refused("InvalidArn", "Invalid Arn: '\(arn)'") }
        try self.writing { journal throws(LocalCloudError) in try journal.recordRemoval(arn) }
        self.state.withLock { $0.machines[arn] = nil }
        return [:]
    }

    func describeMachine(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        let machine = try self.machine(try Self.text("stateMachineArn", input))
        return [
            "stateMachineArn": .string(machine.arn), "name": .string(machine.name), "status": "ACTIVE",
            "definition": .string(machine.text), "roleArn": .string(machine.roleARN), "type": .string(machine.type),
            "creationDate": Self.date(machine.creationTime),
            "loggingConfiguration": ["level": "OFF", "includeExecutionData": false],
            "tracingConfiguration": ["enabled": false], "encryptionConfiguration": ["type": "AWS_OWNED_KEY"],
        ]
    }

    func describeMachineForExecution(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        let summary = try self.execution(try Self.text("executionArn", input)).summary
        let machine = try self.machine(summary.stateMachineARN)
        return [
            "stateMachineArn": .string(machine.arn), "name": .string(machine.name),
            "definition": .string(machine.text), "roleArn": .string(machine.roleARN),
            "updateDate": Self.date(machine.updateTime),
        ]
    }

    func listMachines(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        let machines = self.state.withLock { Array($0.machines.values) }.sorted { $0.name < $1.name }
        let items = machines.map { machine -> JSONValue in
            [
                "stateMachineArn": .string(machine.arn), "name": .string(machine.name), "type": .string(machine.type),
                "creationDate": Self.date(machine.creationTime),
            ]
        }
        return try Self.page(items, input, under: "stateMachines")
    }

    func describeMapRun(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        let arn = try Self.text("mapRunArn", input)
        let records = self.state.withLock { Array($0.executions.values) }
        for record in records {
            guard let run = record.mapRuns.first(where: { $0.arn == arn }) else { continue }
            return Self.document(run, executionARN: record.identity.arn)
        }
        throw .refused("ResourceNotFound", "Resource not found: '\(arn)'")
    }

    func listMapRuns(_ input: JSONValue) throws(StepFunctionsError) -> JSONValue {
        let record = try self.execution(try Self.text("executionArn", input))
        let items = record.mapRuns.map { run -> JSONValue in
            var object = JSONObject()
            object["executionArn"] = .string(record.identity.arn)
            object["mapRunArn"] = .string(run.arn)
            object["stateMachineArn"] = .string(record.identity.stateMachineARN)
            object["startDate"] = Self.date(run.startTime)
            object["stopDate"] = run.stopTime.map(Self.date)
            return .object(object)
        }
        return try Self.page(items, input, under: "mapRuns")
    }

    private static func document(_ run: MapRun, executionARN: String) -> JSONValue {
        let counts: JSONValue = [
            "pending": .integer(Int64(run.total - run.running - run.succeeded - run.failed - run.aborted)),
            "running": .integer(Int64(run.running)), "succeeded": .integer(Int64(run.succeeded)),
            "failed": .integer(Int64(run.failed)), "timedOut": 0, "aborted": .integer(Int64(run.aborted)),
            "total": .integer(Int64(run.total)), "resultsWritten": .integer(Int64(run.succeeded + run.failed)),
        ]
        var object = JSONObject()
        object["mapRunArn"] = .string(run.arn)
        object["executionArn"] = .string(executionARN)
        object["status"] = .string(run.status.rawValue)
        object["startDate"] = Self.date(run.startTime)
        object["stopDate"] = run.stopTime.map(Self.date)
        object["maxConcurrency"] = .integer(Int64(run.maximumConcurrency))
        object["toleratedFailurePercentage"] = .number(run.toleratedPercentage)
        object["toleratedFailureCount"] = .integer(Int64(run.toleratedCount))
        object["itemCounts"] = counts
        object["executionCounts"] = counts
        object["redriveCount"] = 0
        return .object(object)
    }
}
