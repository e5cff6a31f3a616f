internal import Synchronization

extension ChildProcess {
    /// What a program that ran to its end has written.
    public struct Result: Sendable {
        /// How it ended.
        public let exit: ChildProcessExit
        /// Its standard output.
        public let output: [UInt8]
        /// Its standard error.
        public let errorOutput: [UInt8]
    }

    /// Runs a program to its end and collects what it writes.
    ///
    /// The configuration's own outputs are replaced. A cancelled task kills
    /// the program.
    ///
    /// - Throws: ``ChildProcessError`` when it could not be started; a status
    ///   other than 0 is not an error here.
    public static func run(_ configuration: ChildProcessConfiguration) async throws(ChildProcessError) -> Result {
        let collected = CollectedOutput()
        var configuration = configuration
        configuration.standardOutput = .chunks { chunk in collected.output.withLock { $0 += chunk } }
        configuration.standardError = .chunks { chunk in collected.errorOutput.withLock { $0 += chunk } }
        let child = try ChildProcess(configuration)
        let exit = await withTaskCancellationHandler {
            await child.waitForExit()
        } onCancel: {
            child.send(.kill)
        }
        return Result(
            exit: exit,
            output: collected.output.withLock { $0 },
            errorOutput: collected.errorOutput.withLock { $0 }
        )
    }

    /// The first executable file of a name in a search path such as that of `PATH`.
    public static func find(_ name: String, searchPath: String) -> String? {
        searchPath.split(separator: ":").lazy.map { "\($0)/\(name)" }.first { Self.isExecutable($0) }
    }
}

/// Two growing buffers, filled off the caller's thread.
private final class CollectedOutput: Sendable {
    let output = Mutex<[UInt8]>([])
    let errorOutput = Mutex<[UInt8]>([])
}
