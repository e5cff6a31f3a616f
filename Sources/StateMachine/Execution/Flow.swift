import JSONDocument

/// A JSON value with its text, which is made once.
struct Payload: Sendable {
    var value: JSONValue
    var text: String

    init(_ value: JSONValue) {
        self.value = value
        self.text = value.text()
    }

    init(_ value: JSONValue, text: String) {
        self.value = value
        self.text = text
    }
}

/// One line of states that follow each other: the whole, a branch, or one item of a Map.
struct Flow: Sendable {
    /// Where it stands.
    ///
    /// entering → running → entering (of the next state), waiting or finished;
    /// waiting → running (again), entering or finished.
    enum Phase: Sendable {
        case entering
        case running
        case waiting
        case finished
    }

    let id: Int
    let machine: Machine
    /// The Parallel or Map that it is part of.
    let group: Int?
    /// Its place in that group.
    let index: Int
    /// The execution it belongs to: 0, or that of one item of a distributed Map.
    let frame: Int
    let path: [String]
    var phase = Phase.entering
    var nextState: String
    var input: Payload
    var variables: JSONObject
    var lastEventID: Int64
    /// What `$$.Map` shows in it.
    var mapItem: JSONValue?

    var state: State?
    var enteredEventID: Int64 = 0
    var enteredTime: Int64 = 0
    var attempts: [Int] = []
    var retryCount = 0
    var eventCount = 0
    /// The call or timer that it waits for.
    var waitingFor: Int?
    /// The timer that ends its task.
    var timeoutTimer: Int?
    /// The group that it waits for.
    var childGroup: Int?
    /// The state's input after InputPath, for the ItemSelector of a Map.
    var effectiveInput: JSONValue = .null

    init(
        id: Int,
        machine: Machine,
        group: Int?,
        index: Int,
        frame: Int,
        path: [String],
        input: Payload,
        variables: JSONObject,
        lastEventID: Int64
    ) {
        self.id = id
        self.machine = machine
        self.group = group
        self.index = index
        self.frame = frame
        self.path = path
        self.nextState = machine.startAt
        self.input = input
        self.variables = variables
        self.lastEventID = lastEventID
    }
}

/// The execution that a flow belongs to.
struct ExecutionFrame: Sendable {
    /// `$$.Execution`.
    var execution: JSONValue
    /// `$$.StateMachine`.
    var stateMachine: JSONValue
    /// How many events were counted.
    var eventCount: Int64 = 0
    var arn: String
    var name: String
    var startTime: Int64
}

/// What a call or a timer is for.
struct PendingAction: Sendable {
    enum Purpose: Sendable {
        case task
        case taskTimeout
        case wait
        case retry
        case readItems
        case writeResults
        case executionTimeout
    }

    var flow: Int
    var purpose: Purpose
}
