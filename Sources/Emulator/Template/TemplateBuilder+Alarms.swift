internal import YAMLDocument

extension TemplateBuilder {
    /// Takes in an alarm of CloudWatch that looks at sums, of one metric or calculated from several.
    mutating func addAlarm(
        _ resource: TemplateSections.Resource,
        _ reader: PropertyReader
    ) throws(TemplateError) {
        let metrics = try reader.nestedList("Metrics")
        let subject = metrics.isEmpty ? try self.metric(reader).map { .metric($0) } : try self.math(metrics)
        guard let subject,
            let comparison = AlarmResource.Comparison(rawValue: try reader.requiredText("ComparisonOperator"))
        else {
            let reason = "only sums with at most one dimension, and simple calculations with them, are watched"
            return self.ignore(resource.logicalID, resource.type, reason)
        }
        let threshold = try reader.requiredText("Threshold")
        guard let limit = Double(threshold) else {
            throw reader.invalid("Threshold", "a number is expected")
        }
        self.template.alarms.append(
            AlarmResource(
                logicalID: resource.logicalID,
                description: try reader.text("AlarmDescription") ?? "",
                subject: subject,
                threshold: limit,
                comparison: comparison,
                firesWhenMissing: try reader.text("TreatMissingData") == "breaching"
            )
        )
    }

    /// Takes in a metric that is read from a log.
    mutating func addMetricFilter(
        _ resource: TemplateSections.Resource,
        _ reader: PropertyReader
    ) throws(TemplateError) {
        let group = try reader.requiredText("LogGroupName")
        guard let pattern = LogPattern(try reader.requiredText("FilterPattern")) else {
            let reason = "only comparisons of JSON members, joined by &&, are read from logs"
            return self.ignore(resource.logicalID, resource.type, reason)
        }
        for transformation in try reader.nestedList("MetricTransformations") {
            guard let value = MetricFilter.Value(try transformation.requiredText("MetricValue")) else {
                throw transformation.invalid("MetricValue", "a number or a member such as $.count is expected")
            }
            let metric = MetricName(
                try transformation.requiredText("MetricNamespace"),
                try transformation.requiredText("MetricName"),
                of: ""
            )
            self.template.metricFilters.append(
                MetricFilter(logGroup: group, metric: metric, pattern: pattern, value: value)
            )
        }
    }

    /// The calculation of an alarm; nil for one that is not understood.
    private func math(_ metrics: [PropertyReader]) throws(TemplateError) -> AlarmResource.Subject? {
        var names: [String: MetricName] = [:]
        var expression: MetricMath?
        for reader in metrics {
            let id = try reader.requiredText("Id")
            _ = try (reader.text("Label"), reader.flag("ReturnData"))
            if let text = try reader.text("Expression") {
                guard expression == nil, let parsed = MetricMath(text) else { return nil }
                expression = parsed
            } else if let statistic = try reader.nested("MetricStat"), let metric = try statistic.nested("Metric") {
                guard ["Sum", "Maximum"].contains(try statistic.requiredText("Stat")) else { return nil }
                names[id] = try self.name(metric)
            }
        }
        guard let expression, expression.metrics.isSubset(of: names.keys) else { return nil }
        return .math(expression, names)
    }

    /// The one metric of an alarm; nil for one that is not watched.
    private func metric(_ reader: PropertyReader) throws(TemplateError) -> MetricName? {
        guard ["Sum", "Maximum"].contains(try reader.text("Statistic") ?? "") else { return nil }
        return try self.name(reader)
    }

    /// A metric's name; nil for one with more than one dimension.
    private func name(_ reader: PropertyReader) throws(TemplateError) -> MetricName? {
        let dimensions = try reader.nestedList("Dimensions")
        guard dimensions.count < 2, let namespace = try reader.text("Namespace"),
            let name = try reader.text("MetricName")
        else { return nil }
        _ = try dimensions.first?.text("Name")
        return MetricName(namespace, name, of: try dimensions.first?.text("Value") ?? "")
    }
}
