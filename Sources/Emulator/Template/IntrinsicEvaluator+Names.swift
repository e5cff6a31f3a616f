internal import YAMLDocument

extension IntrinsicEvaluator {
    /// What `Ref` stands for; nil for `AWS::NoValue`.
    func reference(_ name: String, at place: YAMLPlace, trail: [String]) throws(TemplateError) -> YAMLNode? {
        switch name {
        case "AWS::NoValue": return nil
        case "AWS::Region": return .text(self.settings.region, at: place)
        case "AWS::AccountId": return .text(self.settings.accountID, at: place)
        case "AWS::StackName": return .text(self.settings.stackName, at: place)
        case "AWS::Partition": return .text("aws", at: place)
        case "AWS::URLSuffix": return .text("amazonaws.com", at: place)
        case "AWS::NotificationARNs": return .list([], at: place)
        case "AWS::StackId":
            let path = "stack/\(self.settings.stackName)/00000000-0000-0000-0000-000000000000"
            return .text(self.settings.arn("cloudformation", path), at: place)
        default: break
        }
        if let value = try self.parameters.value(name) {
            return value
        }
        let resource = try self.existing(name, at: place, trail: trail)
        let physicalName = try self.physicalName(of: resource, trail: trail)
        switch resource.type {
        case "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine", "AWS::SNS::Topic",
            "AWS::SecretsManager::Secret", "AWS::Lambda::LayerVersion", "AWS::Serverless::LayerVersion":
            return try .text(self.attribute("Arn", of: name, at: place, trail: trail), at: place)
        case "AWS::SQS::Queue":
            let host = "sqs.\(self.settings.region).amazonaws.com"
            return .text("https://\(host)/\(self.settings.accountID)/\(physicalName)", at: place)
        default:
            return .text(physicalName, at: place)
        }
    }

    /// What `Fn::GetAtt` stands for.
    func attribute(
        _ attribute: String,
        of name: String,
        at place: YAMLPlace,
        trail: [String]
    ) throws(TemplateError) -> String {
        let resource = try self.existing(name, at: place, trail: trail)
        let physicalName = try self.physicalName(of: resource, trail: trail)
        switch (resource.type, attribute) {
        case ("AWS::S3::Bucket", "DomainName"): return "\(physicalName).s3.amazonaws.com"
        case ("AWS::S3::Bucket", "RegionalDomainName"):
            return "\(physicalName).s3.\(self.settings.region).amazonaws.com"
        case (_, "Name"), (_, "QueueName"), (_, "TopicName"), (_, "Workgroup.WorkgroupName"),
            (_, "Namespace.NamespaceName"):
            return physicalName
        case ("AWS::KMS::Key", "KeyId"), ("AWS::IAM::Role", "RoleId"): return physicalName
        case ("AWS::SQS::Queue", "QueueUrl"):
            return "https://sqs.\(self.settings.region).amazonaws.com/\(self.settings.accountID)/\(physicalName)"
        case ("AWS::RedshiftServerless::Workgroup", "Workgroup.Endpoint.Address"):
            let host = "\(self.settings.accountID).\(self.settings.region).redshift-serverless.amazonaws.com"
            return "\(physicalName).\(host)"
        case ("AWS::RedshiftServerless::Workgroup", "Workgroup.Endpoint.Port"): return "5439"
        case (_, "Arn"), (_, "TopicArn"), (_, "Workgroup.WorkgroupArn"), (_, "Namespace.NamespaceArn"):
            return Self.arn(type: resource.type, name: physicalName, settings: self.settings)
        case (_, "Workgroup.WorkgroupId"), (_, "Namespace.NamespaceId"): return physicalName
        default:
            throw .unsupported("the attribute \(attribute) of \(name) is known in AWS only", at: place)
        }
    }

    /// The two parts of what `Fn::GetAtt` is applied to.
    func attributeName(
        _ argument: YAMLNode,
        trail: [String]
    ) throws(TemplateError) -> (name: String, attribute: String) {
        var parts: [String] = []
        if let text = argument.scalar?.text {
            parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        } else {
            for element in argument.elements ?? [] {
                try parts.append(self.text(element, trail: trail))
            }
        }
        guard parts.count >= 2 else {
            throw .invalidProperty("Fn::GetAtt takes a resource and an attribute", at: argument.place)
        }
        return (parts[0], parts.dropFirst().joined(separator: "."))
    }

    /// The name that a resource bears: its own property, or one made of the stack's name and the logical id.
    func physicalName(of resource: TemplateSections.Resource, trail: [String]) throws(TemplateError) -> String {
        let step = "resource \(resource.logicalID)"
        guard !trail.contains(step) else {
            throw .unresolved("\(resource.logicalID) depends on itself", at: resource.place)
        }
        if let property = Self.nameProperty(of: resource.type), let node = resource.properties[property],
            let name = try self.resolve(node, trail: trail + [step])?.scalar?.text
        {
            return name
        }
        if resource.type == "AWS::S3::Bucket" {
            let parts = [self.settings.stackName, resource.logicalID, self.settings.accountID]
            return parts.joined(separator: "-").lowercased()
        }
        return "\(self.settings.stackName)-\(resource.logicalID)"
    }

    /// The ARN of a resource of a type and a name.
    static func arn(type: String, name: String, settings: TemplateSettings) -> String {
        switch type {
        case "AWS::S3::Bucket": "arn:aws:s3:::\(name)"
        case "AWS::Serverless::Function", "AWS::Lambda::Function": settings.arn("lambda", "function:\(name)")
        case "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine":
            settings.arn("states", "stateMachine:\(name)")
        case "AWS::SQS::Queue": settings.arn("sqs", name)
        case "AWS::SNS::Topic": settings.arn("sns", name)
        case "AWS::IAM::Role": "arn:aws:iam::\(settings.accountID):role/\(name)"
        case "AWS::KMS::Key": settings.arn("kms", "key/\(name)")
        case "AWS::Logs::LogGroup": settings.arn("logs", "log-group:\(name):*")
        case "AWS::Events::Rule": settings.arn("events", "rule/\(name)")
        case "AWS::Events::EventBus": settings.arn("events", "event-bus/\(name)")
        case "AWS::Scheduler::Schedule": settings.arn("scheduler", "schedule/default/\(name)")
        case "AWS::SecretsManager::Secret": settings.arn("secretsmanager", "secret:\(name)")
        case "AWS::RedshiftServerless::Namespace": settings.arn("redshift-serverless", "namespace/\(name)")
        case "AWS::RedshiftServerless::Workgroup": settings.arn("redshift-serverless", "workgroup/\(name)")
        default:
            settings.arn(type.split(separator: ":").dropFirst().first?.lowercased() ?? "cloudformation", name)
        }
    }

    /// A resource that the template makes, its condition taken into account.
    private func existing(
        _ name: String,
        at place: YAMLPlace,
        trail: [String]
    ) throws(TemplateError) -> TemplateSections.Resource {
        if let resource = self.sections.resource(name) {
            if let condition = resource.condition,
                try !self.condition(named: condition, at: resource.place, trail: trail)
            {
                throw .unresolved("\(name) is not made, for its condition \(condition) is false", at: place)
            }
            return resource
        }
        // SAM makes a role for each function and state machine that names none.
        if name.hasSuffix("Role"), let owner = self.sections.resource(String(name.dropLast(4))),
            owner.type.hasPrefix("AWS::Serverless::")
        {
            return TemplateSections.Resource(
                logicalID: name,
                type: "AWS::IAM::Role",
                condition: nil,
                properties: YAMLNode(content: .mapping([]), place: owner.place),
                place: owner.place
            )
        }
        throw .unresolved("the template has no parameter or resource \(name)", at: place)
    }

    private static func nameProperty(of type: String) -> String? {
        switch type {
        case "AWS::Serverless::Function", "AWS::Lambda::Function": "FunctionName"
        case "AWS::S3::Bucket": "BucketName"
        case "AWS::Serverless::StateMachine": "Name"
        case "AWS::StepFunctions::StateMachine": "StateMachineName"
        case "AWS::SQS::Queue": "QueueName"
        case "AWS::SNS::Topic": "TopicName"
        case "AWS::IAM::Role": "RoleName"
        case "AWS::Logs::LogGroup": "LogGroupName"
        case "AWS::RedshiftServerless::Namespace": "NamespaceName"
        case "AWS::RedshiftServerless::Workgroup": "WorkgroupName"
        case "AWS::Events::Rule", "AWS::Scheduler::Schedule", "AWS::SecretsManager::Secret",
            "AWS::Events::EventBus":
            "Name"
        default: nil
        }
    }
}
