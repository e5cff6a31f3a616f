/// How much a server takes from its clients.
public struct HTTPServerLimits: Sendable, Hashable {
    /// The largest body that is kept in memory, in bytes; a larger one goes to a file.
    public var memoryBodySize: Int

    /// The largest body, in bytes; a larger one is refused with 413.
    public var bodySize: Int

    /// The memory of a connection for its header fields and buffers, in bytes; more is refused with 431.
    public var headerSize: Int

    /// The number of connections; further ones wait to be accepted.
    public var connections: Int

    /// After how long without any traffic a connection is closed; waiting for an answer does not count.
    public var idleTimeout: Duration

    /// The number of threads that read and write.
    public var threads: Int

    /// The folder for large bodies; it has to exist when the first one arrives.
    public var spoolFolder: String

    /// Creates limits.
    public init(
        memoryBodySize: Int = 1 << 20,
        bodySize: Int = 5 << 30,
        headerSize: Int = 64 << 10,
        connections: Int = 2_000,
        idleTimeout: Duration = .seconds(120),
        threads: Int = 2,
        spoolFolder: String = "/tmp"
    ) {
        self.memoryBodySize = memoryBodySize
        self.bodySize = bodySize
        self.headerSize = headerSize
        self.connections = connections
        self.idleTimeout = idleTimeout
        self.threads = threads
        self.spoolFolder = spoolFolder
    }
}
