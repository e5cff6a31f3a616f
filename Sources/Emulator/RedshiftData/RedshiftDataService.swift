public import HTTPServer
internal import HTTPTypes
internal import JSONDocument
internal import Synchronization

/// The Redshift Data API over the private PostgreSQL.
///
/// https://docs.aws.amazon.com/redshift-data/latest/APIReference/Welcome.html
public final class RedshiftDataService: AWSService {
    /// The name in signatures.
    public let signingName = "redshift-data"

    private let executor: StatementExecutor
    private let clock: @Sendable () -> Double
    private let makeID: @Sendable () -> String
    private let workgroups: Set<String>
    private let tokens = Mutex<[String: String]>([:])

    /// Creates the service.
    ///
    /// - Parameters:
    ///   - warehouse: The PostgreSQL that stands in for Redshift.
    ///   - objects: Where COPY reads from.
    ///   - workgroups: The workgroups and clusters of the template; empty accepts any name.
    ///   - clock: The time in seconds since 1970.
    ///   - makeID: Makes UUIDs in lower case.
    ///   - faults: Fails and ends statements; nil lets them be.
    public init(
        warehouse: LocalWarehouse,
        objects: any ObjectReader,
        workgroups: Set<String>,
        clock: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String,
        faults: FaultInjector? = nil
    ) {
        self.executor = StatementExecutor(
            warehouse: warehouse,
            copier: CopyExecutor(objects: objects),
            clock: clock,
            faults: faults
        )
        self.workgroups = workgroups
        self.clock = clock
        self.makeID = makeID
    }

    /// Stops every statement; the warehouse itself goes on.
    public func shutDown() async {
        await self.executor.shutDown()
    }

    /// Answers one request of the Data API.
    public func respond(to request: ServiceRequest) async -> HTTPServerResponse {
        let headers: HTTPHeaders = [
            "Content-Type": "application/x-amz-json-1.1", "x-amzn-RequestId": request.requestID,
        ]
        do {
            let body = try self.body(of: request)
            let target = request.headers["X-Amz-Target"] ?? ""
            let answer = try await self.perform(target.split(separator: ".").last.map(String.init) ?? "", body)
            return HTTPServerResponse(status: 200, headers: headers, body: .bytes(answer.bytes()))
        } catch let error as RedshiftDataError {
            let document: JSONValue = ["__type": .string(error.code), "Message": .string(error.message)]
            return HTTPServerResponse(status: error.status, headers: headers, body: .bytes(document.bytes()))
        } catch {
            let document: JSONValue = ["__type": "InternalServerException", "Message": .string("\(error)")]
            return HTTPServerResponse(status: 500, headers: headers, body: .bytes(document.bytes()))
        }
    }

    private func body(of request: ServiceRequest) throws -> JSONValue {
        guard case .bytes(let bytes) = request.body else {
            throw RedshiftDataError.validation("the request is larger than the service takes")
        }
        do {
            return try JSONValue(parsing: bytes)
        } catch {
            throw RedshiftDataError(
                code: "SerializationException",
                message: "the request is not JSON: \(error.message)"
            )
        }
    }

    private func perform(_ operation: String, _ input: JSONValue) async throws -> JSONValue {
        switch operation {
        case "ExecuteStatement":
            guard let sql = input["Sql"]?.stringValue else { throw RedshiftDataError.validation("Sql is required") }
            return try await self.submit([sql], isBatch: false, input)
        case "BatchExecuteStatement":
            guard let sqls = input["Sqls"]?.arrayValue?.compactMap(\.stringValue), (1...40).contains(sqls.count) else {
                throw RedshiftDataError.validation("Sqls must hold between 1 and 40 statements")
            }
            return try await self.submit(sqls, isBatch: true, input)
        case "DescribeStatement":
            let (record, part) = try await self.record(input)
            if let seconds = input["WaitTimeSeconds"]?.integerValue {
                await self.executor.wait(record.id, atMost: .seconds(min(30, max(0, seconds))))
            }
            let fresh = await self.executor.record(record.id) ?? record
            return StatementDocument.description(of: fresh, part: part)
        case "GetStatementResult":
            let (record, part) = try await self.record(input)
            return try StatementDocument.result(of: record, part: part, token: input["NextToken"]?.stringValue)
        case "CancelStatement":
            let (record, _) = try await self.record(input)
            guard await self.executor.cancel(record.id) else {
                throw RedshiftDataError.validation(
                    "Could not cancel a query that is already in \(record.status.rawValue) state"
                )
            }
            return ["Status": true]
        case "ListStatements":
            return StatementDocument.list(await self.executor.all(), input)
        default:
            throw RedshiftDataError(code: "UnknownOperationException", message: "unknown operation '\(operation)'")
        }
    }

    private func submit(_ sqls: [String], isBatch: Bool, _ input: JSONValue) async throws -> JSONValue {
        guard let database = input["Database"]?.stringValue, !database.isEmpty else {
            throw RedshiftDataError.validation("Database is required")
        }
        guard let workgroup = (input["WorkgroupName"] ?? input["ClusterIdentifier"])?.stringValue else {
            throw RedshiftDataError.validation("Either WorkgroupName or ClusterIdentifier is required")
        }
        guard self.workgroups.isEmpty || self.workgroups.contains(workgroup) else {
            throw RedshiftDataError.notFound("Redshift endpoint doesn't exist in this region: \(workgroup)")
        }
        for sql in sqls where sql.isEmpty || sql.utf8.count > 100_000 {
            throw RedshiftDataError.validation("a statement must hold between 1 and 100000 bytes")
        }
        let id = self.makeID()
        if let token = input["ClientToken"]?.stringValue {
            guard (1...64).contains(token.utf8.count) else {
                throw RedshiftDataError.validation("ClientToken must hold between 1 and 64 characters")
            }
            let known = self.tokens.withLock { tokens -> String? in
                let known = tokens[token]
                tokens[token] = known ?? id
                return known
            }
            if let known, let record = await self.executor.record(known) {
                return StatementDocument.submitted(record)
            }
        }
        let now = self.clock()
        let record = StatementRecord(
            id: id,
            database: database,
            workgroup: workgroup,
            name: input["StatementName"]?.stringValue,
            parameters: try Self.parameters(input),
            isBatch: isBatch,
            isAutoCommitted: input["ExecutionMode"]?.stringValue == "AUTO_COMMIT",
            createdAt: now,
            updatedAt: now,
            parts: sqls.map { StatementRecord.Part(sql: $0) }
        )
        await self.executor.submit(record)
        if let seconds = input["WaitTimeSeconds"]?.integerValue {
            await self.executor.wait(id, atMost: .seconds(min(30, max(0, seconds))))
        }
        return StatementDocument.submitted(await self.executor.record(id) ?? record)
    }

    private static func parameters(_ input: JSONValue) throws -> [(name: String, value: String)] {
        try (input["Parameters"]?.arrayValue ?? []).map { item in
            guard let name = item["name"]?.stringValue, let value = item["value"]?.stringValue, !value.isEmpty else {
                throw RedshiftDataError.validation("a parameter needs a name and a value of at least one character")
            }
            return (name, value)
        }
    }

    /// Finds a statement; the number behind a colon means one of a batch, from 1.
    private func record(_ input: JSONValue) async throws -> (StatementRecord, part: Int?) {
        guard let id = input["Id"]?.stringValue else { throw RedshiftDataError.validation("Id is required") }
        let pieces = id.split(separator: ":", maxSplits: 1)
        guard let base = pieces.first, let record = await self.executor.record(String(base)) else {
            throw RedshiftDataError.notFound("Query does not exist: \(id)")
        }
        guard pieces.count == 2 else { return (record, nil) }
        guard let number = Int(pieces[1]), record.parts.indices.contains(number - 1) else {
            throw RedshiftDataError.notFound("Query does not exist: \(id)")
        }
        return (record, number - 1)
    }
}
