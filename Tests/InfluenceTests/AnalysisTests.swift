import Influence
import JSONDocument
import TestSupport
import Testing
import Warehouse

/// The analysis on a real PostgreSQL.
@Suite(.enabled(if: Fixture.postgres != nil)) struct AnalysisTests {
    let server = Fixture.postgres ?? ""

    @Test func `Every batch keeps to the limits`() throws {
        let plan = AnalysisPlan(runID: "r", now: AnalysedWarehouse.now)
        for batch in try plan.preparation() + [plan.steps(from: 0)] + plan.conclusion(steps: 30, residual: 0) {
            #expect(batch.statements.count <= StatementBatch.statementLimit)
        }
    }

    @Test func `An empty warehouse is analysed and says that nobody is ranked`() throws {
        let warehouse = try AnalysedWarehouse(server: self.server)
        try warehouse.analyse()
        let report = try warehouse.report()
        #expect(report.lists.map(\.ranked.count) == [0, 0, 0])
        #expect(report.runs.count == 1)
    }

    @Test func `The lists hold persons only, each in its population, and show who waits`() throws {
        let warehouse = try AnalysedWarehouse.small(server: self.server)
        try warehouse.analyse()
        let report = try warehouse.report()
        let home = try #require(report.list(.atHome))
        #expect(home.ranked.map(\.userKey) == ["1"])
        #expect(home.notEnoughData.map(\.userKey) == ["4"])
        #expect(home.notEnoughData.first?.why == "Not enough data: seen 1 tweet on 1 day")
        #expect(home.population == Population(name: "at_home", members: 2, ranked: 1, notEnoughData: 1))
        #expect(report.list(.aboutCroatia)?.ranked.map(\.userKey) == ["1", "2"])
        #expect(report.list(.travelSharers)?.ranked.map(\.userKey) == ["2"])
        #expect(
            report.populations.contains(Population(name: "kind_organisation", members: 1, ranked: 0, notEnoughData: 0))
        )
    }

    @Test func `A place is frequent from three own tweets on two days on`() throws {
        let warehouse = try AnalysedWarehouse.small(server: self.server)
        try warehouse.analyse()
        let report = try warehouse.report()
        let ana = try #require(report.list(.atHome)?.ranked.first)
        #expect(ana.places.map(\.name) == ["Zadar"])
        #expect(ana.places.first?.tweets == 4)
        #expect(report.places.first?.name == "Zadar")
        #expect(report.places.first?.tweets == 11)
        #expect(report.places.first?.people == 3)
    }

    @Test func `A bot's retweets lift nobody, and the parts add up to the score`() throws {
        let warehouse = try AnalysedWarehouse.small(server: self.server)
        try warehouse.analyse()
        let report = try warehouse.report()
        let ben = try #require(report.list(.aboutCroatia)?.ranked.last)
        #expect(ben.parts.first { $0.name == "retweets" }?.points == 0)
        for list in report.lists {
            for person in list.ranked {
                let sum = person.parts.reduce(0) { $0 + $1.points }
                #expect(abs(sum - (person.score ?? 0)) < 0.05)
            }
        }
    }

    @Test func `A second analysis changes nothing but the run`() throws {
        let warehouse = try AnalysedWarehouse.small(server: self.server)
        try warehouse.analyse()
        let first = try warehouse.report()
        try warehouse.analyse(runID: "run-2")
        let second = try warehouse.report()
        #expect(first.lists == second.lists)
        #expect(first.places == second.places)
        #expect(second.runs.count == 2)
    }

    @Test func `An analysis ends when another has started since`() throws {
        let warehouse = try AnalysedWarehouse(server: self.server)
        let older = AnalysisPlan(runID: "older", now: AnalysedWarehouse.now)
        for batch in try older.preparation() { try warehouse.database.run(batch.statements) }
        let newer = AnalysisPlan(runID: "newer", now: AnalysedWarehouse.now)
        for batch in try newer.preparation() { try warehouse.database.run(batch.statements) }
        #expect(throws: TestDatabaseError.self) { try warehouse.database.run(try older.steps(from: 0).statements) }
        try warehouse.database.run(try newer.steps(from: 0).statements)
    }

    @Test func `The report as JSON has what run prints`() throws {
        let warehouse = try AnalysedWarehouse.small(server: self.server)
        try warehouse.analyse()
        let json = JSONValue.object(try warehouse.report().json)
        let first = json["lists"]?["at_home"]?.arrayValue?.first
        #expect(first?["user_id"] == "1")
        #expect(first?["home"] == "HR")
        #expect(json["populations"]?["at_home"]?["members"] == 2)
        #expect(json["places"]?.arrayValue?.first?["name"] == "Zadar")
        #expect(json["warehouse"]?["tweets"] == 19)
    }
}
