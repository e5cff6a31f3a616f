internal import Postgres

/// The private PostgreSQL as the Data API sees it: started at the first use, with sessions to lend.
public actor LocalWarehouse {
    private let folder: String
    private let searchPath: String
    private var starting: Task<PostgresCluster, any Error>?
    private var idle: [String: [PostgresSession]] = [:]
    private var databases: Set<String> = []

    /// Describes the server; nothing is started yet.
    ///
    /// - Parameters:
    ///   - folder: Its state folder.
    ///   - searchPath: The value of PATH.
    public init(folder: String, searchPath: String) {
        self.folder = folder
        self.searchPath = searchPath
    }

    /// Starts the server, if it does not run yet.
    ///
    /// - Throws: ``PostgresClusterError``.
    public func start() async throws {
        _ = try await self.cluster()
    }

    /// The libpq connection string, without a database.
    ///
    /// - Throws: ``PostgresClusterError``.
    public func connectionString() async throws -> String {
        try await self.cluster().connectionString
    }

    /// Stops the server, if it was started.
    public func stop() async {
        for session in self.idle.values.joined() {
            await session.close()
        }
        self.idle = [:]
        // A server that did not start needs no stopping.
        if let starting = self.starting, let cluster = try? await starting.value {
            await cluster.stop()
        }
        self.starting = nil
    }

    /// Ends the server at once, as if it had crashed; the next statement starts it again.
    func crash() async {
        guard let starting = self.starting, let cluster = try? await starting.value else { return }
        self.starting = nil
        self.idle = [:]
        await cluster.crash()
    }

    /// Lends a session of a database, which is made where it is missing.
    func session(database: String) async throws -> PostgresSession {
        let cluster = try await self.cluster()
        if !self.databases.contains(database) {
            try await cluster.createDatabase(database)
            self.databases.insert(database)
        }
        if let session = self.idle[database]?.popLast() {
            return session
        }
        return try await PostgresSession.open(conninfo: cluster.connectionString + " dbname='\(Self.quoted(database))'")
    }

    /// Takes a session back, cleaned of temporary tables and open transactions; a broken one is closed.
    func giveBack(_ session: PostgresSession, database: String) async {
        do {
            _ = try await session.query("rollback")
            _ = try await session.query("discard all")
            self.idle[database, default: []].append(session)
        } catch {
            await session.close()
        }
    }

    private func cluster() async throws -> PostgresCluster {
        if let starting = self.starting {
            return try await starting.value
        }
        let (folder, searchPath) = (self.folder, self.searchPath)
        let starting = Task { () async throws -> PostgresCluster in
            try await PostgresCluster.start(folder: folder, searchPath: searchPath)
        }
        self.starting = starting
        do {
            return try await starting.value
        } catch {
            self.starting = nil
            throw error
        }
    }

    private static func quoted(_ name: String) -> String {
        name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'")
    }
}
