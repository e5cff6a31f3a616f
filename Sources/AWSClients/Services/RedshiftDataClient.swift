public import HTTPTypes
internal import JSONDocument

/// Runs SQL in a warehouse through the Redshift Data API.
///
/// A statement runs while nobody waits: it is started, described until it has
/// ended, and its rows are fetched. See [the Data API](https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html).
public struct RedshiftDataClient: Sendable {
    /// The most statements of one batch.
    public static let maxBatchSize = 40

    private let service: JSONService
    private let target: RedshiftTarget

    /// Creates a client for one database.
    public init(_ configuration: AWSConfiguration, target: RedshiftTarget) {
        self.service = JSONService(
            configuration,
            service: "redshift-data",
            variable: "REDSHIFT_DATA",
            targetPrefix: "RedshiftData",
            version: "1.1"
        )
        self.target = target
    }

    /// Starts a statement.
    ///
    /// - Parameters:
    ///   - sql: The text; at most 100 KB.
    ///   - parameters: The values of `:name` in the text; they may not be empty.
    ///   - name: A name to find it by.
    ///   - clientToken: Starting twice with one token runs the statement once; at most 64 characters.
    ///   - withEvent: Whether its end is told to EventBridge.
    /// - Returns: The identifier.
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func execute(
        _ sql: String,
        parameters: KeyValuePairs<String, String> = [:],
        name: String? = nil,
        clientToken: String? = nil,
        withEvent: Bool = false
    ) async throws(AWSServiceError) -> String {
        var input = self.input(name, clientToken, withEvent)
        input["Sql"] = .string(sql)
        if !parameters.isEmpty {
            input["Parameters"] = .array(
                parameters.map { ["name": .string($0.key), "value": .string($0.value)] }
            )
        }
        return try await self.start("ExecuteStatement", input)
    }

    /// Starts up to 40 statements, one after the other in one transaction.
    ///
    /// - Parameters:
    ///   - statements: The texts.
    ///   - name: A name to find the batch by.
    ///   - clientToken: Starting twice with one token runs the batch once; at most 64 characters.
    ///   - withEvent: Whether its end is told to EventBridge.
    /// - Returns: The identifier of the batch; part n has `:n` behind it.
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func executeBatch(
        _ statements: [String],
        name: String? = nil,
        clientToken: String? = nil,
        withEvent: Bool = false
    ) async throws(AWSServiceError) -> String {
        var input = self.input(name, clientToken, withEvent)
        input["Sqls"] = .array(statements.map { .string($0) })
        return try await self.start("BatchExecuteStatement", input)
    }

    /// How far a statement or a batch is.
    ///
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func describe(_ id: String) async throws(AWSServiceError) -> RedshiftStatement {
        let output = try await self.service.call("DescribeStatement", JSONObject([("Id", .string(id))]))
        guard let statement = RedshiftStatement(output) else {
            throw self.invalid("DescribeStatement")
        }
        return statement
    }

    /// Waits until a statement or a batch has ended well.
    ///
    /// It asks after 10 ms, then after pauses that grow by 4 percent to two seconds: so it waits a
    /// twenty-fifth longer than it must.
    ///
    /// - Parameters:
    ///   - id: The identifier.
    ///   - deadline: When to give up waiting; the statement goes on.
    /// - Returns: The description of the finished statement.
    /// - Throws: ``AWSServiceError`` with the code `StatementFailed` or `StatementAborted` and the
    ///   database's words, `StatementStillRunning` at the deadline, or the service's code.
    @discardableResult
    public func waitUntilFinished(_ id: String, deadline: UnixTime) async throws(AWSServiceError) -> RedshiftStatement {
        var pause = Duration.milliseconds(10)
        while true {
            let statement = try await self.describe(id)
            switch statement.status {
            case .finished:
                return statement
            case .failed, .aborted:
                let reason = statement.error ?? statement.parts.lazy.compactMap(\.error).first ?? "no reason given"
                let code: AWSServiceError.OwnCode = statement.status == .failed ? .statementFailed : .statementAborted
                throw AWSServiceError(code, service: "redshift-data", message: reason)
            case .submitted, .picked, .started:
                let left = deadline - self.service.connection.configuration.now()
                guard left > .zero else {
                    throw AWSServiceError(
                        .statementStillRunning,
                        service: "redshift-data",
                        message: "statement \(id) is still \(statement.status.rawValue)",
                        isRetriable: true
                    )
                }
                try await self.service.connection.pause(min(pause, left))
                pause = min(pause * 1.04, .seconds(2))
            }
        }
    }

    /// Fetches all rows of a finished statement, page by page.
    ///
    /// - Parameter id: The identifier; for a part of a batch with `:n` behind it.
    /// - Returns: The rows and their columns.
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func results(of id: String) async throws(AWSServiceError) -> RedshiftResult {
        var columns: [RedshiftResult.Column] = []
        var rows: [[RedshiftValue]] = []
        var token: JSONValue?
        repeat {
            var input = JSONObject([("Id", .string(id))])
            input["NextToken"] = token
            let output = try await self.service.call("GetStatementResult", input)
            guard let records = output["Records"]?.arrayValue else {
                throw self.invalid("GetStatementResult")
            }
            if columns.isEmpty {
                columns = (output["ColumnMetadata"]?.arrayValue ?? []).map { column in
                    RedshiftResult.Column(
                        name: column["name"]?.stringValue ?? "",
                        typeName: column["typeName"]?.stringValue ?? ""
                    )
                }
            }
            rows += records.map { ($0.arrayValue ?? []).map { RedshiftValue($0) } }
            token = output["NextToken"].flatMap { $0.isNull ? nil : $0 }
        } while token != nil
        return RedshiftResult(columns: columns, rows: rows)
    }

    /// Cancels a running statement.
    ///
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func cancel(_ id: String) async throws(AWSServiceError) {
        _ = try await self.service.call("CancelStatement", JSONObject([("Id", .string(id))]))
    }

    private func input(_ name: String?, _ clientToken: String?, _ withEvent: Bool) -> JSONObject {
        var input = self.target.members
        input["StatementName"] = name.map { .string($0) }
        input["ClientToken"] = clientToken.map { .string($0) }
        if withEvent {
            input["WithEvent"] = true
        }
        return input
    }

    private func start(_ operation: String, _ input: JSONObject) async throws(AWSServiceError) -> String {
        let output = try await self.service.call(operation, input)
        guard let id = output["Id"]?.stringValue else {
            throw self.invalid(operation)
        }
        return id
    }

    private func invalid(_ operation: String) -> AWSServiceError {
        AWSServiceError(
            .invalidResponse,
            service: "redshift-data",
            message: "the answer to \(operation) lacks a member"
        )
    }
}
