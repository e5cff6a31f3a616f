internal import YAMLDocument

extension TemplateBuilder {
    /// Takes in a function and the events that start it.
    mutating func addFunction(
        _ resource: TemplateSections.Resource,
        _ reader: PropertyReader
    ) throws(TemplateError) {
        let isServerless = resource.type == "AWS::Serverless::Function"
        guard let codePath = try self.codePath(reader, isServerless: isServerless) else {
            return self.ignore(resource.logicalID, resource.type, "its code is not a local folder")
        }
        let name = try self.name(of: resource)
        let arn = self.evaluator.settings.arn("lambda", "function:\(name)")
        let logging = try reader.nested("LoggingConfig")
        let environment = try reader.nested("Environment")?.dictionary("Variables") ?? [:]
        try self.checkEnvironment(environment, reader)
        let function = FunctionResource(
            logicalID: resource.logicalID,
            name: name,
            arn: arn,
            codePath: codePath,
            handler: try reader.text("Handler") ?? "bootstrap",
            runtime: try reader.text("Runtime") ?? "provided.al2023",
            architecture: try reader.texts("Architectures")?.first ?? "x86_64",
            description: try reader.text("Description") ?? "",
            memoryMegabytes: try reader.integer("MemorySize", in: 128...10_240) ?? 128,
            timeoutSeconds: try reader.integer("Timeout", in: 1...900) ?? 3,
            environment: environment,
            ephemeralStorageMegabytes: try reader.nested("EphemeralStorage")?.integer("Size", in: 512...10_240) ?? 512,
            reservedConcurrency: try reader.integer("ReservedConcurrentExecutions", in: 0...100_000),
            logFormat: try logging?.text("LogFormat") ?? "Text",
            applicationLogLevel: try logging?.text("ApplicationLogLevel"),
            asynchronous: try self.asynchronousSettings(reader),
            roleARN: try self.roleARN(reader, logicalID: resource.logicalID),
            line: resource.place.line
        )
        if let clash = self.template.functions.first(where: { $0.name == function.name }) {
            throw reader.invalid("FunctionName", "\(clash.logicalID) has the name \(name) too", at: resource.place)
        }
        self.template.functions.append(function)
        if isServerless {
            try self.addEvents(of: reader, target: arn, targetName: name)
        }
    }

    /// The ARN of the role that the template names, or of the one that SAM makes.
    func roleARN(_ reader: PropertyReader, logicalID: String) throws(TemplateError) -> String {
        let own = "\(self.evaluator.settings.stackName)-\(logicalID)Role"
        return try reader.text("Role")
            ?? IntrinsicEvaluator.arn(type: "AWS::IAM::Role", name: own, settings: self.evaluator.settings)
    }

    private func codePath(_ reader: PropertyReader, isServerless: Bool) throws(TemplateError) -> String? {
        guard try reader.text("PackageType") ?? "Zip" == "Zip" else {
            return nil
        }
        let property = isServerless ? "CodeUri" : "Code"
        guard let node = try reader.node(property) else {
            if reader.mapping["InlineCode"] != nil {
                return nil
            }
            throw reader.invalid(property, "it is missing: name the folder with the executable bootstrap")
        }
        guard let path = node.scalar?.text else {
            return nil
        }
        return path.hasPrefix("s3://") ? nil : path
    }

    private func asynchronousSettings(_ reader: PropertyReader) throws(TemplateError) -> AsynchronousSettings {
        var settings = AsynchronousSettings()
        if let invoke = try reader.nested("EventInvokeConfig") {
            settings.maximumRetries = try invoke.integer("MaximumRetryAttempts", in: 0...2) ?? 2
            settings.maximumAgeSeconds = try invoke.integer("MaximumEventAgeInSeconds", in: 60...21_600) ?? 21_600
            let destinations = try invoke.nested("DestinationConfig")
            settings.onSuccess = try destinations?.nested("OnSuccess")?.text("Destination")
            settings.onFailure = try destinations?.nested("OnFailure")?.text("Destination")
        }
        for name in ["DeadLetterQueue", "DeadLetterConfig"] {
            if let target = try reader.nested(name)?.text("TargetArn") {
                settings.deadLetterTarget = target
            }
        }
        return settings
    }

    /// Refuses variables that Lambda refuses.
    private func checkEnvironment(
        _ environment: [String: String],
        _ reader: PropertyReader
    ) throws(TemplateError) {
        for name in environment.keys.sorted() {
            let isName =
                name.utf8.count >= 2 && name.utf8.first.map(Self.isLetter) == true
                && name.utf8.allSatisfy { Self.isLetter($0) || $0 == 0x5F || ($0 >= 0x30 && $0 <= 0x39) }
            guard isName else {
                throw reader.invalid("Environment", "\(name) is no name of a variable: [a-zA-Z][a-zA-Z0-9_]+")
            }
            guard !Self.reservedVariables.contains(name) else {
                throw reader.invalid("Environment", "\(name) is set by Lambda and cannot be set here")
            }
        }
        let size = environment.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
        guard size <= 4096 else {
            throw reader.invalid("Environment", "the variables take \(size) bytes; Lambda allows 4096")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    }

    /// What Lambda sets itself.
    ///
    /// https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
    private static let reservedVariables: Set = [
        "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_DEFAULT_REGION", "AWS_EXECUTION_ENV",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
        "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE",
        "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_LAMBDA_RUNTIME_API", "AWS_REGION",
        "AWS_SECRET_ACCESS_KEY", "AWS_SECRET_KEY", "AWS_SECURITY_TOKEN", "AWS_SESSION_TOKEN", "LAMBDA_RUNTIME_DIR",
        "LAMBDA_TASK_ROOT",
    ]
}
