internal import StateMachine

/// A state machine that the service keeps.
struct StateMachineRecord: Sendable {
    var arn: String
    var name: String
    var definition: StateMachineDefinition
    /// The definition as it was given.
    var text: String
    var type: String
    var roleARN: String
    /// In microseconds since 1970.
    var creationTime: Int64
    var updateTime: Int64

    var isExpress: Bool { self.type == "EXPRESS" }

    /// The region and the account that its ARN names.
    var place: (region: String, account: String) {
        let parts = self.arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        return parts.count > 4 ? (parts[3], parts[4]) : ("us-east-1", "000000000000")
    }
}
