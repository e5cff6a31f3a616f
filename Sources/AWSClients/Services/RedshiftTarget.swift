internal import JSONDocument

/// The database that statements run in, and as whom.
public struct RedshiftTarget: Sendable, Hashable {
    /// The kind of warehouse.
    public enum Warehouse: Sendable, Hashable {
        /// A serverless workgroup, by name.
        case workgroup(String)
        /// A provisioned cluster, by identifier, and the database user where it is not the role's own.
        case cluster(String, user: String?)
    }

    /// The kind of warehouse and its name.
    public var warehouse: Warehouse

    /// The database's name.
    public var database: String

    /// The secret that holds user and password; the role's own identity where it is nil.
    public var secretARN: String?

    /// Creates a target.
    public init(_ warehouse: Warehouse, database: String, secretARN: String? = nil) {
        self.warehouse = warehouse
        self.database = database
        self.secretARN = secretARN
    }

    /// The members of a request that name it.
    var members: JSONObject {
        var members: JSONObject = JSONObject([("Database", .string(self.database))])
        switch self.warehouse {
        case .workgroup(let name):
            members["WorkgroupName"] = .string(name)
        case .cluster(let name, let user):
            members["ClusterIdentifier"] = .string(name)
            members["DbUser"] = user.map { .string($0) }
        }
        members["SecretArn"] = self.secretARN.map { .string($0) }
        return members
    }
}
