/// A Redshift Serverless workgroup of the template, with the database of its namespace.
public struct WarehouseResource: Sendable, Hashable {
    /// The logical id of the workgroup.
    public var logicalID: String

    /// The workgroup's name.
    public var workgroupName: String

    /// The workgroup's ARN.
    public var arn: String

    /// The namespace's name.
    public var namespaceName: String

    /// The database that the namespace starts with.
    public var databaseName: String
}
