public import Foundation

/// What a program printed and how it ended.
public struct CommandRun: Sendable {
    /// The exit code; for a signal, its number plus 128.
    public let status: Int32

    /// What it wrote to standard output.
    public let output: String

    /// What it wrote to standard error.
    public let errors: String

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - program: The path of the executable.
    ///   - arguments: Its arguments.
    ///   - environment: Variables added to those of the tests.
    ///   - folder: Its working folder.
    ///   - input: What it reads from standard input.
    /// - Throws: When the program cannot be started.
    public init(
        _ program: URL,
        _ arguments: [String],
        environment: [String: String] = [:],
        in folder: URL? = nil,
        input: String? = nil
    ) throws {
        let scratch = try TemporaryFolder()
        let outputFile = scratch.url.appending(path: "stdout")
        let errorFile = scratch.url.appending(path: "stderr")
        let inputFile = scratch.url.appending(path: "stdin")
        try Data().write(to: outputFile)
        try Data().write(to: errorFile)
        try Data((input ?? "").utf8).write(to: inputFile)

        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        process.waitUntilExit()
        self.status =
            process.terminationReason == .uncaughtSignal
            ? 128 + process.terminationStatus : process.terminationStatus
        self.output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
        self.errors = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
    }
}
