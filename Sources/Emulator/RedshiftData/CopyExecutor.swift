internal import JSONDocument
internal import ParquetFile
internal import Postgres

/// Carries out COPY from Parquet, with Redshift's checks.
///
/// Columns go by position, their number and types must match exactly, a
/// manifest must give each file's length, and a text longer in bytes than its
/// column fails. https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-copy-from-columnar.html
struct CopyExecutor: Sendable {
    /// A column of the table that is copied into.
    struct TargetColumn: Sendable {
        let name: String
        let type: String
        let maximumBytes: Int?
        let isNullable: Bool
    }

    let objects: any ObjectReader

    /// Copies and says how many rows.
    ///
    /// - Throws: ``RedshiftRefusal`` with Redshift's kind of message; `PostgresError`.
    func copy(_ statement: CopyStatement, on session: PostgresSession) async throws -> Int {
        let targets = try await self.targets(of: statement, on: session)
        var rows = 0
        for file in try await self.files(of: statement) {
            guard let bytes = try await self.objects.contents(bucket: file.bucket, key: file.key) else {
                guard file.isMandatory else { continue }
                throw RedshiftRefusal("ERROR: The specified S3 object does not exist: s3://\(file.bucket)/\(file.key)")
            }
            if let length = file.length, length != bytes.count {
                throw RedshiftRefusal(
                    "ERROR: s3://\(file.bucket)/\(file.key) has \(bytes.count) bytes; the manifest says \(length)"
                )
            }
            rows += try await self.load(bytes, name: file.key, targets, statement, on: session)
        }
        return rows
    }

    private func load(
        _ bytes: [UInt8],
        name: String,
        _ targets: [TargetColumn],
        _ statement: CopyStatement,
        on session: PostgresSession
    ) async throws -> Int {
        let reader: ParquetReader
        do {
            reader = try ParquetReader(bytes: bytes)
        } catch {
            throw RedshiftRefusal("ERROR: Spectrum Scan Error: \(name): \(error.message)")
        }
        try Self.check(reader.schema, targets, name: name)
        let columns = targets.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let sql = "copy \(statement.table) (\(columns)) from stdin (format binary)"
        for group in reader.rowGroups.indices {
            let values: [ColumnBuilder]
            do {
                values = try reader.columns(rowGroup: group)
            } catch {
                throw RedshiftRefusal("ERROR: Spectrum Scan Error: \(name): \(error.message)")
            }
            let source = CopyRows(columns: values, targets: targets, name: name)
            _ = try await session.copyIn(sql) { try source.next() }
        }
        return reader.rowCount
    }

    // MARK: What is copied

    private struct File {
        let bucket: String
        let key: String
        let isMandatory: Bool
        let length: Int?
    }

    private func files(of statement: CopyStatement) async throws -> [File] {
        guard statement.isManifest else {
            return [File(bucket: statement.bucket, key: statement.key, isMandatory: true, length: nil)]
        }
        guard let bytes = try await self.objects.contents(bucket: statement.bucket, key: statement.key) else {
            throw RedshiftRefusal("ERROR: The specified S3 prefix '\(statement.key)' does not exist")
        }
        guard let entries = (try? JSONValue(parsing: bytes))?["entries"]?.arrayValue else {
            throw RedshiftRefusal("ERROR: Problem reading manifest file s3://\(statement.bucket)/\(statement.key)")
        }
        return try entries.map { entry throws(RedshiftRefusal) -> File in
            guard let url = entry["url"]?.stringValue else {
                throw .init("ERROR: Manifest file is not in correct json format: an entry lacks its url")
            }
            guard let length = entry["meta"]?["content_length"]?.integerValue else {
                throw .init("ERROR: File entry does not have 'meta' key with content_length: \(url)")
            }
            let (bucket, key) = try CopyStatement.location(url)
            return File(
                bucket: bucket,
                key: key,
                isMandatory: entry["mandatory"]?.boolValue ?? false,
                length: Int(length)
            )
        }
    }

    // MARK: What it is copied into

    private func targets(of statement: CopyStatement, on session: PostgresSession) async throws -> [TargetColumn] {
        // A prepared look at no rows tells the columns of ordinary and temporary tables alike.
        let wanted = statement.columns.isEmpty ? "*" : statement.columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let result = try await session.query("select \(wanted) from \(statement.table) limit 0")
        let names: [UInt32: String] = [
            16: "boolean", 20: "bigint", 21: "smallint", 23: "integer", 701: "double precision", 1042: "character",
            1043: "varchar", 1082: "date", 1114: "timestamp",
        ]
        let strict = Set(
            try await session.query(
                "select attname from pg_attribute where attrelid = to_regclass($1) and attnotnull and attnum > 0",
                parameters: [statement.table]
            ).rows.compactMap(\.first).compactMap(\.self)
        )
        return result.columns.map { column in
            let hasLength = [1042, 1043].contains(column.typeID) && column.typeModifier > 4
            return TargetColumn(
                name: column.name,
                type: names[column.typeID] ?? "type \(column.typeID)",
                maximumBytes: hasLength ? column.typeModifier - 4 : nil,
                isNullable: !strict.contains(column.name)
            )
        }
    }

    private static func check(_ schema: ParquetSchema, _ targets: [TargetColumn], name: String) throws(RedshiftRefusal)
    {
        guard schema.columns.count == targets.count else {
            throw .init(
                "ERROR: Number of columns in the file (\(schema.columns.count)) and in the table or column list"
                    + " (\(targets.count)) do not match: \(name)"
            )
        }
        let types: [ParquetKind: Set<String>] = [
            .boolean: ["boolean"], .int32: ["integer"], .int64: ["bigint"], .double: ["double precision"],
            .string: ["varchar", "character"], .timestampMicros: ["timestamp"], .date: ["date"],
        ]
        for (column, target) in zip(schema.columns, targets) where types[column.kind]?.contains(target.type) != true {
            throw .init(
                "ERROR: Spectrum Scan Error code 15007: \(name) has an incompatible Parquet schema for column"
                    + " '\(target.name)'. Column type: \(target.type), Parquet type: \(column.kind.rawValue)"
            )
        }
    }
}
