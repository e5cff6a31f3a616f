import Foundation
import TestSupport
import Testing
import Warehouse

/// The Power BI project, against the views of a real PostgreSQL and Microsoft's own rules.
@Suite struct PowerBITests {
    static let project = Fixture.root.appending(path: "reports/powerbi")
    static let builder = Fixture.root.appending(path: "scripts/powerbi/build.py")
    static let hasServer = Fixture.postgres != nil && Fixture.python != nil

    /// The types of PostgreSQL that a type of Power BI may stand for.
    static let types: [String: Set<String>] = [
        "int64": ["bigint", "integer"], "double": ["double precision"], "decimal": ["numeric"], "boolean": ["boolean"],
        "string": ["character varying", "text"], "dateTime": ["timestamp without time zone", "date"],
    ]

    static func files(below folder: URL) throws -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try paths.filter {
            try folder.appending(path: $0).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
        }.sorted()
    }

    private static func warehouse() throws -> TestDatabase {
        let database = try TestDatabase(server: try #require(Fixture.postgres))
        for batch in try Warehouse.migrationBatches(now: WarehouseTime(secondsSince1970: 1_795_500_000)) {
            try database.run(batch.statements)
        }
        return database
    }

    @Test(.enabled(if: Self.hasServer, "needs PostgreSQL")) func `Making it again changes nothing`() throws {
        let database = try Self.warehouse()
        let folder = try TemporaryFolder()
        let run = try CommandRun(
            try #require(Fixture.python),
            [Self.builder.path, "--conninfo", database.conninfo, "--output", folder.path("powerbi")]
        )
        #expect(run.status == 0, "\(run.errors)")
        let made = folder.url.appending(path: "powerbi")
        let paths = try Self.files(below: Self.project)
        #expect(paths.count > 50)
        #expect(try Self.files(below: made) == paths)
        for path in paths {
            let now = try Data(contentsOf: made.appending(path: path))
            #expect(
                try now == Data(contentsOf: Self.project.appending(path: path)),
                "\(path) is not what scripts/powerbi/build.py makes of the views"
            )
        }
    }

    @Test(.enabled(if: Self.hasServer, "needs PostgreSQL"))
    func `Every source column is a column of its view, of a matching type`() throws {
        let database = try Self.warehouse()
        var columns: [String: [String: String]] = [:]
        for row in try database.rows(
            "select table_name, column_name, data_type from information_schema.columns where table_schema = 'putokaz'"
        ) {
            columns[row[0] ?? "", default: [:]][row[1] ?? ""] = row[2] ?? ""
        }
        let folder = Self.project.appending(path: "Putokaz.SemanticModel/definition/tables")
        var checked = 0
        // Two tables come from no view: the days, and the names of the lists.
        for file in try Self.files(below: folder) where file != "Dates.tmdl" && file != "List names.tmdl" {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            let view = try #require(try #/\[Name = "(v_[a-z_]+)"\]/#.firstMatch(in: text)?.output.1, "\(file)")
            let have = try #require(columns[String(view)], "\(file) reads \(view), which is no view")
            for block in text.components(separatedBy: "\n\tcolumn ").dropFirst() {
                let source = try #require(try #/sourceColumn: (\S+)/#.firstMatch(in: block)?.output.1)
                let type = try #require(try #/dataType: (\S+)/#.firstMatch(in: block)?.output.1)
                let real = try #require(have[String(source)], "\(view) has no column \(source)")
                #expect(Self.types[String(type)]?.contains(real) == true, "\(view).\(source) is \(real), not \(type)")
                checked += 1
            }
        }
        #expect(checked > 150)
    }

    @Test(.enabled(if: Fixture.shared != nil && Fixture.python != nil, "needs the schemas of Power BI"))
    func `The files keep to Microsoft's schemas`() throws {
        let script = try #require(Fixture.shared("checks/pbi-schemas/validate_pbip.py"))
        let run = try CommandRun(try #require(Fixture.python), [script.path, Self.project.path])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("without local schema 0"), "\(run.output)")
    }

    /// Whether Microsoft's parser has been set up: its first run installs packages, which a test must not.
    static let hasParser: Bool = {
        let home = ProcessInfo.processInfo.environment["HOME"] ?? "/root"
        return FileManager.default.fileExists(atPath: "\(home)/.cache/putokaz-checks/tmdl/TmdlCheck.exe")
    }()

    @Test(.enabled(if: Fixture.shared != nil && Self.hasParser, "needs shared/checks/tmdl-check, run once by hand"))
    func `Microsoft's parser reads the model, and every field of the report is bound`() throws {
        let parser = try #require(Fixture.shared("checks/tmdl-check"))
        let model = Self.project.appending(path: "Putokaz.SemanticModel/definition")
        let parsed = try CommandRun(parser, [model.path])
        #expect(parsed.status == 0 && parsed.output.hasPrefix("OK"), "\(parsed.output)\(parsed.errors)")
        let bindings = try #require(Fixture.shared("checks/pbi-schemas/check_bindings.py"))
        let run = try CommandRun(try #require(Fixture.python), [bindings.path, Self.project.path])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    @Test(.enabled(if: Fixture.shared != nil && Self.hasParser, "needs shared/checks/tmdl-check, run once by hand"))
    func `A broken model is noticed`() throws {
        let folder = try TemporaryFolder()
        let copy = folder.url.appending(path: "definition")
        try FileManager.default.copyItem(
            at: Self.project.appending(path: "Putokaz.SemanticModel/definition"),
            to: copy
        )
        let file = copy.appending(path: "relationships.tmdl")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing("toColumn: People.user_key", with: "toColumn: People.nothing").utf8).write(to: file)
        let run = try CommandRun(try #require(Fixture.shared("checks/tmdl-check")), [copy.path])
        #expect(run.status != 0)
    }
}
