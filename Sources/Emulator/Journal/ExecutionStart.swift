internal import JSONDocument
internal import StateMachine

/// What an execution begins with.
struct ExecutionStart: Sendable {
    var identity: ExecutionIdentity
    /// The definition as it was at the start.
    var definition: String
    /// `STANDARD` or `EXPRESS`.
    var type: String
    var input: String
    /// In microseconds since 1970.
    var time: Int64
    /// Where its random numbers come from.
    var seed: UInt64

    /// The record that is written.
    var record: [UInt8] {
        let identity = self.identity
        let head: [(String, JSONValue)] = [
            ("kind", "start"), ("arn", .string(identity.arn)), ("name", .string(identity.name)),
            ("machine", .string(identity.stateMachineARN)), ("machine_name", .string(identity.stateMachineName)),
            ("role", .string(identity.roleARN)), ("region", .string(identity.region)),
            ("account", .string(identity.account)), ("type", .string(self.type)), ("time", .integer(self.time)),
            ("seed", .string(String(self.seed))), ("input", .integer(Int64(self.input.utf8.count))),
        ]
        return JournalFile.record(head, [UInt8](self.input.utf8) + [UInt8](self.definition.utf8))
    }

    /// Reads a record; nil where a part is missing.
    init?(_ head: JSONValue, _ payload: ArraySlice<UInt8>) {
        func text(_ name: String) -> String? { head[name]?.stringValue }
        guard let arn = text("arn"), let name = text("name"), let machine = text("machine"),
            let machineName = text("machine_name"), let role = text("role"), let region = text("region"),
            let account = text("account"), let type = text("type"), let time = head["time"]?.integerValue,
            let seed = text("seed").flatMap({ UInt64($0) }), let count = head["input"]?.integerValue,
            count >= 0, Int(count) <= payload.count
        else { return nil }
        self.identity = ExecutionIdentity(
            arn: arn,
            name: name,
            stateMachineARN: machine,
            stateMachineName: machineName,
            roleARN: role,
            region: region,
            account: account
        )
        self.definition = String(decoding: payload.dropFirst(Int(count)), as: UTF8.self)
        self.type = type
        self.input = String(decoding: payload.prefix(Int(count)), as: UTF8.self)
        self.time = time
        self.seed = seed
    }

    init(
        identity: ExecutionIdentity,
        definition: String,
        type: String,
        input: String,
        time: Int64,
        seed: UInt64
    ) {
        self.identity = identity
        self.definition = definition
        self.type = type
        self.input = input
        self.time = time
        self.seed = seed
    }
}
