internal import ChildProcess
internal import FoundationEssentials
internal import Glibc

/// The server programs of a PostgreSQL installation, and how to run them as this user.
struct PostgresPrograms: Sendable {
    /// The folder that holds `initdb` and `postgres`.
    let folder: String

    /// The program and arguments that stand in front, because the server refuses to run as root.
    let prefix: [String]

    /// Finds the newest installation of version 15 or later.
    ///
    /// - Throws: ``PostgresClusterError``.
    init(searchPath: String) throws(PostgresClusterError) {
        let root = "/usr/lib/postgresql"
        // A folder that is not there means no versioned installation; PATH is looked through next.
        let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).compactMap { Int($0) }
        let folders = versions.sorted(by: >).filter { $0 >= 15 }.map { "\(root)/\($0)/bin" }
        let candidates = folders + searchPath.split(separator: ":").map(String.init)
        guard let folder = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") })
        else { throw .notInstalled }
        self.folder = folder
        guard geteuid() == 0 else {
            self.prefix = []
            return
        }
        // Inside a user namespace root is user 1000 and still owns its files.
        guard let unshare = ChildProcess.find("unshare", searchPath: searchPath + ":/usr/bin:/bin") else {
            throw .userRefused(
                "PostgreSQL does not run as root, and unshare (util-linux) is missing; run as another user"
            )
        }
        self.prefix = [unshare, "--map-user=1000", "--map-group=1000", "--"]
    }

    /// What starts one of the programs.
    func configuration(_ program: String, _ arguments: [String], log: String) -> ChildProcessConfiguration {
        let words = self.prefix + ["\(self.folder)/\(program)"] + arguments
        return ChildProcessConfiguration(
            executable: words[0],
            arguments: Array(words.dropFirst()),
            environment: ["LC_ALL": "C", "PATH": "/usr/bin:/bin", "TZ": "UTC", "PGTZ": "UTC"],
            standardOutput: .appended(toFile: log),
            standardError: .appended(toFile: log),
            // SIGINT is a fast shutdown: the server ends itself and its children cleanly.
            parentDeathSignal: .interrupt,
            endsGroupWithChild: true
        )
    }
}
