internal import YAMLDocument

extension TemplateBuilder {
    /// Takes in a bucket and whom it tells of its objects.
    mutating func addBucket(_ resource: TemplateSections.Resource, _ reader: PropertyReader) throws(TemplateError) {
        let name = try self.name(of: resource)
        guard Self.isBucketName(name) else {
            throw reader.invalid(
                "BucketName",
                "\"\(name)\" is no bucket's name: 3 to 63 lower-case letters, digits, hyphens and full stops",
                at: resource.place
            )
        }
        let notification = try reader.nested("NotificationConfiguration")
        var notifiesEventBridge = false
        if let bridge = try notification?.nested("EventBridgeConfiguration") {
            notifiesEventBridge = try bridge.flag("EventBridgeEnabled") ?? true
        }
        self.template.buckets.append(
            BucketResource(
                logicalID: resource.logicalID,
                name: name,
                isVersioned: try reader.nested("VersioningConfiguration")?.text("Status") == "Enabled",
                notifiesEventBridge: notifiesEventBridge
            )
        )
        for (index, lambda) in try (notification?.nestedList("LambdaConfigurations") ?? []).enumerated() {
            let arn = try lambda.requiredText("Function")
            self.expectedTargets.append((arn, lambda, "Function"))
            try self.addNotification(
                lambda,
                bucket: name,
                events: [lambda.requiredText("Event")],
                configurationID: "\(resource.logicalID)-\(index)",
                functionARN: arn
            )
        }
        for kind in ["QueueConfigurations", "TopicConfigurations"] where notification?.mapping[kind] != nil {
            self.ignore("\(resource.logicalID).\(kind)", resource.type, "only functions and EventBridge are told here")
        }
    }

    /// Takes in one notification, with the filter that the reader holds.
    mutating func addNotification(
        _ reader: PropertyReader,
        bucket: String,
        events: [String],
        configurationID: String,
        functionARN: String
    ) throws(TemplateError) {
        var prefix = ""
        var suffix = ""
        for rule in try reader.nested("Filter")?.nested("S3Key")?.nestedList("Rules") ?? [] {
            let value = try rule.requiredText("Value")
            switch try rule.requiredText("Name").lowercased() {
            case "prefix": prefix = value
            case "suffix": suffix = value
            default: throw rule.invalid("Name", "prefix or suffix is expected")
            }
        }
        for event in events where !event.hasPrefix("s3:") {
            throw reader.invalid("Events", "\"\(event)\" is no event of S3: it begins with s3:")
        }
        self.template.notifications.append(
            BucketNotification(
                bucket: bucket,
                events: events,
                prefix: prefix,
                suffix: suffix,
                configurationID: configurationID,
                functionARN: functionARN
            )
        )
    }

    private static func isBucketName(_ name: String) -> Bool {
        (3...63).contains(name.utf8.count)
            && name.utf8.allSatisfy {
                ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E
            }
    }
}
