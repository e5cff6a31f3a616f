/// An error of the workflow itself: what Retry and Catch look at.
struct StateFailure: Error, Sendable, Hashable {
    /// The error's name, such as `States.Timeout`; a Fail state may give none.
    var error: String?
    var cause: String?

    /// A mistake that shows only while the state runs.
    static func runtime(_ cause: String) -> Self {
        Self(error: "States.Runtime", cause: cause)
    }

    /// A result that is larger than 256 KiB.
    static func tooLarge(_ name: String) -> Self {
        Self(
            error: "States.DataLimitExceeded",
            cause: "The state/task '\(name)' returned a result with a size exceeding the maximum number of bytes "
                + "service limit."
        )
    }

    /// Whether one of the names that a Retry or Catch lists means this error.
    func matches(_ names: [String]) -> Bool {
        let isTerminal = self.error == "States.Runtime" || self.error == "States.DataLimitExceeded"
        return names.contains { name in
            switch name {
            case "States.ALL": !isTerminal
            case "States.TaskFailed": !isTerminal && self.error != "States.Timeout"
            default: name == self.error && name != "States.Runtime"
            }
        }
    }
}
