internal import JSONDocument
internal import Postgres

/// The Data API's answers about statements.
enum StatementDocument {
    /// Rows in one page of a result.
    static let pageSize = 1_000

    /// The answer to ExecuteStatement and BatchExecuteStatement.
    static func submitted(_ record: StatementRecord) -> JSONValue {
        [
            "Id": .string(record.id), "CreatedAt": .number(record.createdAt), "Database": .string(record.database),
            "DbUser": "IAM:putokaz", "WorkgroupName": .string(record.workgroup),
            "Status": .string(record.status.rawValue),
            "HasResultSet": .bool(record.parts.contains { $0.result != nil }),
        ]
    }

    /// The answer to DescribeStatement, for a whole batch or one of its statements.
    static func description(of record: StatementRecord, part: Int?) -> JSONValue {
        if let part {
            return .object(self.describe(record.parts[part], number: part + 1, of: record))
        }
        var document = JSONObject([
            ("Id", .string(record.id)), ("Status", .string(record.status.rawValue)),
            ("CreatedAt", .number(record.createdAt)), ("UpdatedAt", .number(record.updatedAt)),
            ("Database", .string(record.database)), ("DbUser", "IAM:putokaz"),
            ("WorkgroupName", .string(record.workgroup)), ("RedshiftPid", 0), ("ResultFormat", "JSON"),
            ("Duration", .integer(record.parts.reduce(0) { $0 + $1.duration })),
            ("HasResultSet", .bool(record.parts.contains { $0.result != nil })),
        ])
        if let error = record.error {
            document["Error"] = .string(error)
        }
        if record.isBatch {
            document["SubStatements"] = .array(
                record.parts.enumerated().map { .object(self.describe($1, number: $0 + 1, of: record)) }
            )
        } else if let part = record.parts.first {
            document["QueryString"] = .string(part.sql)
            document["ResultRows"] = .integer(Int64(part.rowsAffected ?? -1))
            document["ResultSize"] = .integer(Self.size(part.result))
        }
        if !record.parameters.isEmpty {
            document["QueryParameters"] = .array(
                record.parameters.map { ["name": .string($0.name), "value": .string($0.value)] }
            )
        }
        return .object(document)
    }

    /// The answer to GetStatementResult.
    ///
    /// - Throws: ``RedshiftDataError`` where there is no result.
    static func result(of record: StatementRecord, part: Int?, token: String?) throws(RedshiftDataError) -> JSONValue {
        guard part != nil || !record.isBatch else {
            throw .validation("A batch has one result for each statement; use \(record.id):1")
        }
        let found = record.parts[part ?? 0]
        guard let result = found.result, found.status == .finished, record.status == .finished else {
            throw .notFound("Query does not have result. Please check query status with DescribeStatement.")
        }
        let start: Int
        if let token {
            guard let value = Int(token), (0...result.rows.count).contains(value) else {
                throw .validation("Invalid NextToken")
            }
            start = value
        } else {
            start = 0
        }
        let end = min(start + Self.pageSize, result.rows.count)
        var document = JSONObject([
            ("Records", .array(result.rows[start..<end].map { row in Self.fields(row, result.columns) })),
            ("ColumnMetadata", .array(result.columns.map(Self.metadata))),
            ("TotalNumRows", .integer(Int64(result.rows.count))),
        ])
        if end < result.rows.count {
            document["NextToken"] = .string(String(end))
        }
        return .object(document)
    }

    /// The answer to ListStatements.
    static func list(_ records: [StatementRecord], _ input: JSONValue) -> JSONValue {
        let status = input["Status"]?.stringValue
        let name = input["StatementName"]?.stringValue
        let limit = Int(input["MaxResults"]?.integerValue ?? 100)
        let chosen = records.lazy.filter { record in
            (status == nil || status == "ALL" || record.status.rawValue == status)
                && (name.map { record.name?.hasPrefix($0) == true } ?? true)
        }
        let rows = chosen.prefix(max(0, limit)).map { record -> JSONValue in
            var row = JSONObject([
                ("Id", .string(record.id)), ("Status", .string(record.status.rawValue)),
                ("CreatedAt", .number(record.createdAt)), ("UpdatedAt", .number(record.updatedAt)),
                ("IsBatchStatement", .bool(record.isBatch)), ("QueryString", .string(record.parts.first?.sql ?? "")),
            ])
            row["StatementName"] = record.name.map { .string($0) }
            return .object(row)
        }
        return ["Statements": .array(Array(rows))]
    }

    private static func describe(_ part: StatementRecord.Part, number: Int, of record: StatementRecord) -> JSONObject {
        var document = JSONObject([
            ("Id", .string("\(record.id):\(number)")), ("Status", .string(part.status.rawValue)),
            ("QueryString", .string(part.sql)), ("Duration", .integer(part.duration)),
            ("CreatedAt", .number(part.startedAt ?? record.createdAt)),
            ("UpdatedAt", .number(part.endedAt ?? record.updatedAt)),
            ("ResultRows", .integer(Int64(part.rowsAffected ?? -1))), ("ResultSize", .integer(Self.size(part.result))),
            ("HasResultSet", .bool(part.result != nil)),
        ])
        if let error = part.error {
            document["Error"] = .string(error)
        }
        return document
    }

    private static func size(_ result: PostgresResult?) -> Int64 {
        guard let result else { return -1 }
        return result.rows.reduce(0) { $0 + $1.reduce(0) { $0 + Int64($1?.utf8.count ?? 0) } }
    }

    /// One row: integers, floats and truth values as such, everything else as text.
    private static func fields(_ row: [String?], _ columns: [PostgresResult.Column]) -> JSONValue {
        .array(
            zip(row, columns).map { value, column in
                guard let value else { return ["isNull": true] }
                switch column.typeID {
                case 16: return ["booleanValue": .bool(value == "t")]
                case 20, 21, 23, 26: return ["longValue": .integer(Int64(value) ?? 0)]
                case 700, 701:
                    guard let number = Double(value), number.isFinite else { return ["stringValue": .string(value)] }
                    return ["doubleValue": .number(number)]
                default: return ["stringValue": .string(value)]
                }
            }
        )
    }

    private static func metadata(_ column: PostgresResult.Column) -> JSONValue {
        let names: [UInt32: String] = [
            16: "bool", 20: "int8", 21: "int2", 23: "int4", 25: "varchar", 700: "float4", 701: "float8", 1042: "bpchar",
            1043: "varchar", 1082: "date", 1114: "timestamp", 1184: "timestamptz", 1700: "numeric",
        ]
        let hasLength = column.typeModifier > 4 && [1042, 1043].contains(column.typeID)
        let isNumeric = column.typeID == 1700 && column.typeModifier > 4
        return [
            "name": .string(column.name), "label": .string(column.name),
            "typeName": .string(names[column.typeID] ?? "varchar"),
            "length": .integer(hasLength ? Int64(column.typeModifier - 4) : 0),
            "precision": .integer(isNumeric ? Int64((column.typeModifier - 4) >> 16) : 0),
            "scale": .integer(isNumeric ? Int64((column.typeModifier - 4) & 0xFFFF) : 0), "nullable": 1,
            "isSigned": .bool([20, 21, 23, 700, 701, 1700].contains(column.typeID)),
            "isCaseSensitive": .bool([25, 1042, 1043].contains(column.typeID)), "isCurrency": false, "schemaName": "",
            "tableName": "",
        ]
    }
}
