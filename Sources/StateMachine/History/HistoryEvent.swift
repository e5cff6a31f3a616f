public import JSONDocument

/// One event of an execution's history, as AWS records it.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html>.
public struct HistoryEvent: Sendable, Hashable {
    /// The number of the event, from 1.
    public var id: Int64
    /// The event that led to this one; 0 at the beginning.
    public var previousID: Int64
    /// In microseconds since 1970.
    public var time: Int64
    /// The type, such as `PassStateEntered`.
    public var type: String
    /// What else it tells.
    public var details: HistoryDetails

    /// The event as `GetExecutionHistory` answers it.
    ///
    /// - Parameter includesData: Whether inputs and outputs are shown.
    /// - Returns: An object.
    public func json(includesData: Bool = true) -> JSONValue {
        var object = JSONObject([
            ("timestamp", .number(Double(self.time / 1000) / 1000)),
            ("type", .string(self.type)),
            ("id", .integer(self.id)),
            ("previousEventId", .integer(self.previousID)),
        ])
        if let details = self.details.json(includesData: includesData) {
            object[self.detailsName] = .object(details)
        }
        return .object(object)
    }

    private var detailsName: String {
        if self.type.hasSuffix("StateEntered") { return "stateEnteredEventDetails" }
        if self.type.hasSuffix("StateExited") { return "stateExitedEventDetails" }
        return self.type.prefix(1).lowercased() + self.type.dropFirst() + "EventDetails"
    }
}

extension HistoryDetails {
    fileprivate func json(includesData: Bool) -> JSONObject? {
        var object = JSONObject()
        /// Adds a text that may hold the customers' data.
        func add(_ name: String, _ text: String) {
            if includesData {
                object[name] = .string(text)
            }
            object["\(name)Details"] = .object(JSONObject([("truncated", false)]))
        }
        func add(_ name: TaskName) {
            object["resourceType"] = .string(name.resourceType)
            object["resource"] = .string(name.resource)
        }
        func add(error: String?, cause: String?) {
            object["error"] = error.map { .string($0) }
            object["cause"] = cause.map { .string($0) }
        }
        switch self {
        case .nothing:
            return nil
        case .execution(let input, let roleARN):
            add("input", input)
            object["roleArn"] = .string(roleARN)
        case .output(let output):
            add("output", output)
        case .failure(let error, let cause):
            add(error: error, cause: cause)
        case .entered(let state, let input):
            object["name"] = .string(state)
            add("input", input)
        case .exited(let state, let output, let assigned):
            object["name"] = .string(state)
            add("output", output)
            if let assigned {
                if includesData {
                    object["assignedVariables"] = .object(
                        JSONObject(assigned.map { ($0.name, .string($0.value.text())) })
                    )
                }
                object["assignedVariablesDetails"] = .object(JSONObject([("truncated", false)]))
            }
        case .length(let length):
            object["length"] = .integer(Int64(length))
        case .iteration(let state, let index):
            object["name"] = .string(state)
            object["index"] = .integer(Int64(index))
        case .mapRun(let arn):
            object["mapRunArn"] = .string(arn)
        case .functionScheduled(let input, let resource, let timeout):
            object["resource"] = .string(resource)
            add("input", input)
            object["timeoutInSeconds"] = timeout.map { .integer(Int64($0)) }
        case .taskScheduled(let name, let region, let parameters, let timeout):
            add(name)
            object["region"] = .string(region)
            if includesData {
                object["parameters"] = .string(parameters)
            }
            object["timeoutInSeconds"] = timeout.map { .integer(Int64($0)) }
        case .taskStarted(let name):
            add(name)
        case .taskSucceeded(let name, let output):
            add(name)
            add("output", output)
        case .taskFailed(let name, let error, let cause):
            add(name)
            add(error: error, cause: cause)
        }
        return object
    }
}
