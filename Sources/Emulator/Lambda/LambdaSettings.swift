/// How the local Lambda runs functions.
public struct LambdaSettings: Sendable {
    /// The folder of the template, which code paths are relative to; absolute.
    public var templateFolder: String

    /// A folder for the instances' temporary files; absolute, made where it is missing.
    public var stateFolder: String

    /// The access key id that functions get.
    public var accessKeyID: String = "test"

    /// The secret access key that functions get.
    public var secretAccessKey: String = "test"

    /// How many instances of one function run at once, where the template reserves no number.
    public var instanceLimit: Int = 10

    /// How long a runtime may take to ask for its first event.
    public var initLimit: Duration = .seconds(10)

    /// How long an instance has to end when it is asked to.
    public var shutdownLimit: Duration = .milliseconds(500)

    /// Where invocations, errors, throttles and dead letters are counted.
    public var metrics = MetricBook()

    /// Makes things go wrong on purpose.
    var faults: FaultInjector?

    /// Where events are kept from the moment they are accepted; nil keeps them in memory.
    public var journal: EventJournal?

    /// How long to wait before an asynchronous event is tried again, for each further attempt.
    public var retryDelays: [Duration] = [.seconds(60), .seconds(120)]

    /// Waits; replaced where time is virtual.
    public var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    /// Makes request ids, UUIDs in lower case.
    public var makeRequestID: @Sendable () -> String = { RandomIdentifier.uuid() }

    /// Creates settings.
    public init(templateFolder: String, stateFolder: String) {
        self.templateFolder = templateFolder
        self.stateFolder = stateFolder
    }
}
