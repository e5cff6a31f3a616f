internal import Cryptography
public import HTTPServer
internal import HTTPTypes
internal import JSONDocument

extension LambdaService: AWSService {
    /// `lambda`.
    public var signingName: String { "lambda" }

    /// Answers Invoke, InvokeWithResponseStream, ListFunctions, GetFunction and GetFunctionConfiguration.
    ///
    /// https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html
    public func respond(to request: ServiceRequest) async -> HTTPServerResponse {
        let parts = request.path.split(separator: "/").map { PercentEncoding.decode($0) }
        if request.method == "POST", parts.count == 4, parts[0] == "2021-11-15", parts[1] == "functions",
            parts[3] == "response-streaming-invocations"
        {
            do throws(InvocationRefusal) {
                return try await self.invokeStreaming(Self.identifier(parts[2], request), request)
            } catch {
                return Self.refusal(error, request)
            }
        }
        guard parts.count >= 2, parts[0] == "2015-03-31", parts[1] == "functions" else {
            return Self.unknownOperation(request)
        }
        do throws(InvocationRefusal) {
            switch (request.method, parts.count, parts.last) {
            case ("GET", 2, _): return self.list(request)
            case ("GET", 3, _): return try self.describe(parts[2], request)
            case ("GET", 4, "configuration"):
                let (function, _) = try self.find(Self.identifier(parts[2], request))
                return Self.json(200, self.configuration(function), request)
            case ("POST", 4, "invocations"):
                return try await self.invoke(Self.identifier(parts[2], request), request)
            default: return Self.unknownOperation(request)
            }
        } catch {
            return Self.refusal(error, request)
        }
    }

    private func invoke(
        _ identifier: String,
        _ request: ServiceRequest
    ) async throws(InvocationRefusal) -> HTTPServerResponse {
        let payload = try Self.payload(request)
        switch request.headers["X-Amz-Invocation-Type"] ?? "RequestResponse" {
        case "RequestResponse": break
        case "DryRun":
            _ = try self.find(identifier)
            return HTTPServerResponse(status: 204, headers: ["x-amzn-RequestId": request.requestID])
        case "Event":
            try self.enqueue(function: identifier, payload: payload, requestID: request.requestID)
            return HTTPServerResponse(status: 202, headers: ["x-amzn-RequestId": request.requestID])
        case let other:
            throw InvocationRefusal(
                code: "InvalidParameterValueException",
                status: 400,
                message: "Unknown invocation type \(other)"
            )
        }
        let outcome = try await self.invoke(
            function: identifier,
            payload: payload,
            requestID: request.requestID,
            clientContext: try Self.clientContext(request),
            traceID: request.headers["X-Amzn-Trace-Id"]
        )
        var headers: HTTPHeaders = [
            "Content-Type": "application/json", "x-amzn-RequestId": outcome.requestID,
            "X-Amz-Executed-Version": "$LATEST",
        ]
        if let error = outcome.functionError {
            headers.add(name: "X-Amz-Function-Error", value: error)
        }
        if request.headers["X-Amz-Log-Type"] == "Tail" {
            headers.add(name: "X-Amz-Log-Result", value: Base64.encode(outcome.logTail))
        }
        return HTTPServerResponse(status: 200, headers: headers, body: .bytes(outcome.payload))
    }

    /// The event, as it was sent.
    static func payload(_ request: ServiceRequest) throws(InvocationRefusal) -> [UInt8] {
        guard request.body.count <= Self.eventLimit, let payload = request.body.contents() else {
            throw .eventTooLarge(limit: Self.eventLimit)
        }
        return payload
    }

    private func list(_ request: ServiceRequest) -> HTTPServerResponse {
        let functions = self.template.functions.map { self.configuration($0) }
        return Self.json(200, ["Functions": .array(functions)], request)
    }

    private func describe(_ name: String, _ request: ServiceRequest) throws(InvocationRefusal) -> HTTPServerResponse {
        let (function, _) = try self.find(Self.identifier(name, request))
        let code: JSONValue = ["RepositoryType": "S3", "Location": .string(function.codePath)]
        var document = JSONObject([("Configuration", self.configuration(function)), ("Code", code)])
        if let reserved = function.reservedConcurrency {
            document["Concurrency"] = ["ReservedConcurrentExecutions": .integer(Int64(reserved))]
        }
        return Self.json(200, .object(document), request)
    }

    private func configuration(_ function: FunctionResource) -> JSONValue {
        let variables = function.environment.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.string($0.value)) }
        let environment: JSONValue = ["Variables": .object(JSONObject(variables))]
        let storage: JSONValue = ["Size": .integer(Int64(function.ephemeralStorageMegabytes))]
        let logging: JSONValue = [
            "LogFormat": .string(function.logFormat), "LogGroup": .string("/aws/lambda/\(function.name)"),
        ]
        let members: [(String, JSONValue)] = [
            ("FunctionName", .string(function.name)),
            ("FunctionArn", .string(function.arn)),
            ("Runtime", .string(function.runtime)),
            ("Role", .string(function.roleARN)),
            ("Handler", .string(function.handler)),
            ("CodeSize", .integer(0)),
            ("Description", .string(function.description)),
            ("Timeout", .integer(Int64(function.timeoutSeconds))),
            ("MemorySize", .integer(Int64(function.memoryMegabytes))),
            ("LastModified", .string("1970-01-01T00:00:00.000+0000")),
            ("CodeSha256", .string("")),
            ("Version", .string("$LATEST")),
            ("Environment", environment),
            ("TracingConfig", ["Mode": "PassThrough"]),
            ("RevisionId", .string("00000000-0000-0000-0000-000000000000")),
            ("State", .string("Active")),
            ("LastUpdateStatus", .string("Successful")),
            ("PackageType", .string("Zip")),
            ("Architectures", .array([.string(function.architecture)])),
            ("EphemeralStorage", storage),
            ("SnapStart", ["ApplyOn": "None", "OptimizationStatus": "Off"]),
            ("LoggingConfig", logging),
        ]
        var document = JSONObject(members)
        if let target = function.asynchronous.deadLetterTarget {
            document["DeadLetterConfig"] = ["TargetArn": .string(target)]
        }
        return .object(document)
    }

    /// The function that the path and the `Qualifier` name.
    private static func identifier(_ name: String, _ request: ServiceRequest) -> String {
        request.queryValue("Qualifier").map { "\(name):\($0)" } ?? name
    }

    /// The client context as JSON text, which arrives as base64.
    static func clientContext(_ request: ServiceRequest) throws(InvocationRefusal) -> String? {
        guard let header = request.headers["X-Amz-Client-Context"], !header.isEmpty else {
            return nil
        }
        guard let bytes = Base64.decode(header), (try? JSONValue(parsing: bytes)) != nil else {
            throw InvocationRefusal(
                code: "InvalidRequestContentException",
                status: 400,
                message: "Client context must be a valid Base64-encoded JSON object."
            )
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func refusal(_ refusal: InvocationRefusal, _ request: ServiceRequest) -> HTTPServerResponse {
        // Lambda writes the name of this member in two ways.
        let name = refusal.status == 404 ? "Message" : "message"
        let type: JSONValue = refusal.status < 500 ? "User" : "Service"
        var document = JSONObject([("Type", type), (name, .string(refusal.message))])
        document["Reason"] = refusal.reason.map { .string($0) }
        var response = Self.json(refusal.status, .object(document), request)
        response.headers.add(name: "x-amzn-ErrorType", value: refusal.code)
        return response
    }

    private static func unknownOperation(_ request: ServiceRequest) -> HTTPServerResponse {
        let message = "\(request.method) \(request.path) is no operation of Lambda that the local cloud has"
        return Self.refusal(
            InvocationRefusal(code: "UnknownOperationException", status: 404, message: message),
            request
        )
    }

    private static func json(_ status: Int, _ value: JSONValue, _ request: ServiceRequest) -> HTTPServerResponse {
        HTTPServerResponse(
            status: status,
            headers: ["Content-Type": "application/json", "x-amzn-RequestId": request.requestID],
            body: .bytes(value.bytes())
        )
    }
}
