public import HTTPTypes
internal import JSONDocument

/// Fires the schedules of a template, in real or in virtual time.
public struct Scheduler: Sendable {
    /// A schedule, and when it fires next.
    public struct Tick: Sendable, Hashable {
        /// The moment, in seconds since 1970.
        public let moment: Int64
        /// The schedules that fire then, in the order of the template.
        public let schedules: [ScheduleResource]
    }

    private let settings: TemplateSettings
    private let schedules: [ScheduleResource]
    private let zones: [String: TimeZoneRules]
    private let starter: EventTargetStarter

    /// Creates a scheduler for the schedules that are in force.
    ///
    /// - Throws: ``ScheduleError`` with code `unknownTimeZone`.
    public init(template: CloudTemplate, starter: EventTargetStarter) throws(ScheduleError) {
        self.settings = template.settings
        self.schedules = template.schedules.filter(\.isEnabled)
        self.starter = starter
        var zones: [String: TimeZoneRules] = [:]
        for schedule in self.schedules where zones[schedule.timeZone] == nil {
            zones[schedule.timeZone] = try TimeZoneRules(named: schedule.timeZone)
        }
        self.zones = zones
    }

    /// The next moment after another at which anything fires, and what; nil for never.
    ///
    /// - Parameters:
    ///   - moment: The moment after which to look, in seconds since 1970.
    ///   - origin: The moment that rates count from.
    /// - Returns: The moment and its schedules.
    public func next(after moment: Int64, origin: Int64) -> Tick? {
        var tick: (moment: Int64, schedules: [ScheduleResource])?
        for schedule in self.schedules {
            guard let next = self.next(of: schedule, after: moment, origin: origin) else {
                continue
            }
            if next == tick?.moment {
                tick?.schedules.append(schedule)
            } else if next < tick?.moment ?? .max {
                tick = (next, [schedule])
            }
        }
        return tick.map { Tick(moment: $0.moment, schedules: $0.schedules) }
    }

    /// Starts the targets of a tick, one after the other.
    public func fire(_ tick: Tick) async {
        for schedule in tick.schedules {
            for target in schedule.targets {
                await self.starter.start(target.arn, event: self.event(of: schedule, for: target, at: tick.moment))
            }
        }
    }

    /// Fires in real time, until its task is cancelled.
    ///
    /// Ticks that were slept through, as by a closed laptop, fire once.
    ///
    /// - Parameters:
    ///   - now: The time of day, in seconds since 1970.
    ///   - sleep: Waits.
    public func run(
        now: @Sendable () -> Int64 = { UnixTime.now().seconds },
        sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) async {
        let origin = now()
        var last = origin
        while let tick = self.next(after: last, origin: origin) {
            // In steps, for the clock may be set meanwhile.
            while now() < tick.moment {
                do {
                    try await sleep(.seconds(min(tick.moment - now(), 30)))
                } catch {
                    return
                }
            }
            guard !Task.isCancelled else {
                return
            }
            let current = now()
            if current - tick.moment <= 60 {
                await self.fire(tick)
                last = tick.moment
            } else {
                await self.catchUp(after: last, until: current, origin: origin)
                last = current
            }
        }
    }

    /// Fires each schedule once that has missed its time.
    private func catchUp(after last: Int64, until current: Int64, origin: Int64) async {
        for schedule in self.schedules {
            if let moment = self.next(of: schedule, after: last, origin: origin), moment <= current {
                await self.fire(Tick(moment: moment, schedules: [schedule]))
            }
        }
    }

    /// Fires every tick of a span of virtual time, each after the events of the one before were processed.
    ///
    /// - Parameters:
    ///   - start: The first moment that may fire, in seconds since 1970.
    ///   - end: The moment at which time stops, which does not fire.
    ///   - onTick: Called before a tick fires.
    public func run(
        from start: Int64,
        to end: Int64,
        onTick: @Sendable (Tick) async -> Void = { _ in }
    ) async {
        var last = start - 1
        while let tick = self.next(after: last, origin: start), tick.moment < end, !Task.isCancelled {
            await onTick(tick)
            await self.fire(tick)
            await self.starter.drain()
            last = tick.moment
        }
    }

    private func next(of schedule: ScheduleResource, after moment: Int64, origin: Int64) -> Int64? {
        guard let zone = self.zones[schedule.timeZone] else {
            return nil
        }
        let earliest = max(moment, schedule.startsAt.map { $0 - 1 } ?? moment)
        let next = schedule.expression.next(after: earliest, in: zone, origin: schedule.startsAt ?? origin)
        return next.flatMap { $0 <= schedule.endsAt ?? .max ? $0 : nil }
    }

    /// What a target gets: a Scheduled Event, or its own input.
    func event(of schedule: ScheduleResource, for target: EventTarget, at moment: Int64) -> [UInt8] {
        let envelope = EventBridgeEnvelope(
            source: schedule.kind == .rule ? "aws.events" : "aws.scheduler",
            detailType: "Scheduled Event",
            resource: schedule.arn,
            seconds: moment,
            seed: "\(schedule.arn) \(moment)",
            settings: self.settings
        )
        guard schedule.kind == .scheduler else {
            return target.body(for: envelope.document(detail: [:]))
        }
        guard var input = target.input else {
            return envelope.document(detail: "{}").bytes()
        }
        let attributes = [
            ("<aws.scheduler.schedule-arn>", schedule.arn),
            ("<aws.scheduler.scheduled-time>", CalendarTime(secondsSince1970: moment).iso8601),
            ("<aws.scheduler.execution-id>", envelope.identifier),
            ("<aws.scheduler.attempt-number>", "1"),
        ]
        for (name, value) in attributes {
            while let range = input.firstRange(of: name) {
                input.replaceSubrange(range, with: value)
            }
        }
        return [UInt8](input.utf8)
    }
}
