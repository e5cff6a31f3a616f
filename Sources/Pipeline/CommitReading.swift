internal import JSONDocument
internal import TweetModel
internal import Warehouse

/// Reads the commit files that the transform writes.
enum CommitReading {
    /// What the loader must know of a commit.
    ///
    /// - Throws: ``PipelineError`` with code `commitDamaged` that names the key.
    static func reference(
        _ bytes: [UInt8],
        key: String,
        lakeBucket: String,
        committedAt: Int64
    ) throws(PipelineError) -> CommitReference {
        let document: JSONValue
        do {
            document = try JSONValue(parsing: bytes)
        } catch {
            throw .commitDamaged("\(key) is no JSON: \(error.message)")
        }
        guard document["schema"]?.integerValue == Int64(LakeTable.schemaVersion) else {
            throw .commitDamaged("\(key) is of another schema than \(LakeTable.schemaVersion)")
        }
        guard let identity = document["identity"]?.stringValue, let bucket = document["bucket"]?.stringValue,
            let objectKey = document["key"]?.stringValue, let part = document["part"]?.integerValue,
            let version = document["transform"]?.integerValue, let gazetteer = document["gazetteer"]?.stringValue,
            let outputs = document["outputs"]?.arrayValue
        else { throw .commitDamaged("\(key) lacks a member") }
        var files: [LakeFileReference] = []
        for output in outputs {
            guard let name = output["table"]?.stringValue, let path = output["key"]?.stringValue,
                let rows = output["rows"]?.integerValue, let bytes = output["bytes"]?.integerValue,
                let table = LakeTable.all.first(where: { $0.name == name })
            else { throw .commitDamaged("\(key) lists an output that is not understood") }
            files.append(
                LakeFileReference(table: table, bucket: lakeBucket, key: path, byteCount: bytes, rowCount: rows)
            )
        }
        var records: RecordCounts?
        if let all = document["records"]?.integerValue, let rejected = document["rejects"]?.integerValue {
            records = RecordCounts(all: all, rejected: rejected)
        }
        return CommitReference(
            commitKey: key,
            identity: identity,
            objectBucket: bucket,
            objectKey: objectKey,
            part: Int(part),
            transformVersion: Int(version),
            gazetteer: gazetteer,
            records: records,
            files: files,
            committedAt: committedAt
        )
    }
}
