import JSONDocument

/// One state of a definition, checked and ready to run.
final class State: Sendable {
    let name: String
    let kind: StateKind
    /// The state that follows; nil where this one ends its graph.
    let next: String?
    let inputPath: PathField
    let outputPath: PathField
    let resultPath: ResultPath
    let parameters: PayloadTemplate?
    let resultSelector: PayloadTemplate?
    let assign: PayloadTemplate?
    let retriers: [Retrier]
    let catchers: [Catcher]

    init(name: String, kind: StateKind, fields: StateFields) {
        self.name = name
        self.kind = kind
        self.next = fields.next
        self.inputPath = fields.inputPath
        self.outputPath = fields.outputPath
        self.resultPath = fields.resultPath
        self.parameters = fields.parameters
        self.resultSelector = fields.resultSelector
        self.assign = fields.assign
        self.retriers = fields.retriers
        self.catchers = fields.catchers
    }
}

/// What most kinds of states have in common.
struct StateFields: Sendable {
    var next: String?
    var inputPath = PathField.whole
    var outputPath = PathField.whole
    var resultPath = ResultPath.whole
    var parameters: PayloadTemplate?
    var resultSelector: PayloadTemplate?
    var assign: PayloadTemplate?
    var retriers: [Retrier] = []
    var catchers: [Catcher] = []
}

/// InputPath and OutputPath.
enum PathField: Sendable {
    case whole
    /// The field is null: an empty object.
    case discard
    case path(JSONPath)
}

/// ResultPath.
enum ResultPath: Sendable {
    /// The result takes the input's place.
    case whole
    /// The field is null: the input stays.
    case discard
    case path(JSONPath)
}

/// What a state does.
enum StateKind: Sendable {
    case pass(result: JSONValue?)
    case task(TaskPlan)
    case choice([ChoiceRule], fallback: String?)
    case wait(WaitPlan)
    case succeed
    case fail(error: TextField?, cause: TextField?)
    case parallel([Machine])
    case map(MapPlan)

    /// The kind as definitions and events name it.
    var name: String {
        switch self {
        case .pass: "Pass"
        case .task: "Task"
        case .choice: "Choice"
        case .wait: "Wait"
        case .succeed: "Succeed"
        case .fail: "Fail"
        case .parallel: "Parallel"
        case .map: "Map"
        }
    }

    /// Whether the state can be tried again.
    var isRetriable: Bool {
        switch self {
        case .task, .parallel, .map: true
        default: false
        }
    }
}

/// A text that is constant or calculated.
enum TextField: Sendable {
    case constant(String)
    case expression(Expression)
}

/// A number that is constant or found by a path.
enum NumberField: Sendable {
    case constant(Double)
    case path(JSONPath)
}

/// What a Wait state waits for.
enum WaitPlan: Sendable {
    case seconds(Int)
    case secondsPath(JSONPath)
    /// In microseconds since 1970.
    case timestamp(Int64)
    case timestampPath(JSONPath)
}

/// What a Task state calls.
struct TaskPlan: Sendable {
    var resource: TaskResource
    var timeout: NumberField?
}

/// The service that a task calls.
enum TaskResource: Sendable, Hashable {
    /// A function by its ARN: the input is the event, the answer is the result.
    case function(arn: String)
    /// `arn:aws:states:::lambda:invoke`.
    case lambdaInvoke
    /// `arn:aws:states:::aws-sdk:service:action`.
    case service(name: String, action: String)

    /// Reads a resource; nil where this interpreter does not know it.
    init?(arn: String) {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 6, parts[0] == "arn" else { return nil }
        if parts[2] == "lambda", parts.count >= 7, parts[5] == "function", !parts[6].isEmpty {
            self = .function(arn: arn)
        } else if parts[2] == "states", parts[3].isEmpty, parts[4].isEmpty {
            switch (parts.count, parts[5]) {
            case (7, "lambda") where parts[6] == "invoke": self = .lambdaInvoke
            case (8, "aws-sdk"): self = .service(name: parts[6], action: parts[7])
            default: return nil
            }
        } else {
            return nil
        }
    }
}

/// One entry of Retry.
struct Retrier: Sendable {
    var errors: [String]
    var interval: Double
    var maximumAttempts: Int
    var backoffRate: Double
    var maximumDelay: Double?
    var hasJitter: Bool
}

/// One entry of Catch.
struct Catcher: Sendable {
    var errors: [String]
    var next: String
    var resultPath: ResultPath
    var assign: PayloadTemplate?
}

/// One entry of Choices.
struct ChoiceRule: Sendable {
    var condition: Condition
    var next: String
    var assign: PayloadTemplate?
}
