public import AWSClients
internal import HTTPServer

/// A cloud in this process: S3, Lambda, Step Functions, the Redshift Data API and the schedules of a template.
///
/// It lives inside ``run(_:template:body:)`` and nowhere else: when that
/// returns, however it does, no process is left and the state is whole.
public struct LocalCloud: Sendable {
    /// The template that it was made from.
    public let template: CloudTemplate

    /// Where the AWS endpoint listens: `http://127.0.0.1:4566`.
    public let endpointURL: String

    /// The functions.
    public let lambda: LambdaService

    /// The workflows.
    public let workflows: StepFunctionsService

    /// The objects.
    public let store: S3Store

    /// The private PostgreSQL.
    public let warehouse: LocalWarehouse

    /// Turns objects that were put into events.
    public let notifications: S3NotificationDispatcher

    /// The schedules.
    public let scheduler: Scheduler

    /// What sends events to functions and state machines.
    public let starter: EventTargetStarter

    /// What was counted since the start, and what alarms look at.
    public let metrics: MetricBook

    /// The alarms that have reason to fire, taking the time since the start for their period.
    public var firedAlarms: [AlarmResource] { self.metrics.fired(self.template.alarms) }

    /// What a client in this process needs to speak to the endpoint.
    public var configuration: AWSConfiguration {
        Self.configuration(endpointURL: self.endpointURL, region: self.template.settings.region)
    }

    static func configuration(endpointURL: String, region: String) -> AWSConfiguration {
        AWSConfiguration(environment: [
            "AWS_ENDPOINT_URL": endpointURL, "AWS_REGION": region, "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
        ])
    }
}
