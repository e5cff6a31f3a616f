import JSONDocument

/// What `$$` shows: the execution, the state machine, the state, the item of a Map.
struct ContextObject: Sendable {
    /// `$$.Execution`, made once for each execution.
    var execution: JSONValue
    /// `$$.StateMachine`.
    var stateMachine: JSONValue
    var stateName: String
    /// In microseconds since 1970.
    var enteredTime: Int64
    /// How often the state was tried again; nil for states that cannot be.
    var retryCount: Int?
    /// `$$.Map`, inside of a Map.
    var map: JSONValue?

    /// The object as a whole.
    var json: JSONValue {
        var state = JSONObject([
            ("Name", .string(self.stateName)), ("EnteredTime", .string(Timestamp.text(self.enteredTime))),
        ])
        if let retryCount = self.retryCount {
            state["RetryCount"] = .integer(Int64(retryCount))
        }
        var object = JSONObject([
            ("Execution", self.execution), ("StateMachine", self.stateMachine), ("State", .object(state)),
        ])
        object["Map"] = self.map
        return .object(object)
    }
}
