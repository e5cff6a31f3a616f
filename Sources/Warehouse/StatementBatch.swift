/// Statements that run as one transaction: one BatchExecuteStatement.
///
/// The [Data API](https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html)
/// takes at most 40 statements of at most 100 KB each.
public struct StatementBatch: Sendable, Hashable {
    /// The most statements that one batch may hold.
    public static let statementLimit = 40

    /// The most bytes that one statement may hold.
    public static let byteLimit = 100_000

    /// What the batch does, for logs and as the statement name.
    public let name: String

    /// The statements in order.
    public let statements: [String]

    /// Creates a batch within the limits.
    ///
    /// - Throws: ``WarehouseError`` with code `batchTooLarge` beyond 40
    ///   statements or 100 KB in one of them.
    public init(name: String, statements: [String]) throws(WarehouseError) {
        guard !statements.isEmpty, statements.count <= Self.statementLimit else {
            throw .batchTooLarge("\(name) has \(statements.count) statements, allowed are 1 to \(Self.statementLimit)")
        }
        for (index, statement) in statements.enumerated() where statement.utf8.count > Self.byteLimit {
            throw .batchTooLarge(
                "statement \(index + 1) of \(name) has \(statement.utf8.count) bytes, allowed are \(Self.byteLimit)"
            )
        }
        self.name = name
        self.statements = statements
    }
}
