internal import JSONDocument

/// Tells functions and rules of the objects that are put, as S3 does.
///
/// Every notification of the template whose filter fits gets an event of its
/// own, and every rule of EventBridge whose pattern fits. Events are queued at
/// once and delivered asynchronously, so that a put is never slowed down.
public struct S3NotificationDispatcher: ObjectEventSink {
    private let template: CloudTemplate
    private let bridgedBuckets: Set<String>
    private let starter: EventTargetStarter
    private let faults: FaultInjector?

    /// Creates a dispatcher.
    ///
    /// - Parameters:
    ///   - template: Who is told of what.
    ///   - starter: Starts functions and state machines.
    ///   - faults: Loses, delays and doubles events.
    public init(template: CloudTemplate, starter: EventTargetStarter, faults: FaultInjector? = nil) {
        self.template = template
        self.faults = faults
        self.bridgedBuckets = Set(template.buckets.filter(\.notifiesEventBridge).map(\.name))
        self.starter = starter
    }

    /// Queues the events that an object gives rise to.
    public func objectCreated(_ event: ObjectCreated) async {
        let document = ObjectEventDocument(event: event, settings: self.template.settings)
        for notification in self.template.notifications
        where notification.bucket == event.bucket
            && notification.matches(key: event.key, eventName: event.eventName)
        {
            let body = document.notification(configurationID: notification.configurationID)
            await self.send(body.bytes(), of: event, to: notification.functionARN)
        }
        guard self.bridgedBuckets.contains(event.bucket) else {
            return
        }
        let bridged = document.eventBridge
        for rule in self.template.rules where rule.isEnabled && EventPattern(rule.pattern).matches(bridged) {
            for target in rule.targets {
                await self.send(target.body(for: bridged), of: event, to: target.arn)
            }
        }
    }

    private func send(_ body: [UInt8], of event: ObjectCreated, to target: String) async {
        let name = "\(event.bucket)/\(event.key)"
        guard self.faults?.strikes(.lostEvent, at: name) != true else { return }
        let delay = self.faults?.delay(.delayedEvent, at: name, within: .seconds(2)) ?? .zero
        await self.starter.start(target, event: body, after: delay)
        if self.faults?.strikes(.duplicatedEvent, at: name) == true {
            await self.starter.start(target, event: body)
        }
    }

    /// Waits until every event has been processed, or has failed for good.
    public func drain() async {
        await self.starter.drain()
    }
}
