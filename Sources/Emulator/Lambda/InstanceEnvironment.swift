/// The variables that Lambda gives to a runtime of the `provided` family.
enum InstanceEnvironment {
    /// Everything that an instance's process sees; nothing comes from our own environment.
    ///
    /// - Parameters:
    ///   - function: The function.
    ///   - settings: How functions are run.
    ///   - template: Region and account.
    ///   - runtimeAPI: Host and port of the instance's Runtime API.
    ///   - endpointURL: The one AWS endpoint of the local cloud.
    ///   - folder: The folder of the code, absolute.
    ///   - temporaryFolder: What `/tmp` is on AWS.
    ///   - stream: The name of the log stream.
    /// - Returns: Names and values.
    static func variables(
        of function: FunctionResource,
        settings: LambdaSettings,
        template: TemplateSettings,
        runtimeAPI: String,
        endpointURL: String?,
        folder: String,
        temporaryFolder: String,
        stream: String
    ) -> [String: String] {
        var variables = function.environment
        let own: [String: String] = [
            "AWS_ACCESS_KEY_ID": settings.accessKeyID,
            "AWS_SECRET_ACCESS_KEY": settings.secretAccessKey,
            "AWS_REGION": template.region,
            "AWS_DEFAULT_REGION": template.region,
            "AWS_LAMBDA_FUNCTION_NAME": function.name,
            "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": String(function.memoryMegabytes),
            "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
            "AWS_LAMBDA_LOG_GROUP_NAME": "/aws/lambda/\(function.name)",
            "AWS_LAMBDA_LOG_STREAM_NAME": stream,
            "AWS_LAMBDA_RUNTIME_API": runtimeAPI,
            "AWS_XRAY_CONTEXT_MISSING": "LOG_ERROR",
            "AWS_XRAY_DAEMON_ADDRESS": "169.254.100.1:2000",
            "_AWS_XRAY_DAEMON_ADDRESS": "169.254.100.1",
            "_AWS_XRAY_DAEMON_PORT": "2000",
            "LAMBDA_RUNTIME_DIR": "/var/runtime",
            "LAMBDA_TASK_ROOT": folder,
            "LANG": "en_US.UTF-8",
            "LD_LIBRARY_PATH": "/lib64:/usr/lib64:\(folder):\(folder)/lib:/opt/lib",
            "PATH": "/usr/local/bin:/usr/bin/:/bin:/opt/bin",
            "TZ": ":UTC",
            "_HANDLER": function.handler,
            // Not of Lambda: a laptop has one /tmp for all.
            "TMPDIR": temporaryFolder,
        ]
        // LANG, PATH, TZ and their like may be set by the function.
        for (name, value) in own where variables[name] == nil || name.hasPrefix("AWS_") || name.hasPrefix("_") {
            variables[name] = value
        }
        if let endpointURL, variables["AWS_ENDPOINT_URL"] == nil {
            variables["AWS_ENDPOINT_URL"] = endpointURL
        }
        if function.logFormat == "JSON" {
            variables["AWS_LAMBDA_LOG_FORMAT"] = "JSON"
            variables["AWS_LAMBDA_LOG_LEVEL"] = function.applicationLogLevel ?? "INFO"
        }
        return variables
    }
}
