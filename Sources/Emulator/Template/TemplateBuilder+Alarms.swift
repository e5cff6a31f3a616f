internal import YAMLDocument

extension TemplateBuilder {
    /// Takes in an alarm of CloudWatch that looks at one metric with one dimension, or none.
    mutating func addAlarm(
        _ resource: TemplateSections.Resource,
        _ reader: PropertyReader
    ) throws(TemplateError) {
        guard let namespace = try reader.text("Namespace"), let name = try reader.text("MetricName") else {
            return self.ignore(resource.logicalID, resource.type, "it calculates with several metrics")
        }
        let dimensions = try reader.nestedList("Dimensions")
        let statistic = try reader.text("Statistic") ?? ""
        guard dimensions.count < 2, ["Sum", "Maximum"].contains(statistic),
            let comparison = AlarmResource.Comparison(rawValue: try reader.requiredText("ComparisonOperator"))
        else {
            return self.ignore(resource.logicalID, resource.type, "only sums with at most one dimension are watched")
        }
        _ = try dimensions.first?.text("Name")
        let threshold = try reader.requiredText("Threshold")
        guard let limit = Double(threshold) else {
            throw reader.invalid("Threshold", "a number is expected")
        }
        self.template.alarms.append(
            AlarmResource(
                logicalID: resource.logicalID,
                description: try reader.text("AlarmDescription") ?? "",
                metric: MetricName(namespace, name, of: try dimensions.first?.text("Value") ?? ""),
                threshold: limit,
                comparison: comparison,
                firesWhenMissing: try reader.text("TreatMissingData") == "breaching"
            )
        )
    }
}
