import Compression
import Foundation
import ParquetFile
import TestSupport
import Testing

/// All that a state folder holds, as whoever searches it would find it.
struct StateContents {
    let folder: String

    /// The files in which a text stands, in any case: objects decompressed, everything else as it lies there.
    ///
    /// The private PostgreSQL's files are left out: `rows` asks the server instead.
    func files(with texts: [String]) throws -> [String] {
        let needles = texts.map { Array($0.lowercased().utf8) }
        let paths = FileManager.default.enumerator(atPath: self.folder)?.compactMap { $0 as? String } ?? []
        return try paths.filter { path in
            guard !path.hasPrefix("warehouse/data") else { return false }
            guard let bytes = FileManager.default.contents(atPath: "\(self.folder)/\(path)") else { return false }
            let text = try Self.plain([UInt8](bytes)).map { 65...90 ~= $0 ? $0 | 0x20 : $0 }
            return needles.contains { text.firstRange(of: $0) != nil }
        }
    }

    /// How many objects there are.
    var objectCount: Int {
        let paths = FileManager.default.enumerator(atPath: self.folder + "/s3/objects")?.compactMap { $0 as? String }
        return (paths ?? []).count { $0.contains("/") }
    }

    private static func plain(_ bytes: [UInt8]) throws -> [UInt8] {
        if bytes.starts(with: Array("PAR1".utf8)) {
            let reader = try ParquetReader(bytes: bytes)
            var text: [UInt8] = []
            for group in reader.rowGroups.indices {
                for column in try reader.columns(rowGroup: group) {
                    for row in 0..<column.count {
                        let isText = column.column.kind == .string
                        text += isText ? Array(column.utf8(at: row)) : Array(String(column.int64(at: row)).utf8)
                        text.append(0x0A)
                    }
                }
            }
            return text
        }
        let format = CompressionFormat.detect(prefix: bytes)
        return try bytes.withUnsafeBytes { try Decompressor.decompress($0, format, limit: 1 << 30) }
    }

    /// Asks the warehouse while nobody else has the folder open.
    func query(_ sql: String) throws -> String {
        try self.queries([sql])[0]
    }

    /// The tables and views of the warehouse in which a text stands, in any case.
    func tables(with texts: [String]) throws -> [String] {
        let names = try self.query(
            "select table_name from information_schema.tables where table_schema = 'putokaz' order by 1"
        ).split(separator: "\n").map(String.init)
        let condition = texts.map { "t::text ilike '%\($0)%'" }.joined(separator: " or ")
        let counts = try self.queries(names.map { "select count(*) from putokaz.\($0) t where \(condition)" })
        return zip(names, counts).filter { $0.1 != "0" }.map(\.0)
    }

    private func queries(_ sqls: [String]) throws -> [String] {
        let server = try BackgroundProgram(
            try #require(Fixture.putokaz).path,
            ["postgres", "--state", self.folder]
        )
        try server.waitFor("dbname=")
        let conninfo = server.text.replacing("dbname=postgres", with: "dbname=putokaz").split(separator: "\n")[0]
        let answers = try sqls.map { sql in
            let run = try CommandRun(
                URL(filePath: "/usr/bin/psql"),
                ["-X", "-q", "-A", "-t", "-d", String(conninfo), "-c", sql]
            )
            try #require(run.status == 0, "\(run.errors)")
            return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        _ = server.end(SIGINT)
        return answers
    }
}
