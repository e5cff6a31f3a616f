import JSONDocument

/// A graph of states: the whole definition, a branch, or what a Map does with each item.
final class Machine: Sendable {
    let startAt: String
    let states: [String: State]
    /// In seconds, for the whole definition only.
    let timeoutSeconds: Int?

    init(startAt: String, states: [String: State], timeoutSeconds: Int?) {
        self.startAt = startAt
        self.states = states
        self.timeoutSeconds = timeoutSeconds
    }
}
