import JSONDocument

extension DefinitionParser {
    /// What a state does, read from its fields.
    mutating func kind(_ type: String, _ object: JSONObject, at location: String, depth: Int) -> StateKind? {
        switch type {
        case "Pass":
            return .pass(result: object["Result"])
        case "Succeed":
            return .succeed
        case "Fail":
            return .fail(
                error: self.text("Error", in: object, at: location),
                cause: self.text("Cause", in: object, at: location)
            )
        case "Choice":
            let fallback = self.string("Default", in: object, at: location)
            return .choice(self.rules(in: object, at: location), fallback: fallback)
        case "Wait":
            return self.wait(object, at: location).map { .wait($0) }
        case "Task":
            return self.task(object, at: location).map { .task($0) }
        case "Parallel":
            return self.parallel(object, at: location, depth: depth)
        default:
            return self.map(object, at: location, depth: depth).map { .map($0) }
        }
    }

    private mutating func wait(_ object: JSONObject, at location: String) -> WaitPlan? {
        let names = ["Seconds", "SecondsPath", "Timestamp", "TimestampPath"]
        let given = names.filter { object[$0] != nil }
        guard given.count == 1 else {
            self.report(
                .schema("Exactly one of these fields is required: [\(names.joined(separator: ", "))]", location)
            )
            return nil
        }
        switch given[0] {
        case "Seconds":
            return self.integer("Seconds", in: object, at: location, range: 0...99_999_999).map { .seconds($0) }
        case "SecondsPath":
            return self.path("SecondsPath", in: object, at: location).map { .secondsPath($0) }
        case "TimestampPath":
            return self.path("TimestampPath", in: object, at: location).map { .timestampPath($0) }
        default:
            guard let text = self.string("Timestamp", in: object, at: location) else { return nil }
            guard let time = Timestamp.microseconds(text) else {
                self.report(
                    .schema(
                        "String does not match RFC3339 timestamp, yyyy-MM-ddTHH:mm:ssZ",
                        "\(location)/Timestamp"
                    )
                )
                return nil
            }
            return .timestamp(time)
        }
    }

    private mutating func task(_ object: JSONObject, at location: String) -> TaskPlan? {
        let seconds = 1.0...99_999_999
        let timeout = self.number("TimeoutSeconds", in: object, at: location, range: seconds)
        let heartbeat = self.number("HeartbeatSeconds", in: object, at: location, range: seconds)
        if case .constant(let limit) = timeout ?? .constant(99_999_999), case .constant(let beat) = heartbeat,
            beat >= limit
        {
            self.report(.schema("HeartbeatSeconds must be smaller than TimeoutSeconds", location))
        }
        guard object["Resource"] != nil else {
            self.report(.schema("These fields are required: [Resource]", location))
            return nil
        }
        guard let arn = self.string("Resource", in: object, at: location) else { return nil }
        let place = "\(location)/Resource"
        guard arn.hasPrefix("arn:"), arn.split(separator: ":", omittingEmptySubsequences: false).count >= 6 else {
            self.report(.schema("Value is not a valid resource ARN", place))
            return nil
        }
        if arn.hasSuffix(".waitForTaskToken") || arn.hasSuffix(".sync") || arn.hasSuffix(".sync:2") {
            let pattern = arn.hasSuffix("Token") ? ".waitForTaskToken" : ".sync"
            if self.isExpress {
                self.report(.schema("Express state machine does not support '\(pattern)' service integration ", place))
            } else {
                self.refuse("The service integration pattern '\(pattern)'", place)
            }
            return nil
        }
        guard let resource = TaskResource(arn: arn) else {
            self.refuse("The resource '\(arn)'", place)
            return nil
        }
        return TaskPlan(resource: resource, timeout: timeout)
    }

    private mutating func parallel(_ object: JSONObject, at location: String, depth: Int) -> StateKind? {
        let entries = self.entries("Branches", in: object, at: location)
        if entries.isEmpty, object["Branches"]?.arrayValue?.isEmpty ?? true {
            self.report(
                object["Branches"] == nil
                    ? .schema("These fields are required: [Branches]", location)
                    : .schema("Expected a non-empty value of type Array", "\(location)/Branches")
            )
            return nil
        }
        let branches = entries.enumerated().compactMap {
            self.machine($1, at: "\(location)/Branches[\($0)]", depth: depth + 1)
        }
        return .parallel(branches)
    }
}
