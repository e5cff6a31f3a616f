import Foundation
import TestSupport
import Testing
import Warehouse

/// What the database says of itself.
@Suite(.enabled(if: Fixture.postgres != nil)) struct DataDictionaryTests {
    let server = Fixture.postgres ?? ""

    @Test func `Every table, view and column says what it means`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        let relations = try warehouse.database.rows(
            """
            select c.relname from pg_class c where c.relnamespace = 'putokaz'::regnamespace and c.relkind in ('r', 'v')
                and coalesce(obj_description(c.oid, 'pg_class'), '') = ''
            """
        )
        #expect(relations.isEmpty, "without a comment: \(relations)")
        let columns = try warehouse.database.rows(
            """
            select table_name || '.' || column_name from information_schema.columns where table_schema = 'putokaz'
                and coalesce(col_description((table_schema || '.' || table_name)::regclass, ordinal_position), '') = ''
            """
        )
        #expect(columns.isEmpty, "without a meaning in DataDictionary+Meanings.swift: \(columns)")
    }

    @Test func `The dictionary reads from the files what the database made of them`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        let columns = try warehouse.database.rows(
            """
            select table_name || '.' || column_name from information_schema.columns where table_schema = 'putokaz'
            order by table_name, ordinal_position
            """
        )
        let read = DataDictionary.relations.sorted { $0.name < $1.name }.flatMap { relation in
            relation.columns.map { "\(relation.name).\($0.name)" }
        }
        #expect(columns.map { $0[0] ?? "" } == read)
    }

    @Test func `docs/views.md says what the database says`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        let page = Self.page(try Self.types(warehouse))
        let file = Fixture.root.appending(path: "docs/views.md")
        if ProcessInfo.processInfo.environment["PUTOKAZ_WRITE_DOCS"] != nil {
            try page.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == page, "PUTOKAZ_WRITE_DOCS=1 writes it anew")
    }

    /// The type of each column of a view, by its name with the view's.
    private static func types(_ warehouse: TestWarehouse) throws -> [String: String] {
        let rows = try warehouse.database.rows(
            """
            select table_name || '.' || column_name,
                case data_type
                    when 'character varying' then 'varchar(' || character_maximum_length || ')'
                    when 'timestamp without time zone' then 'timestamp'
                    else data_type
                end
            from information_schema.columns where table_schema = 'putokaz'
            """
        )
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] ?? "", $0[1] ?? "") })
    }

    private static func page(_ types: [String: String]) -> String {
        var lines = [
            "# The views", "",
            "What reports may read, and all that they may: `select … from putokaz.v_…`. "
                + "The database says the same in its comments.",
            "A test compares this page with the warehouse; "
                + "`PUTOKAZ_WRITE_DOCS=1 scripts/test --filter DataDictionary` writes it anew.",
        ]
        for view in DataDictionary.relations where view.isView {
            let grain = view.grain.prefix(1).uppercased() + view.grain.dropFirst()
            lines += ["", "## \(view.name)", "", "\(grain). Key: \(view.key).", ""]
            lines += ["| column | type | meaning | unit |", "| --- | --- | --- | --- |"]
            for column in view.columns {
                let type = types["\(view.name).\(column.name)"] ?? "?"
                lines.append("| `\(column.name)` | \(type) | \(column.meaning) | \(column.unit) |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
