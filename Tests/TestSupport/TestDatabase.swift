import Foundation

/// A database of its own in the tests' PostgreSQL, dropped with the last reference.
public final class TestDatabase: Sendable {
    private let server: String
    private let name: String

    /// Makes an empty database.
    ///
    /// - Parameter server: The connection string of a superuser, as ``Fixture/postgres``.
    /// - Throws: ``TestDatabaseError`` when the server refuses.
    public init(server: String) throws {
        self.server = server
        self.name = "putokaz_test_\(UUID().uuidString.replacing("-", with: "").lowercased())"
        _ = try Self.run(server, "create database \(self.name)")
    }

    deinit {
        // Left behind at worst: the test server is thrown away with its databases.
        _ = try? Self.run(self.server, "drop database if exists \(self.name) with (force)")
    }

    /// The connection string of the database.
    public var conninfo: String { "\(self.server) dbname=\(self.name)" }

    /// Runs statements as one transaction in one session.
    ///
    /// - Throws: ``TestDatabaseError`` with the server's words.
    public func run(_ statements: [String]) throws {
        _ = try Self.run(self.conninfo, "begin;\n" + statements.joined(separator: ";\n") + ";\ncommit;\n")
    }

    /// Runs one query and returns its rows; an absent value is nil.
    ///
    /// - Throws: ``TestDatabaseError`` with the server's words.
    public func rows(_ query: String) throws -> [[String?]] {
        try self.table(query).rows
    }

    /// Runs one query and returns its columns' names and its rows.
    ///
    /// - Throws: ``TestDatabaseError`` with the server's words.
    public func table(_ query: String) throws -> (columns: [String], rows: [[String?]]) {
        let output = try Self.run(
            self.conninfo,
            query + ";",
            ["-A", "-F", "\u{1F}", "-R", "\u{1E}", "-P", "null=\u{1A}", "-P", "footer=off"]
        )
        var lines = output.split(separator: "\u{1E}", omittingEmptySubsequences: false).map {
            $0.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
        }
        if lines.last?.last?.hasSuffix("\n") == true {
            lines[lines.count - 1][lines[lines.count - 1].count - 1].removeLast()
        }
        let columns = lines.isEmpty ? [] : lines.removeFirst()
        return (columns, lines.map { $0.map { $0 == "\u{1A}" ? nil : $0 } })
    }

    private static func run(_ conninfo: String, _ script: String, _ options: [String] = []) throws -> String {
        let run = try CommandRun(
            URL(filePath: "/usr/bin/psql"),
            ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", conninfo] + options + ["-f", "-"],
            input: script
        )
        guard run.status == 0 else {
            throw TestDatabaseError(message: run.errors)
        }
        return run.output
    }
}

/// What the tests' PostgreSQL said when it refused.
public struct TestDatabaseError: Error, CustomStringConvertible {
    /// The server's words.
    public let message: String

    /// The server's words.
    public var description: String { self.message }
}
