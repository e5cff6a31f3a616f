import SQLite
import TestSupport
import Testing

@Suite struct SQLiteTests {
    private struct Failure: Error {}

    private let database: SQLiteDatabase

    init() throws {
        self.database = try SQLiteDatabase(path: ":memory:")
        try self.database.execute(
            "create table things (id integer primary key, value any unique) ; create index i on things (value)"
        )
    }

    @Test(arguments: [
        SQLiteValue.null, .integer(Int64.min), .integer(Int64.max), .real(1.5), "", "a\0b", "Šibenik 🏖", .blob([]),
        .blob([0, 255]),
    ])
    func `A value comes back as it was bound`(value: SQLiteValue) throws {
        try self.database.run("insert into things values (1, ?)", [value])
        #expect(try self.database.rows("select value from things").map(\.values) == [[value]])
    }

    @Test func `A statement can be run again, also inside its own loop`() throws {
        for number in 1...3 {
            #expect(
                try self.database.run("insert into things values (?, ?)", [.number(number), .text("x\(number)")]) == 1
            )
        }
        var seen: [Int64] = []
        try self.database.forEachRow("select id from things order by id") { (row) throws(SQLiteError) in
            try seen.append(row.integer(0))
            #expect(try self.database.rows("select id from things order by id").count == 3)
            return seen.count < 2
        }
        #expect(seen == [1, 2])
        #expect(try self.database.firstRow("select value from things where id = ?", [3])?.text(0) == "x3")
        #expect(self.database.lastInsertedRowID == 3)
    }

    @Test func `A failed transaction leaves nothing, a failed inner one only what was outside`() throws {
        #expect(throws: Failure.self) {
            try self.database.transaction {
                try self.database.run("insert into things values (1, 'a')")
                throw Failure()
            }
        }
        try self.database.transaction {
            try self.database.run("insert into things values (2, 'b')")
            #expect(throws: SQLiteError.self) {
                try self.database.transaction {
                    try self.database.run("insert into things values (3, 'c')")
                    try self.database.run("insert into things values (2, 'd')")
                }
            }
        }
        #expect(try self.database.rows("select id from things").map { try $0.integer(0) } == [2])
    }

    @Test(arguments: [
        ("insert into things values (1, 'a'), (1, 'b')", SQLiteError.Code.constraint),
        ("select nonsense", .statement), ("selec", .statement), ("", .statement), ("select ?", .statement),
    ])
    func `A failure has a code`(sql: String, code: SQLiteError.Code) throws {
        let error = #expect(throws: SQLiteError.self) { try self.database.run(sql) }
        #expect(error?.code == code)
    }

    @Test func `A column of another type is told`() throws {
        let row = try #require(try self.database.firstRow("select 'a', 1, null"))
        #expect(throws: SQLiteError.self) { try row.integer(0) }
        #expect(throws: SQLiteError.self) { try row.text(1) }
        #expect(try row.optionalText(2) == nil)
        #expect(try row.real(1) == 1)
    }

    @Test func `A file keeps its rows and is no database if it holds something else`() throws {
        let folder = try TemporaryFolder()
        var database: SQLiteDatabase? = try SQLiteDatabase(path: folder.path("kept"))
        try database?.execute("create table t (x); insert into t values (7)")
        database = nil
        #expect(try SQLiteDatabase(path: folder.path("kept")).firstRow("select x from t")?.integer(0) == 7)
        let error = #expect(throws: SQLiteError.self) { try SQLiteDatabase(path: folder.path("missing/file")) }
        #expect(error?.code == .unusableFile)
    }
}
