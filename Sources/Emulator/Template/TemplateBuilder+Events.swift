internal import JSONDocument
internal import YAMLDocument

extension TemplateBuilder {
    /// Takes in the `Events` of a SAM function or state machine.
    mutating func addEvents(of reader: PropertyReader, target: String, targetName: String) throws(TemplateError) {
        for (name, event) in reader.members("Events") {
            let type = try event.requiredText("Type")
            // Its members are worked out one by one, as they are read.
            let properties = PropertyReader(
                resource: event.resource,
                prefix: "\(event.prefix)Properties.",
                mapping: event.mapping["Properties"] ?? YAMLNode(content: .mapping([]), place: event.mapping.place),
                evaluator: self.evaluator,
                use: event.use
            )
            event.use.enter("\(event.prefix)Properties")
            let generatedName = "\(targetName)-\(name)"
            switch type {
            case "S3":
                try self.addNotification(
                    properties,
                    bucket: properties.requiredText("Bucket"),
                    events: properties.texts("Events") ?? [],
                    configurationID: "\(reader.resource)-\(name)",
                    functionARN: target
                )
            case "Schedule":
                let expression = try properties.requiredText("Schedule")
                try self.appendSchedule(
                    properties,
                    kind: .rule,
                    expression: ("Schedule", expression),
                    name: properties.text("Name") ?? generatedName,
                    targets: [EventTarget(arn: target, input: properties.text("Input"))]
                )
            case "ScheduleV2":
                let expression = try properties.requiredText("ScheduleExpression")
                try self.appendSchedule(
                    properties,
                    kind: .scheduler,
                    expression: ("ScheduleExpression", expression),
                    name: properties.text("Name") ?? generatedName,
                    targets: [EventTarget(arn: target, input: properties.text("Input"))]
                )
            case "EventBridgeRule", "CloudWatchEvent":
                try self.appendRule(
                    properties,
                    pattern: "Pattern",
                    name: properties.text("RuleName") ?? generatedName,
                    targets: [self.eventTarget(properties, arn: target)]
                )
            default:
                self.ignore("\(reader.resource).Events.\(name)", type, "events of this type do not arise here")
            }
        }
    }

    /// Takes in a rule of EventBridge, which waits for events or for a time.
    mutating func addRule(_ resource: TemplateSections.Resource, _ reader: PropertyReader) throws(TemplateError) {
        let name = try self.name(of: resource)
        var targets: [EventTarget] = []
        for target in try reader.nestedList("Targets") {
            let arn = try target.requiredText("Arn")
            if arn.contains(":function:") || arn.contains(":stateMachine:") {
                self.expectedTargets.append((arn, target, "Arn"))
                try targets.append(self.eventTarget(target, arn: arn))
            } else {
                self.ignore("\(resource.logicalID) → \(arn)", resource.type, "only functions and state machines start")
            }
        }
        if reader.mapping["EventPattern"] != nil {
            try self.appendRule(reader, pattern: "EventPattern", name: name, targets: targets)
        }
        if let expression = try reader.text("ScheduleExpression") {
            try self.appendSchedule(
                reader,
                kind: .rule,
                expression: ("ScheduleExpression", expression),
                name: name,
                targets: targets
            )
        }
    }

    /// Takes in a schedule of EventBridge Scheduler.
    mutating func addSchedule(_ resource: TemplateSections.Resource, _ reader: PropertyReader) throws(TemplateError) {
        guard let target = try reader.nested("Target") else {
            throw reader.invalid("Target", "it is missing")
        }
        let arn = try target.requiredText("Arn")
        self.expectedTargets.append((arn, target, "Arn"))
        let expression = try reader.requiredText("ScheduleExpression")
        try self.appendSchedule(
            reader,
            kind: .scheduler,
            expression: ("ScheduleExpression", expression),
            name: self.name(of: resource),
            targets: [EventTarget(arn: arn, input: target.text("Input"))]
        )
    }

    private func eventTarget(_ reader: PropertyReader, arn: String) throws(TemplateError) -> EventTarget {
        let transformer = try reader.nested("InputTransformer")
        return EventTarget(
            arn: arn,
            input: try reader.text("Input"),
            inputPath: try reader.text("InputPath"),
            inputPaths: try transformer?.dictionary("InputPathsMap") ?? [:],
            inputTemplate: try transformer?.requiredText("InputTemplate")
        )
    }

    private mutating func appendRule(
        _ reader: PropertyReader,
        pattern property: String,
        name: String,
        targets: [EventTarget]
    ) throws(TemplateError) {
        guard let pattern = try reader.node(property), pattern.entries != nil else {
            throw reader.invalid(property, "a mapping is expected")
        }
        self.template.rules.append(
            EventRule(
                name: name,
                arn: self.evaluator.settings.arn("events", "rule/\(name)"),
                pattern: pattern.jsonValue,
                isEnabled: try self.isEnabled(reader),
                targets: targets
            )
        )
    }

    private mutating func appendSchedule(
        _ reader: PropertyReader,
        kind: ScheduleResource.Kind,
        expression: (property: String, text: String),
        name: String,
        targets: [EventTarget]
    ) throws(TemplateError) {
        let parsed: ScheduleExpression
        do throws(ScheduleError) {
            parsed = try ScheduleExpression(parsing: expression.text)
        } catch {
            throw reader.invalid(expression.property, error.message)
        }
        if kind == .rule, case .at = parsed {
            throw reader.invalid(expression.property, "at(…) is known to AWS::Scheduler::Schedule and ScheduleV2 only")
        }
        let settings = self.evaluator.settings
        let arn =
            kind == .rule
            ? settings.arn("events", "rule/\(name)") : settings.arn("scheduler", "schedule/default/\(name)")
        self.template.schedules.append(
            ScheduleResource(
                name: name,
                arn: arn,
                kind: kind,
                expression: parsed,
                expressionText: expression.text,
                timeZone: kind == .rule ? "UTC" : try reader.text("ScheduleExpressionTimezone") ?? "UTC",
                isEnabled: try self.isEnabled(reader),
                startsAt: try self.moment(reader, "StartDate"),
                endsAt: try self.moment(reader, "EndDate"),
                targets: targets
            )
        )
    }

    private func isEnabled(_ reader: PropertyReader) throws(TemplateError) -> Bool {
        if let isEnabled = try reader.flag("Enabled") {
            return isEnabled
        }
        return try reader.text("State") != "DISABLED"
    }

    private func moment(_ reader: PropertyReader, _ name: String) throws(TemplateError) -> Int64? {
        guard let text = try reader.text(name) else {
            return nil
        }
        guard let moment = CalendarTime(iso8601: text) else {
            throw reader.invalid(name, "a time such as 2026-11-24T06:00:00Z is expected")
        }
        return moment.secondsSince1970
    }
}
