internal import ChildProcess
internal import FoundationEssentials
internal import Glibc
internal import Postgres

/// A private PostgreSQL server: made, started and stopped by the emulator, reached over a Unix socket alone.
///
/// It survives that the emulator is killed, not that the machine loses power:
/// what it holds can be loaded again from the lake.
public final class PostgresCluster: Sendable {
    /// The libpq connection string, without a database.
    public let connectionString: String

    private let server: ChildProcess
    private let socketFolder: String
    private let ownsSocketFolder: Bool

    private init(server: ChildProcess, socketFolder: String, ownsSocketFolder: Bool) {
        self.server = server
        self.socketFolder = socketFolder
        self.ownsSocketFolder = ownsSocketFolder
        self.connectionString = Self.connectionString(socketFolder)
    }

    /// Starts the server of a state folder, which it makes first where there is none.
    ///
    /// The caller holds the folder's lock: two servers on one folder would destroy it.
    ///
    /// - Parameters:
    ///   - folder: The state folder; `data` and `postgres.log` are made in it.
    ///   - searchPath: The value of PATH.
    /// - Returns: The running server.
    /// - Throws: ``PostgresClusterError``.
    public static func start(folder: String, searchPath: String) async throws(PostgresClusterError) -> PostgresCluster {
        let programs = try PostgresPrograms(searchPath: searchPath)
        let data = folder + "/data"
        let log = folder + "/postgres.log"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .initialisationFailed("cannot make the folder \(folder): \(error)")
        }
        if !FileManager.default.fileExists(atPath: data) {
            try await Self.initialise(data, programs: programs, log: log)
        }
        await Self.awaitPredecessor(of: data)
        let (socketFolder, isOwned) = try Self.socketFolder(in: folder)
        let arguments = ["-D", data] + Self.settings(socketFolder).flatMap { ["-c", "\($0.0)=\($0.1)"] }
        let server: ChildProcess
        do {
            server = try ChildProcess(programs.configuration("postgres", arguments, log: log))
        } catch {
            throw .startFailed("PostgreSQL could not be started: \(error)")
        }
        let cluster = PostgresCluster(server: server, socketFolder: socketFolder, ownsSocketFolder: isOwned)
        try await cluster.awaitReadiness(log: log)
        return cluster
    }

    /// Makes a database where it is missing.
    ///
    /// - Throws: ``PostgresError``.
    public func createDatabase(_ name: String) async throws {
        let session = try await PostgresSession.open(conninfo: self.connectionString + " dbname=postgres")
        let found = try await session.query("select 1 from pg_database where datname = $1", parameters: [name])
        if found.rows.isEmpty {
            let quoted = name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            _ = try await session.query("create database \"\(quoted)\"")
        }
        await session.close()
    }

    /// Stops the server: open transactions are rolled back, everything else is kept.
    public func stop() async {
        self.server.sendToLeader(.interrupt)
        let patience = Task {
            try await Task.sleep(for: .seconds(10))
            self.server.sendToLeader(.quit)
        }
        _ = await self.server.waitForExit()
        patience.cancel()
        if self.ownsSocketFolder {
            // An empty folder in the system's temporary one is all that can stay behind.
            try? FileManager.default.removeItem(atPath: self.socketFolder)
        }
    }

    /// Ends the server without a checkpoint; what was committed is recovered at the next start.
    func crash() async {
        self.server.sendToLeader(.quit)
        _ = await self.server.waitForExit()
    }

    private static func connectionString(_ socketFolder: String) -> String {
        "host='\(socketFolder)' user=putokaz"
    }

    private static func settings(_ socketFolder: String) -> [(String, String)] {
        [
            ("listen_addresses", ""), ("unix_socket_directories", socketFolder), ("unix_socket_permissions", "0700"),
            ("fsync", "off"), ("synchronous_commit", "off"), ("full_page_writes", "off"), ("wal_level", "minimal"),
            ("max_wal_senders", "0"), ("max_wal_size", "2GB"), ("checkpoint_timeout", "30min"),
            ("shared_buffers", "256MB"), ("work_mem", "128MB"), ("maintenance_work_mem", "128MB"), ("jit", "off"),
            ("temp_buffers", "64MB"), ("default_statistics_target", "25"),
            // A table that is dropped waits this long for the vacuum that looks at it.
            ("deadlock_timeout", "50ms"),
            ("max_connections", "60"), ("timezone", "UTC"), ("log_timezone", "UTC"), ("datestyle", "ISO, YMD"),
            ("log_min_messages", "warning"), ("log_min_error_statement", "panic"),
        ]
    }

    /// Makes the data folder under another name first: half a folder is never taken for a whole one.
    private static func initialise(
        _ data: String,
        programs: PostgresPrograms,
        log: String
    ) async throws(PostgresClusterError) {
        // A name of this process's own: an interrupted attempt may still be tidying up its draft.
        let draft = "\(data).new-\(getpid())"
        try? FileManager.default.removeItem(atPath: draft)
        let arguments = [
            "-D", draft, "--username=putokaz", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync",
            "--no-instructions",
        ]
        do {
            let child = try ChildProcess(programs.configuration("initdb", arguments, log: log))
            guard await child.waitForExit().isSuccess else {
                throw PostgresClusterError.initialisationFailed(
                    "initdb could not make \(data): \(Self.lastLine(of: log)); its log is \(log)"
                )
            }
            try FileManager.default.moveItem(atPath: draft, toPath: data)
        } catch let error as PostgresClusterError {
            throw error
        } catch {
            throw .initialisationFailed("cannot make \(data): \(error)")
        }
    }

    /// Waits for a server that a killed emulator left and that is still shutting down, and removes a stale lock file.
    private static func awaitPredecessor(of data: String) async {
        let lock = data + "/postmaster.pid"
        for attempt in 0..<200 {
            guard let text = FileManager.default.contents(atPath: lock),
                let process = String(decoding: text, as: UTF8.self).split(separator: "\n").first.flatMap({ Int32($0) })
            else { return }
            // No such process: the file is stale.
            guard let folder = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/cwd"),
                folder.hasSuffix(data.split(separator: "/").suffix(2).joined(separator: "/"))
            else {
                try? FileManager.default.removeItem(atPath: lock)
                return
            }
            if attempt == 100 {
                kill(process, SIGQUIT)
            }
            // Cancelled or not, the wait is short.
            try? await Task.sleep(for: .milliseconds(50))
        }
    }

    /// A socket's path holds 107 bytes at most: a deep state folder gets one elsewhere.
    private static func socketFolder(in folder: String) throws(PostgresClusterError) -> (String, isOwned: Bool) {
        let absolute = folder.hasPrefix("/") ? folder : FileManager.default.currentDirectoryPath + "/" + folder
        if absolute.utf8.count < 80, !absolute.contains("'"), !absolute.contains(",") {
            return (absolute, false)
        }
        var template = Array("/tmp/putokaz-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .startFailed("cannot make a folder for PostgreSQL's socket in /tmp")
        }
        return (String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self), true)
    }

    private func awaitReadiness(log: String) async throws(PostgresClusterError) {
        for _ in 0..<600 {
            if let session = try? await PostgresSession.open(conninfo: self.connectionString + " dbname=postgres") {
                await session.close()
                return
            }
            guard self.server.exit == nil else { break }
            // Cancelled or not, the wait is short.
            try? await Task.sleep(for: .milliseconds(25))
        }
        await self.stop()
        throw .startFailed("PostgreSQL did not start: \(Self.lastLine(of: log)); its log is \(log)")
    }

    private static func lastLine(of log: String) -> String {
        let text = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n").last.map(String.init) ?? "no message"
    }
}
