import Testing

// The translation is internal: nothing but the service uses it, and it is the one place that knows both dialects.
@testable import Emulator

@Suite struct RedshiftStatementTests {
    private func run(_ sql: String, _ parameters: [String: String] = [:], isInBatch: Bool = false) throws -> String {
        guard
            case .run(let text, let values) = try RedshiftStatement(sql, parameters: parameters, isInBatch: isInBatch)
                .work
        else { return "no text" }
        return values.isEmpty ? text : "\(text) \(values)"
    }

    @Test func `Named parameters are bound, casts, literals and comments are left alone`() throws {
        let sql = "select :id::bigint, ':id', \":id\" /* :id */ -- :id\n from t where a = :id and b = :name_2;"
        let expected = "select $1::bigint, ':id', \":id\" /* :id */ -- :id\n from t where a = $2 and b = $3 "
        #expect(try self.run(sql, ["id": "7", "name_2": "x"]) == expected + "[\"7\", \"7\", \"x\"]")
    }

    @Test func `A parameter too many or too few is refused`() {
        #expect(throws: RedshiftRefusal.self) { try self.run("select :a") }
        #expect(throws: RedshiftRefusal.self) { try self.run("select 1", ["a": "1"]) }
    }

    @Test(arguments: [
        "insert into t values (1) on conflict do nothing", "delete from t returning a",
        "select distinct on (a) a from t",
        "select count(*) filter (where a) from t", "create index i on t (a)", "select * from generate_series(1, 3)",
        "create table t (a bigserial)", "select 1; select 2", "", "  -- nothing\n",
    ]) func `What Redshift refuses is refused`(_ sql: String) {
        #expect(throws: RedshiftRefusal.self) { try self.run(sql) }
    }

    @Test(arguments: ["begin", "commit", "truncate t", "vacuum t"])
    func `What would break a batch's transaction is refused in one`(_ sql: String) {
        #expect(throws: RedshiftRefusal.self) { try self.run(sql, isInBatch: true) }
    }

    @Test(arguments: ["'on conflict'", "\"returning\"", "'a'';b'"]) func `Words inside quotes mean nothing`(
        _ text: String
    ) throws {
        #expect(try self.run("select \(text)") == "select \(text)")
    }

    @Test func `Storage properties do nothing, and Redshift's own words are translated`() throws {
        #expect(try self.run("alter table t alter diststyle key distkey a") == "no text")
        #expect(try self.run("create view v as select 1 with no schema binding") == "create view v as select 1")
        #expect(try self.run("grant select on t to role report") == "grant select on t to report")
        #expect(try self.run("vacuum delete only s.t to 100 percent") == "vacuum full s.t")
        #expect(try self.run("vacuum full t") == "vacuum full t")
        #expect(try self.run("vacuum sort only t") == "no text")
        #expect(try self.run("vacuum") == "no text")
    }

    @Test func `COPY from a Parquet manifest is understood`() throws {
        let sql = """
            copy putokaz.stg (a, "B") from 's3://lake/manifests/x y.manifest'
            iam_role 'arn:aws:iam::000000000000:role/copy' format as parquet manifest;
            """
        guard case .copy(let copy) = try RedshiftStatement(sql, parameters: [:], isInBatch: true).work else {
            Issue.record("no COPY")
            return
        }
        #expect(copy.table == "putokaz.stg")
        #expect(copy.columns == ["a", "b"])
        #expect(copy.bucket == "lake")
        #expect(copy.key == "manifests/x y.manifest")
        #expect(copy.isManifest)
    }

    @Test(arguments: [
        "copy t from 's3://b/k' format as parquet", "copy t from '/etc/passwd' iam_role 'x' format parquet",
        "copy t from 's3://b/k' iam_role 'x' format csv",
        "copy t from 's3://b/k' iam_role 'x' format parquet maxerror 3",
    ]) func `Another COPY is refused`(_ sql: String) {
        #expect(throws: RedshiftRefusal.self) { try self.run(sql) }
    }
}
