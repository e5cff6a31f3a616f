import StateMachine
import Synchronization
import Testing

@testable import Emulator

@Suite struct FaultTests {
    @Test func `A plan is read, and what is none is refused`() {
        #expect(FaultPlan(parsing: "seed=7,rate=0.1") == FaultPlan(seed: 7, rate: 0.1))
        let two = FaultPlan(parsing: "kinds=killed+lostEvent,rate=1")
        #expect(two == FaultPlan(seed: 1, rate: 1, kinds: [.killed, .lostEvent]))
        for text in ["", "seed", "seed=x", "rate=2", "rate=-1", "kinds=nothing", "speed=1", "seed=7,,rate=0.1"] {
            #expect(FaultPlan(parsing: text) == nil, "\(text)")
        }
    }

    @Test func `The same seed strikes the same chances in whatever order they come`() {
        let names = (0..<200).map { "GET bucket/key\($0)" }
        let strikes = { (seed: UInt64, order: [String]) -> Set<String> in
            let injector = FaultInjector(FaultPlan(seed: seed, rate: 0.2))
            return Set(order.filter { injector.strikes(.slowDown, at: $0) })
        }
        let first = strikes(7, names)
        #expect(first == strikes(7, names.reversed()))
        #expect(first != strikes(8, names))
        #expect((20...60).contains(first.count), "\(first.count)")
        let none = FaultInjector(FaultPlan(seed: 7, rate: 1, kinds: [.killed]))
        #expect(!none.strikes(.slowDown, at: "a") && none.strikes(.killed, at: "a"))
        #expect(none.strikes == [.killed: 1])
    }

    @Test func `A chance that comes again is another chance`() {
        let heard = Mutex<[String]>([])
        let injector = FaultInjector(FaultPlan(seed: 3, rate: 0.5)) { _, place in heard.withLock { $0.append(place) } }
        let outcomes = (0..<40).map { _ in injector.strikes(.throttled, at: "F") }
        #expect(outcomes.contains(true) && outcomes.contains(false))
        #expect(heard.withLock { $0.count } == outcomes.filter(\.self).count)
    }

    @Test func `Names leave out what is new each time`() {
        let path = "GET lake/runs/36ef068c-6307-45cb-ac78-d75ca70348f9/map/a.json"
        #expect(FaultInjector.lasting(path) == "GET lake/runs/*/map/a.json")
        #expect(FaultInjector.lasting("PUT lake/commits/2026-11-26/x") == "PUT lake/commits/2026-11-26/x")
    }

    @Test func `Alarms fire by their sums, and where nothing came if they are told to`() {
        let metric = MetricName("AWS/States", "ExecutionsSucceeded", of: "m")
        let missed = AlarmResource(
            logicalID: "Missed",
            description: "",
            subject: .metric(metric),
            threshold: 1,
            comparison: .lessThan,
            firesWhenMissing: true
        )
        let book = MetricBook()
        #expect(book.fired([missed]).map(\.logicalID) == ["Missed"])
        book.count(.succeeded, of: "m")
        #expect(book.fired([missed]).isEmpty)
        #expect(book[metric] == 1)
    }
}
