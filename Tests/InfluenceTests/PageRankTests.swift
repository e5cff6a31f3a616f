import Foundation
import Influence
import TestSupport
import Testing
import Warehouse

/// PageRank in SQL against networkx.
@Suite(.enabled(if: Fixture.postgres != nil && Fixture.python != nil)) struct PageRankTests {
    static let script = """
        import sys, networkx
        graph = networkx.DiGraph()
        for line in sys.stdin:
            source, target, weight = line.split()
            graph.add_edge(source, target, weight=float(weight))
        for node, rank in networkx.pagerank(graph, alpha=0.85, weight="weight", tol=1e-14, max_iter=1000).items():
            print(node, repr(rank))
        """

    /// Edges with counts: hubs, self-loops, dangling nodes, islands of two, and a ring as long as all that.
    static func edges(_ nodes: Int) -> [(Int, Int, Int)] {
        var seed: UInt64 = 42
        func random(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % UInt64(bound))
        }
        var counts: [Int: Int] = [:]
        for _ in 0..<(nodes * 3) {
            let source = 1 + random(nodes)
            let target = 1 + random(1 + random(nodes))
            counts[source * 1_000_000 + target, default: 0] += 1
        }
        counts[1_000_001] = 7
        for island in stride(from: 2 * nodes + 1, to: 2 * nodes + 1 + max(2, nodes / 10), by: 2) {
            counts[island * 1_000_000 + island + 1] = 1
            counts[(island + 1) * 1_000_000 + island] = 2
        }
        for member in 0..<nodes { counts[(nodes + 1 + member) * 1_000_000 + nodes + 1 + (member + 1) % nodes] = 1 }
        return counts.sorted { $0.key < $1.key }.map { ($0.key / 1_000_000, $0.key % 1_000_000, $0.value) }
    }

    @Test(arguments: [10, 100, 1_000, 8_000]) func `The ranks agree with networkx to nine decimals`(_ nodes: Int) throws
    {
        let edges = Self.edges(nodes)
        let python = try #require(Fixture.python)
        // Who acts on themselves is no audience: such edges do not count, and networkx never sees them.
        #expect(edges.contains { $0.0 == $0.1 })
        let input = edges.filter { $0.0 != $0.1 }.map { "\($0.0) \($0.1) \($0.2)\n" }.joined()
        let run = try CommandRun(python, ["-c", Self.script], input: input)
        try #require(run.status == 0, "\(run.errors)")
        var expected: [String: Double] = [:]
        for line in run.output.split(separator: "\n") {
            let words = line.split(separator: " ")
            expected[String(words[0])] = Double(words[1])
        }

        let warehouse = try AnalysedWarehouse(server: try #require(Fixture.postgres))
        try warehouse.database.run(Self.world(edges, nodes: nodes * 3 + 3))
        let plan = AnalysisPlan(runID: "r", now: AnalysedWarehouse.now)
        for batch in try plan.preparation() { try warehouse.database.run(batch.statements) }
        var steps = 0
        var residual = 1.0
        while residual >= AnalysisPlan.tolerance, steps < AnalysisPlan.stepLimit {
            try warehouse.database.run(try plan.steps(from: steps).statements)
            steps += AnalysisPlan.stepsPerBatch
            residual = Double(try warehouse.database.rows(AnalysisPlan.residualQuery)[0][0] ?? "") ?? .nan
        }
        try warehouse.database.run(try plan.conclusion(steps: steps, residual: residual)[0].statements)
        let rows = try warehouse.database.rows(
            "select p.user_key, r.pagerank from putokaz.scratch_pagerank r join putokaz.scratch_profiles p "
                + "on p.node_id = r.node_id where r.list_id = 1"
        )
        #expect(rows.count > nodes)
        for row in rows {
            let rank = Double(row[1] ?? "") ?? .nan
            #expect(abs(rank - (expected[row[0] ?? ""] ?? .nan)) < 1e-9)
        }
        #expect(residual < AnalysisPlan.tolerance)
        try self.compareDegrees(warehouse, edges)
        let sum = try warehouse.database.rows(
            "select (select sum(pagerank) from putokaz.scratch_pagerank where list_id = 1) "
                + "+ (select coalesce(sum(members * pagerank), 0) from putokaz.scratch_ranks where slot = 1)"
        )
        #expect(abs((Double(sum[0][0] ?? "") ?? 0) - 1) < 1e-9)
    }

    /// How many act on whom, and what they pass on, counted from the edges themselves.
    private func compareDegrees(_ warehouse: AnalysedWarehouse, _ edges: [(Int, Int, Int)]) throws {
        var sharers: [String: Int] = [:]
        var shares: [String: Int] = [:]
        for (source, target, count) in edges where source != target {
            sharers[String(target), default: 0] += 1
            shares[String(target), default: 0] += count
        }
        let rows = try warehouse.database.rows(
            "select p.user_key, a.audience, a.sharers, a.shares from putokaz.scratch_audience a "
                + "join putokaz.scratch_profiles p on p.node_id = a.node_id"
        )
        #expect(rows.count >= sharers.count)
        for row in rows {
            let key = row[0] ?? ""
            #expect(row[1] == String(sharers[key] ?? 0))
            #expect(row[2] == String(sharers[key] ?? 0))
            #expect(row[3] == String(shares[key] ?? 0))
        }
    }

    /// Everybody at home in Croatia, each edge as so many retweets.
    static func world(_ edges: [(Int, Int, Int)], nodes: Int) -> [String] {
        let lines = edges.flatMap { edge in (0..<edge.2).map { "(\(edge.0), \(edge.1), \($0))" } }
        return [
            """
            insert into putokaz.dim_users (user_key, user_id, screen_name, home_country, account_kind,
                is_travel_blogger, bot_score, followers_count, observed_at, generation, row_hash)
            select i::text, i, 'u' || i, 'HR', 'person', false, 0, 1, '2026-01-01', 1, ''
            from generate_series(1, \(nodes)) i
            """,
            """
            insert into putokaz.fct_tweets (tweet_key, user_key, kind, tweet_text, has_own_photo, has_link,
                is_first_person, is_advertising, is_sensitive, is_embedded, travel_score, created_at, observed_at,
                last_observed_at, is_embedded_snapshot, generation, row_hash)
            select i::text, i::text, 'original', 't', false, false, false, false, false, false, 0, '2026-01-01',
                '2026-01-01', '2026-01-01', false, 1, '' from generate_series(1, \(nodes)) i
            """,
            """
            insert into putokaz.fct_interactions (tweet_key, kind, from_user_key, to_user_key, to_tweet_key,
                created_at, observed_at, generation)
            select 'r' || s || '-' || t || '-' || n, 'retweet', s::text, t::text, t::text, '2026-01-01', '2026-01-01', 1
            from (values \(lines.joined(separator: ","))) as v(s, t, n)
            """,
        ]
    }
}
