import Emulator

/// What a template asks for, line by line.
enum TemplateExplanation {
    /// The resources that are run, and those that are ignored with the reason.
    static func lines(of template: CloudTemplate) -> [String] {
        var lines: [String] = []
        for function in template.functions {
            lines.append(
                "function \(function.name): \(function.codePath), \(function.memoryMegabytes) MB, \(function.timeoutSeconds) s"
            )
        }
        lines += template.buckets.map { "bucket \($0.name)\($0.isVersioned ? ", versioned" : "")" }
        lines += template.notifications.map {
            "event \($0.bucket)/\($0.prefix)*\($0.suffix) → \($0.functionARN) (\($0.events.joined(separator: ", ")))"
        }
        lines += template.schedules.map { "schedule \($0.name): \($0.expressionText) in \($0.timeZone)" }
        lines += template.stateMachines.map { "state machine \($0.name)" }
        lines += template.warehouses.map { "warehouse \($0.workgroupName), database \($0.databaseName)" }
        lines += template.metricFilters.map { "metric \($0.metric.text): from the log \($0.logGroup)" }
        lines += template.alarms.map { "alarm \($0.logicalID): \(self.subject(of: $0))" }
        lines += template.ignored.map { "ignored: \($0.name) (\($0.type)): \($0.reason)" }
        return lines
    }

    private static func subject(of alarm: AlarmResource) -> String {
        switch alarm.subject {
        case .metric(let metric): metric.text
        case .math(_, let metrics):
            "calculated from \(metrics.sorted { $0.key < $1.key }.map(\.value.text).joined(separator: ", "))"
        }
    }
}
