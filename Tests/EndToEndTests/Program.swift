import Foundation
import JSONDocument
import TestSupport
import Testing

/// The command line as `scripts/build` makes it, run from the root of the package.
enum Program {
    /// Whether the release binaries are there.
    static let isBuilt = Fixture.putokaz != nil

    /// Runs a command to its end, three minutes at most.
    ///
    /// - Throws: When it cannot be started, or has not been built.
    static func run(
        _ arguments: [String],
        environment: [String: String] = [:],
        input: String? = nil
    ) throws -> CommandRun {
        let program = try #require(Fixture.putokaz)
        return try CommandRun(
            URL(filePath: "/usr/bin/timeout"),
            ["--kill-after=5", "180", program.path] + arguments,
            environment: environment,
            in: Fixture.root,
            input: input
        )
    }

    /// Writes made-up tweets to a file.
    ///
    /// - Throws: When the command fails.
    static func sample(_ count: Int, to path: String) throws {
        let made = try self.run(["sample", "--tweets", String(count)])
        try #require(made.status == 0)
        try Data(made.output.utf8).write(to: URL(filePath: path))
    }

    /// The commands of all processes that have to do with a folder: by their words, their working folder or their
    /// environment.
    static func processes(of folder: String) -> [String] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        let own = String(getpid())
        return entries.compactMap { entry -> String? in
            guard Int(entry) != nil, entry != own else { return nil }
            // A process that ends while it is looked at has no words any more.
            let words = Self.text("/proc/\(entry)/cmdline")
            let place = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(entry)/cwd")) ?? ""
            let isRelated =
                words.contains(folder) || place.contains(folder) || Self.text("/proc/\(entry)/environ").contains(folder)
            return isRelated ? "\(entry) \(words)" : nil
        }
    }

    /// The one value that a command printed.
    ///
    /// - Throws: When it is no JSON, or not alone in its line.
    static func json(_ run: CommandRun) throws -> JSONValue {
        try #require(run.output.hasSuffix("\n"))
        try #require(run.output.dropLast().contains("\n") == false)
        return try JSONValue(parsing: run.output)
    }

    private static func text(_ path: String) -> String {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

extension JSONValue {
    /// A count by its name; -1 where there is none.
    func count(_ name: String) -> Int {
        Int(self[name]?.integerValue ?? -1)
    }
}
