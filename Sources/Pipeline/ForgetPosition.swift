public import JSONDocument

/// How far forgetting a person has come, so that the next invocation goes on there.
public struct ForgetPosition: Sendable, Hashable {
    /// The steps in their order.
    public enum Step: String, Sendable, CaseIterable {
        /// The landing bucket, object by object.
        case landing
        /// The lake, commit by commit.
        case lake
        /// What else lies in the lake: old versions, rejects and files without a commit, reports.
        case leftovers
        /// The warehouse.
        case warehouse
    }

    /// The step.
    public var step: Step

    /// The last key that is done.
    public var key: String?

    /// What the person is known by, as far as has been found out.
    public var names: [String]

    /// Creates a position.
    public init(step: Step = .landing, key: String? = nil, names: [String] = []) {
        self.step = step
        self.key = key
        self.names = names
    }

    /// Reads a position from an answer's `next`.
    ///
    /// - Throws: ``PipelineError`` with code `eventUnknown`.
    public init(_ document: JSONValue) throws(PipelineError) {
        guard let step = document["step"]?.stringValue.flatMap(Step.init) else {
            throw .eventUnknown("the action forget takes next as an earlier answer gave it")
        }
        self.init(
            step: step,
            key: document["key"]?.stringValue,
            names: document["names"]?.arrayValue?.compactMap(\.stringValue) ?? []
        )
    }

    /// The position as an answer gives it.
    public var document: JSONValue {
        [
            "step": .string(self.step.rawValue), "key": self.key.map { .string($0) } ?? .null,
            "names": .array(self.names.map { .string($0) }),
        ]
    }
}
