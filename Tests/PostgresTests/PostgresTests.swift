import Postgres
import Synchronization
import TestSupport
import Testing

/// The wrapper over libpq, against the server that `scripts/test` brings.
@Suite(.enabled(if: Fixture.postgres != nil, "needs PostgreSQL: run scripts/test"))
struct PostgresTests {
    private func session() async throws -> PostgresSession {
        try await PostgresSession.open(conninfo: try #require(Fixture.postgres))
    }

    @Test func `Values come back as text, nulls as nil, parameters are bound`() async throws {
        let session = try await self.session()
        let result = try await session.query("select $1::text, $2::int + 1, null", parameters: ["o'čo", "41"])
        #expect(result.rows == [["o'čo", "42", nil]])
        #expect(result.rowsAffected == 1)
        #expect(result.hasRows)
        await session.close()
    }

    @Test func `A refused statement has its state and position, and the session lives on`() async throws {
        let session = try await self.session()
        await #expect(throws: PostgresError.self) { try await session.query("select nonsense") }
        do {
            _ = try await session.query("select nonsense")
        } catch {
            #expect(error.sqlState == "42703")
            #expect(error.position == 8)
            #expect(!error.isRetriable)
        }
        #expect(try await session.query("select 1").rows == [["1"]])
        await session.close()
    }

    @Test func `Rows are copied in, and a failing source copies nothing`() async throws {
        struct Failure: Error {}
        let session = try await self.session()
        _ = try await session.query("create temp table t (a int, b text)")
        let blocks = Mutex([Array("1\tone\n".utf8), Array("2\t\\N\n".utf8)])
        _ = try await session.copyIn("copy t from stdin") { blocks.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
        #expect(try await session.query("select a, b from t order by a").rows == [["1", "one"], ["2", nil]])
        await #expect(throws: PostgresError.self) { try await session.copyIn("copy t from stdin") { throw Failure() } }
        #expect(try await session.query("select count(*) from t").rows == [["2"]])
        await session.close()
    }

    @Test func `A closed session and an unknown server are told`() async throws {
        let session = try await self.session()
        await session.close()
        await #expect(throws: PostgresError.self) { try await session.query("select 1") }
        await #expect(throws: PostgresError.self) {
            _ = try await PostgresSession.open(conninfo: "host=/nonexistent dbname=x")
        }
    }
}
