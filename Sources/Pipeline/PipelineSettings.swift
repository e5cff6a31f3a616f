public import Warehouse

/// Where the pipeline's parts are, as the function's environment says.
public struct PipelineSettings: Sendable, Hashable {
    /// The bucket that raw tweets land in.
    public let landingBucket: String

    /// The bucket of the lake: data, commits, rejects, manifests, reports.
    public let lakeBucket: String

    /// The Redshift Serverless workgroup that holds the warehouse.
    public let workgroup: String

    /// The warehouse's database.
    public let database: String

    /// The secret with user and password of the warehouse's writer; nil for the function's own role.
    ///
    /// Two roles would be two database users, and neither could change the other's tables.
    public let secretARN: String?

    /// The role that COPY reads the lake with.
    public let copyRole: String

    /// The group of database users that may read the views; nil grants nothing.
    public let reportGroup: ReportGroup?

    /// How long a landing object is left to its own events before it is backlog.
    public let backlogAge: Duration

    /// Creates settings.
    public init(
        landingBucket: String,
        lakeBucket: String,
        workgroup: String,
        database: String,
        secretARN: String? = nil,
        copyRole: String,
        reportGroup: ReportGroup? = nil,
        backlogAge: Duration = Self.standardBacklogAge
    ) {
        self.landingBucket = landingBucket
        self.lakeBucket = lakeBucket
        self.workgroup = workgroup
        self.database = database
        self.secretARN = secretARN
        self.copyRole = copyRole
        self.reportGroup = reportGroup
        self.backlogAge = backlogAge
    }

    /// Three attempts of 15 minutes and the pauses between them.
    public static let standardBacklogAge = Duration.seconds(48 * 60)

    /// Reads LANDING_BUCKET, LAKE_BUCKET, REDSHIFT_WORKGROUP, REDSHIFT_DATABASE and COPY_ROLE_ARN, and
    /// REDSHIFT_SECRET_ARN, REPORT_GROUP and BACKLOG_AGE_SECONDS where they are set.
    ///
    /// - Throws: ``PipelineError`` with code `settingMissing` that names the variable; `WarehouseError` for a
    ///   group's name that is none.
    public init(environment: [String: String]) throws {
        func value(_ name: String) throws(PipelineError) -> String {
            guard let value = environment[name], !value.isEmpty else { throw .settingMissing(name) }
            return value
        }
        self.init(
            landingBucket: try value("LANDING_BUCKET"),
            lakeBucket: try value("LAKE_BUCKET"),
            workgroup: try value("REDSHIFT_WORKGROUP"),
            database: try value("REDSHIFT_DATABASE"),
            secretARN: environment["REDSHIFT_SECRET_ARN"].flatMap { $0.isEmpty ? nil : $0 },
            copyRole: try value("COPY_ROLE_ARN"),
            reportGroup: try environment["REPORT_GROUP"].flatMap { $0.isEmpty ? nil : $0 }.map { try ReportGroup($0) },
            backlogAge: environment["BACKLOG_AGE_SECONDS"].flatMap { Int64($0) }.map { .seconds($0) }
                ?? Self.standardBacklogAge
        )
    }
}
