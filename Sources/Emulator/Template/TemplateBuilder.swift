internal import YAMLDocument

/// Turns resources into what the local cloud needs, one after the other.
struct TemplateBuilder {
    let evaluator: IntrinsicEvaluator

    /// What was found so far.
    var template: CloudTemplate

    /// Targets that have to be among the functions or state machines, with their places.
    var expectedTargets: [(arn: String, reader: PropertyReader, property: String)] = []

    init(evaluator: IntrinsicEvaluator, template: CloudTemplate) {
        self.evaluator = evaluator
        self.template = template
    }

    /// Takes in one resource.
    mutating func add(
        _ resource: TemplateSections.Resource,
        readFile: (String) throws -> [UInt8]
    ) throws(TemplateError) {
        if let condition = resource.condition,
            try !self.evaluator.condition(named: condition, at: resource.place, trail: [])
        {
            return self.ignore(resource.logicalID, resource.type, "its condition \(condition) is false")
        }
        let reader = PropertyReader(resource, evaluator: self.evaluator)
        switch resource.type {
        case "AWS::Serverless::Function", "AWS::Lambda::Function": try self.addFunction(resource, reader)
        case "AWS::S3::Bucket": try self.addBucket(resource, reader)
        case "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine":
            try self.addStateMachine(resource, reader, readFile: readFile)
        case "AWS::Events::Rule": try self.addRule(resource, reader)
        case "AWS::Scheduler::Schedule": try self.addSchedule(resource, reader)
        case "AWS::SQS::Queue":
            let name = try self.name(of: resource)
            let arn = self.evaluator.settings.arn("sqs", name)
            self.template.queues.append(QueueResource(logicalID: resource.logicalID, name: name, arn: arn))
        case "AWS::RedshiftServerless::Workgroup": try self.addWarehouse(resource, reader)
        case "AWS::CloudWatch::Alarm": try self.addAlarm(resource, reader)
        case "AWS::Logs::MetricFilter": try self.addMetricFilter(resource, reader)
        case "AWS::RedshiftServerless::Namespace": return
        default: return self.ignore(resource.logicalID, resource.type, "the local cloud has no counterpart")
        }
        // Names are worked out by the evaluator.
        for name in ["BucketName", "FunctionName", "Name", "QueueName", "StateMachineName"] {
            reader.use.read(name)
        }
        let unread = reader.unread
        if !unread.isEmpty, self.template.ignored.last?.name != resource.logicalID {
            self.ignore(resource.logicalID, resource.type, "without effect here: \(unread.joined(separator: ", "))")
        }
    }

    /// Refuses targets that the template does not make.
    func checkTargets() throws(TemplateError) {
        let known = Set(self.template.functions.map(\.arn) + self.template.stateMachines.map(\.arn))
        for target in self.expectedTargets where !known.contains(target.arn) {
            throw target.reader.invalid(
                target.property,
                "\(target.arn) is no function or state machine that the local cloud runs"
            )
        }
    }

    /// Notes a part that has no counterpart.
    mutating func ignore(_ name: String, _ type: String, _ reason: String) {
        self.template.ignored.append(IgnoredResource(name: name, type: type, reason: reason))
    }

    /// The name that a resource bears.
    func name(of resource: TemplateSections.Resource) throws(TemplateError) -> String {
        do throws(TemplateError) {
            return try self.evaluator.physicalName(of: resource, trail: [])
        } catch {
            throw error.inside(resource: resource.logicalID, property: "name")
        }
    }

    private mutating func addWarehouse(
        _ resource: TemplateSections.Resource,
        _ reader: PropertyReader
    ) throws(TemplateError) {
        let namespace = try reader.requiredText("NamespaceName")
        var database = "dev"
        for other in self.evaluator.sections.resources where other.type == "AWS::RedshiftServerless::Namespace" {
            if try self.name(of: other) == namespace {
                database = try PropertyReader(other, evaluator: self.evaluator).text("DbName") ?? database
            }
        }
        let name = try reader.requiredText("WorkgroupName")
        self.template.warehouses.append(
            WarehouseResource(
                logicalID: resource.logicalID,
                workgroupName: name,
                arn: self.evaluator.settings.arn("redshift-serverless", "workgroup/\(name)"),
                namespaceName: namespace,
                databaseName: database
            )
        )
    }
}
