import TweetModel
import Warehouse

/// Commits that tests load.
enum TestCommit {
    static let now = WarehouseTime(secondsSince1970: 1_795_500_000)

    static func commit(
        _ number: Int,
        files tables: [LakeTable] = [],
        version: Int = 1,
        gazetteer: String = "g1",
        at: Int64 = 0
    ) -> CommitReference {
        CommitReference(
            commitKey: "commits/v=1/\(number)-\(version)-\(gazetteer).json",
            identity: "id\(number)",
            objectBucket: "landing",
            objectKey: "in/\(number).json",
            part: 0,
            transformVersion: version,
            gazetteer: gazetteer,
            files: tables.map {
                LakeFileReference(
                    table: $0,
                    bucket: "lake",
                    key: "v=1/\($0.name)/ingest_date=2026-11-24/\(number).parquet",
                    byteCount: 100,
                    rowCount: 3
                )
            },
            committedAt: at
        )
    }
}
