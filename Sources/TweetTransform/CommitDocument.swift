internal import Cryptography
public import JSONDocument
internal import TweetModel

/// The commit file of a part: what the loader trusts.
public enum CommitDocument {
    /// The document of a part whose files have been written.
    ///
    /// - Parameters:
    ///   - part: The part.
    ///   - identity: The transform's identity.
    ///   - keys: Where the part's files lie.
    /// - Returns: A JSON object; the same part gives the same bytes.
    public static func value(_ part: PartOutput, identity: TransformIdentity, keys: LakeKeys) -> JSONValue {
        var object = JSONObject([
            ("schema", .integer(Int64(LakeTable.schemaVersion))),
            ("identity", .string(keys.identity)),
            ("bucket", .string(identity.bucket)),
            ("key", .string(identity.key)),
            ("version", .string(identity.version)),
            ("transform", .integer(Int64(identity.transformVersion))),
            ("gazetteer", .string(identity.gazetteerHash)),
            ("part", .integer(Int64(part.part))),
            ("complete", .bool(part.isLast)),
        ])
        for (name, count) in part.counts.members {
            object[name] = count
        }
        if part.isUnrecognised {
            object["unrecognised"] = true
        }
        object["damage"] = part.damage.map { .string($0) }
        object["outputs"] = .array(
            part.files.map { file in
                .object(
                    JSONObject([
                        ("table", .string(file.table.name)),
                        ("key", .string(keys.data(file.table, part: part.part))),
                        ("rows", .integer(Int64(file.rows))),
                        ("bytes", .integer(Int64(file.bytes.count))),
                        ("sha256", .string(file.sha256)),
                    ])
                )
            }
        )
        if !part.rejects.isEmpty {
            object["rejects_file"] = .object(
                JSONObject([
                    ("key", .string(keys.rejects(part: part.part))),
                    ("rows", .integer(Int64(part.counts.rejects))),
                    ("bytes", .integer(Int64(part.rejects.count))),
                    ("sha256", .string(Hex.encode(SHA256.hash(part.rejects)))),
                ])
            )
        }
        return .object(object)
    }
}
