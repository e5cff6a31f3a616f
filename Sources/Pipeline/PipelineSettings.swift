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

    /// The role that COPY reads the lake with.
    public let copyRole: String

    /// Creates settings.
    public init(landingBucket: String, lakeBucket: String, workgroup: String, database: String, copyRole: String) {
        self.landingBucket = landingBucket
        self.lakeBucket = lakeBucket
        self.workgroup = workgroup
        self.database = database
        self.copyRole = copyRole
    }

    /// Reads LANDING_BUCKET, LAKE_BUCKET, REDSHIFT_WORKGROUP, REDSHIFT_DATABASE and COPY_ROLE_ARN.
    ///
    /// - Throws: ``PipelineError`` with code `settingMissing` that names the variable.
    public init(environment: [String: String]) throws(PipelineError) {
        func value(_ name: String) throws(PipelineError) -> String {
            guard let value = environment[name], !value.isEmpty else { throw .settingMissing(name) }
            return value
        }
        self.init(
            landingBucket: try value("LANDING_BUCKET"),
            lakeBucket: try value("LAKE_BUCKET"),
            workgroup: try value("REDSHIFT_WORKGROUP"),
            database: try value("REDSHIFT_DATABASE"),
            copyRole: try value("COPY_ROLE_ARN")
        )
    }
}
