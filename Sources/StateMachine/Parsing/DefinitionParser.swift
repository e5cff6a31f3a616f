import JSONDocument

/// Reads a definition and collects everything that is wrong with it.
struct DefinitionParser {
    let isExpress: Bool
    private(set) var diagnostics: [DefinitionDiagnostic] = []
    /// What AWS would run and this interpreter does not, each with its place.
    private(set) var unsupported: [String] = []
    private(set) var comment: String?
    private var queryLanguage = "JSONPath"

    init(isExpress: Bool) {
        self.isExpress = isExpress
    }

    /// How deep machines may lie in machines.
    static let maximumDepth = 20

    mutating func report(_ diagnostic: DefinitionDiagnostic) {
        self.diagnostics.append(diagnostic)
    }

    mutating func refuse(_ feature: String, _ location: String) {
        self.unsupported.append("\(feature) at \(location)")
    }

    /// Reads a whole definition.
    ///
    /// - Returns: Nil where something is wrong.
    mutating func parse(text: String) -> Machine? {
        let noObject = DefinitionDiagnostic(
            code: "SCHEMA_VALIDATION_FAILED",
            message: "Definition must be a valid JSON object",
            location: nil
        )
        guard text.utf8.contains(where: { $0 > 0x20 }) else {
            self.report(noObject)
            return nil
        }
        let document: JSONValue
        do {
            document = try JSONValue(parsing: text)
        } catch {
            self.report(.notJSON(text, error))
            return nil
        }
        guard let object = document.objectValue else {
            self.report(noObject)
            return nil
        }
        self.comment = object["Comment"]?.stringValue
        if let language = object["QueryLanguage"] {
            self.queryLanguage = language.stringValue ?? ""
            if !["JSONPath", "JSONata"].contains(self.queryLanguage) {
                self.report(.schema("Value is not one of [JSONPath, JSONata]", "/QueryLanguage"))
            }
        }
        let machine = self.machine(object, at: "", depth: 0)
        return self.diagnostics.isEmpty && self.unsupported.isEmpty ? machine : nil
    }

    /// Reads a graph of states.
    mutating func machine(_ object: JSONObject, at location: String, depth: Int) -> Machine? {
        guard depth < Self.maximumDepth else {
            self.report(.schema("States are nested deeper than \(Self.maximumDepth) levels", location))
            return nil
        }
        let missing = ["States", "StartAt"].filter { object[$0] == nil }
        guard missing.isEmpty else {
            let place = location.isEmpty ? "/" : location
            self.report(.schema("These fields are required: [\(missing.joined(separator: ", "))]", place))
            return nil
        }
        var allowed: Set = ["Comment", "StartAt", "States"]
        allowed.formUnion(depth == 0 ? ["QueryLanguage", "TimeoutSeconds", "Version"] : ["ProcessorConfig"])
        self.checkNames(of: object, allowed: allowed, at: location)
        guard let startAt = object["StartAt"]?.stringValue else {
            self.report(.schema("Expected value of type String", "\(location)/StartAt"))
            return nil
        }
        guard let states = object["States"]?.objectValue, !states.isEmpty else {
            self.report(.schema("Expected a non-empty value of type Object", "\(location)/States"))
            return nil
        }
        let timeout = self.integer("TimeoutSeconds", in: object, at: location, range: 1...99_999_999)
        var parsed: [String: State] = [:]
        for (name, value) in states {
            let place = "\(location)/States/\(name)"
            if name.unicodeScalars.count > 80 {
                self.report(.schema("State name must not be longer than 80 characters", place))
            }
            guard let fields = value.objectValue else {
                self.report(.schema("Expected value of type Object", place))
                continue
            }
            parsed[name] = self.state(fields, name: name, at: place, depth: depth)
        }
        self.checkTransitions(states, startAt: startAt, at: location)
        return Machine(startAt: startAt, states: parsed, timeoutSeconds: timeout)
    }

    private mutating func state(_ object: JSONObject, name: String, at location: String, depth: Int) -> State? {
        if let language = object["QueryLanguage"]?.stringValue {
            if language == "JSONPath", self.queryLanguage == "JSONata" {
                self.report(
                    .schema(
                        "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
                        location
                    )
                )
                return nil
            }
        }
        let type = object["Type"]?.stringValue
        guard let type, let allowed = Self.allowedFields[type] else {
            self.report(
                object["Type"] == nil
                    ? .schema("These fields are required: [Type]", location)
                    : .schema(
                        "Value is not one of [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]",
                        "\(location)/Type"
                    )
            )
            return nil
        }
        if (object["QueryLanguage"]?.stringValue ?? self.queryLanguage) == "JSONata" {
            self.refuse("The query language JSONata", location)
            return nil
        }
        self.checkNames(of: object, allowed: allowed.union(Self.fieldsOfAll), at: location)
        var fields = StateFields()
        fields.next = self.next(of: object, type: type, at: location)
        fields.inputPath = self.pathField("InputPath", in: object, at: location)
        fields.outputPath = self.pathField("OutputPath", in: object, at: location)
        fields.resultPath = self.resultPath(in: object, at: location)
        if type != "Map" {
            fields.parameters = self.template("Parameters", in: object, at: location)
        }
        fields.resultSelector = self.template("ResultSelector", in: object, at: location)
        fields.assign = self.assign(in: object, at: location)
        fields.retriers = self.retriers(in: object, at: location)
        fields.catchers = self.catchers(in: object, at: location)
        guard let kind = self.kind(type, object, at: location, depth: depth) else { return nil }
        return State(name: name, kind: kind, fields: fields)
    }

    private mutating func next(of object: JSONObject, type: String, at location: String) -> String? {
        guard !["Choice", "Succeed", "Fail"].contains(type) else { return nil }
        if let next = object["Next"] {
            if object["End"] != nil {
                self.report(.schema("Only one of these fields is allowed: [Next, End]", location))
            }
            guard let name = next.stringValue else {
                self.report(.schema("Expected value of type String", "\(location)/Next"))
                return nil
            }
            return name
        }
        guard let end = object["End"] else {
            self.report(.schema("One of these fields is required: [Next, End]", location))
            return nil
        }
        if end != .bool(true) {
            self.report(.schema("Value must be true", "\(location)/End"))
        }
        return nil
    }

    /// Reports members that the place does not know.
    mutating func checkNames(of object: JSONObject, allowed: Set<String>, at location: String) {
        for name in object.names where !allowed.contains(name) {
            self.report(.schema("Field '\(name)' is not supported", "\(location)/\(name)"))
        }
    }

    private static let fieldsOfAll: Set = ["Type", "Comment", "QueryLanguage"]
    private static let flowFields: Set = ["InputPath", "OutputPath", "Next", "End", "Assign"]
    private static let workFields = Self.flowFields.union([
        "ResultPath", "Parameters", "ResultSelector", "Retry", "Catch",
    ])

    private static let allowedFields: [String: Set<String>] = [
        "Pass": Self.flowFields.union(["ResultPath", "Parameters", "Result"]),
        "Task": Self.workFields.union([
            "Resource", "TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath",
            "Credentials",
        ]),
        "Choice": ["InputPath", "OutputPath", "Choices", "Default", "Assign"],
        "Wait": Self.flowFields.union(["Seconds", "SecondsPath", "Timestamp", "TimestampPath"]),
        "Succeed": ["InputPath", "OutputPath"],
        "Fail": ["Error", "ErrorPath", "Cause", "CausePath"],
        "Parallel": Self.workFields.union(["Branches"]),
        "Map": Self.workFields.union([
            "ItemProcessor", "Iterator", "ItemsPath", "ItemSelector", "ItemReader", "ItemBatcher", "ResultWriter",
            "MaxConcurrency", "MaxConcurrencyPath", "ToleratedFailureCount", "ToleratedFailureCountPath",
            "ToleratedFailurePercentage", "ToleratedFailurePercentagePath", "Label",
        ]),
    ]
}
