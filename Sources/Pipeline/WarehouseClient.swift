public import AWSClients
internal import Cryptography
public import HTTPTypes
public import Warehouse

/// Runs the statements that the domain makes, through the Redshift Data API.
public struct WarehouseClient: Sendable {
    private let client: RedshiftDataClient

    /// When waiting for a statement ends; the statement itself goes on.
    public let deadline: UnixTime

    /// Creates a client.
    ///
    /// - Parameters:
    ///   - configuration: Where AWS is and who asks.
    ///   - settings: The workgroup and database.
    ///   - deadline: When to give up waiting.
    public init(_ configuration: AWSConfiguration, settings: PipelineSettings, deadline: UnixTime) {
        self.client = RedshiftDataClient(
            configuration,
            target: RedshiftTarget(
                .workgroup(settings.workgroup),
                database: settings.database,
                secretARN: settings.secretARN
            )
        )
        self.deadline = deadline
    }

    /// Runs a batch as one transaction and waits for its end.
    ///
    /// - Parameters:
    ///   - batch: The statements.
    ///   - token: What makes this attempt unique: the same text twice runs the batch once.
    /// - Throws: ``PipelineError`` with code `statementFailed` or `statementUnfinished`; `AWSServiceError`.
    public func run(_ batch: StatementBatch, token: String) async throws {
        let digest = Hex.encode(SHA256.hash(Array(token.utf8)))
        let id = try await self.client.executeBatch(batch.statements, name: batch.name, clientToken: digest)
        try await self.finish(id, batch.name)
    }

    /// Runs one statement that answers nothing, outside a transaction.
    ///
    /// - Throws: ``PipelineError`` with code `statementFailed` or `statementUnfinished`; `AWSServiceError`.
    public func execute(_ sql: String) async throws {
        let id = try await self.client.execute(sql)
        try await self.finish(id, "statement")
    }

    /// Runs a query and fetches all of its rows.
    ///
    /// - Throws: ``PipelineError`` with code `statementFailed` or `statementUnfinished`; `AWSServiceError`.
    public func rows(_ sql: String) async throws -> RedshiftResult {
        let id = try await self.client.execute(sql)
        try await self.finish(id, "query")
        return try await self.client.results(of: id)
    }

    /// The whole number in the first field of a query's first row; nil for no row.
    ///
    /// - Throws: As ``rows(_:)``.
    public func number(_ sql: String) async throws -> Int64? {
        try await self.rows(sql).rows.first?.first?.integer
    }

    private func finish(_ id: String, _ name: String) async throws {
        do throws(AWSServiceError) {
            try await self.client.waitUntilFinished(id, deadline: self.deadline)
        } catch {
            switch AWSServiceError.OwnCode(rawValue: error.code) {
            case .statementStillRunning:
                throw PipelineError.statementUnfinished("\(name) still runs as statement \(id); the next call goes on")
            case .statementFailed, .statementAborted:
                throw PipelineError.statementFailed("\(name): \(error.message)")
            default:
                throw error
            }
        }
    }
}
