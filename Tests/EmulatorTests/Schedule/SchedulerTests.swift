import JSONDocument
import Synchronization
import Testing

// The event of a schedule is looked at without starting anything.
@testable import Emulator

@Suite struct SchedulerTests {
    private static func schedule(
        _ expression: String,
        _ kind: ScheduleResource.Kind = .scheduler,
        zone: String = "Europe/Zagreb",
        input: String? = nil
    ) throws -> ScheduleResource {
        ScheduleResource(
            name: "daily",
            arn: "arn:aws:events:eu-central-1:000000000000:rule/daily",
            kind: kind,
            expression: try ScheduleExpression(parsing: expression),
            expressionText: expression,
            timeZone: zone,
            isEnabled: true,
            targets: [EventTarget(arn: "arn:aws:states:x:y:stateMachine:m", input: input)]
        )
    }

    /// Lends a scheduler, and what it has started so far.
    private static func withScheduler(
        _ schedules: [ScheduleResource],
        body: (Scheduler, _ started: () -> [JSONValue]) async throws -> Void
    ) async throws {
        let started = Mutex<[JSONValue]>([])
        try await LambdaFixture.withService { service in
            var template = CloudTemplate()
            template.schedules = schedules
            let starter = EventTargetStarter(lambda: service) { _, input in
                started.withLock { $0.append((try? JSONValue(parsing: input)) ?? .null) }
            }
            try await body(Scheduler(template: template, starter: starter)) { started.withLock { $0 } }
        }
    }

    private static func moment(_ text: String) throws -> Int64 {
        try #require(CalendarTime(iso8601: text)).secondsSince1970
    }

    @Test func `Virtual time fires every morning, before and after summer time begins`() async throws {
        try await Self.withScheduler([
            Self.schedule("cron(0 6 * * ? *)", input: #"{"at": "<aws.scheduler.scheduled-time>"}"#)
        ]) {
            scheduler,
            started in
            await scheduler.run(from: try Self.moment("2026-03-27"), to: try Self.moment("2026-03-31"))
            #expect(
                started().map { $0["at"]?.stringValue } == [
                    "2026-03-27T05:00:00Z", "2026-03-28T05:00:00Z", "2026-03-29T04:00:00Z", "2026-03-30T04:00:00Z",
                ]
            )
        }
    }

    @Test func `A rule sends a Scheduled Event with the same id every time`() async throws {
        let schedule = try Self.schedule("rate(1 hour)", .rule, zone: "UTC")
        try await Self.withScheduler([schedule]) { scheduler, started in
            let tick = Scheduler.Tick(moment: try Self.moment("2026-11-24T06:00:00"), schedules: [schedule])
            await scheduler.fire(tick)
            await scheduler.fire(tick)
            let events = started()
            #expect(events[0] == events[1])
            #expect(events[0]["detail-type"] == "Scheduled Event")
            #expect(events[0]["source"] == "aws.events")
            #expect(events[0]["time"] == "2026-11-24T06:00:00Z")
            #expect(events[0]["detail"] == [:])
            #expect(events[0]["resources"] == ["arn:aws:events:eu-central-1:000000000000:rule/daily"])
        }
    }

    @Test func `Two schedules at one moment make one tick`() async throws {
        let schedules = try [Self.schedule("cron(0 6 * * ? *)"), Self.schedule("cron(0 5 * * ? *)", zone: "UTC")]
        try await Self.withScheduler(schedules) { scheduler, _ in
            let tick = try #require(scheduler.next(after: Self.moment("2026-01-01"), origin: 0))
            #expect(tick.moment == (try Self.moment("2026-01-01T05:00:00")))
            #expect(tick.schedules.count == 2)
        }
    }

    @Test func `A schedule keeps to its first and its last moment`() async throws {
        var schedule = try Self.schedule("rate(1 day)", zone: "UTC")
        schedule.startsAt = try Self.moment("2026-01-10")
        schedule.endsAt = try Self.moment("2026-01-12")
        try await Self.withScheduler([schedule]) { scheduler, started in
            await scheduler.run(from: try Self.moment("2026-01-01"), to: try Self.moment("2026-02-01"))
            #expect(started().count == 2)
        }
    }

    @Test func `Ticks that were slept through fire once`() async throws {
        let schedules = try [
            Self.schedule("rate(1 minute)", zone: "UTC"), Self.schedule("cron(0 6 * * ? *)", zone: "UTC"),
        ]
        let start = try Self.moment("2026-01-01T05:00:00")
        let clock = Mutex(start)
        let naps = Mutex(0)
        struct Enough: Error {}
        try await Self.withScheduler(schedules) { scheduler, started in
            await scheduler.run(
                now: { clock.withLock { $0 } },
                sleep: { _ in
                    // The laptop is closed during the first nap.
                    let nap = naps.withLock {
                        $0 += 1
                        return $0
                    }
                    guard nap == 1 else { throw Enough() }
                    clock.withLock { $0 += 4 * 3600 }
                }
            )
            #expect(started().count == 2)
        }
    }
}
