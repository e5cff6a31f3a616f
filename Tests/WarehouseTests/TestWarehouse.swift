import TestSupport
import TweetModel
import Warehouse

/// A warehouse in the tests' PostgreSQL, where each COPY becomes an INSERT of made-up rows.
struct TestWarehouse {
    /// The rows of one commit, by lake table.
    typealias Rows = [LakeTable: [[String: String]]]

    let database: TestDatabase

    init(server: String, keys: Bool = true) throws {
        self.database = try TestDatabase(server: server)
        try self.database.run(try Warehouse.migrationBatches(now: TestCommit.now).flatMap(\.statements))
        if !keys {
            let names = try self.database.rows(
                "select conrelid::regclass, conname from pg_constraint where contype = 'p' "
                    + "and connamespace = 'putokaz'::regnamespace"
            )
            for row in names {
                try self.database.run(["alter table \(row[0] ?? "") drop constraint \(row[1] ?? "")"])
            }
        }
    }

    /// Loads commits, each with its rows, as one batch.
    func load(_ loads: [(commit: CommitReference, rows: Rows)], id: String = "l") throws {
        try self.database.run(try Self.statements(loads, id: id))
    }

    static func statements(_ loads: [(commit: CommitReference, rows: Rows)], id: String) throws -> [String] {
        let batch = try LoadBatch(
            commits: loads.map(\.commit),
            loadID: id,
            manifestFolder: S3Location(bucket: "lake", key: "m/")
        )
        let statements = try batch.statements(copyRole: "default", now: TestCommit.now).statements
        return statements.filter { !$0.hasPrefix("copy ") }.flatMap { statement -> [String] in
            guard let table = LakeTable.all.first(where: { StagingTable($0).createStatement == statement }) else {
                return [statement]
            }
            return [statement] + loads.flatMap { $0.rows[table] ?? [] }.map { Self.insert($0, into: table) }
        }
    }

    private static func insert(_ row: [String: String], into table: LakeTable) -> String {
        let names = table.columns.filter { row[$0.name] != nil }
        let values = names.map { "'" + (row[$0.name] ?? "").replacing("'", with: "''") + "'" }
        return "insert into \(StagingTable(table).name) "
            + "(\(names.map { StagingTable.columnName($0) }.joined(separator: ", "))) "
            + "values (\(values.joined(separator: ", ")))"
    }

    /// Columns that tell when or by whom a row was loaded, and so differ between runs that are equal.
    private static let loadColumns = ["load_id", "loaded_at", "rejected_at", "suppressed_at", "applied_at", "salt"]

    /// A hash of all rows of every table, without the columns that tell when they were loaded.
    func fingerprint() throws -> [String] {
        let tables = try self.database.rows(
            "select table_name from information_schema.tables "
                + "where table_schema = 'putokaz' and table_type = 'BASE TABLE' order by table_name"
        )
        return try tables.compactMap { $0.first ?? nil }.map { table in
            let kept = Self.loadColumns.map { " - '\($0)'" }.joined()
            let line = "md5((to_jsonb(t)\(kept))::text)"
            let rows = try self.database.rows(
                "select count(*), md5(coalesce(string_agg(\(line), '' order by \(line)), '')) from putokaz.\(table) t"
            )
            return "\(table) \(rows[0].map { $0 ?? "" }.joined(separator: " "))"
        }
    }

    /// The tables and views in which a text stands anywhere, in any case.
    func places(of text: String) throws -> [String] {
        let tables = try self.database.rows(
            "select table_name from information_schema.tables where table_schema = 'putokaz' order by table_name"
        )
        return try tables.compactMap { $0.first ?? nil }.filter { table in
            try self.count("select count(*) from putokaz.\(table) t where t::text ilike '%\(text)%'") != 0
        }
    }

    /// The only number that a query returns.
    func count(_ query: String) throws -> Int? {
        try self.database.rows(query).first?.first.flatMap { $0.flatMap { Int($0) } }
    }
}
