/// What a rule or a schedule starts.
public struct EventTarget: Sendable, Hashable {
    /// The ARN of a function or a state machine.
    public var arn: String

    /// The event to send instead of the usual one, JSON; nil for the usual one.
    public var input: String?

    /// The part of the usual event to send, such as `$.detail`; nil for all of it.
    public var inputPath: String?

    /// Texts taken out of the usual event by name, for ``inputTemplate``.
    public var inputPaths: [String: String]

    /// The event to send, with `<name>` for each of ``inputPaths``; nil for none.
    public var inputTemplate: String?

    /// Creates a target.
    public init(
        arn: String,
        input: String? = nil,
        inputPath: String? = nil,
        inputPaths: [String: String] = [:],
        inputTemplate: String? = nil
    ) {
        self.arn = arn
        self.input = input
        self.inputPath = inputPath
        self.inputPaths = inputPaths
        self.inputTemplate = inputTemplate
    }
}
