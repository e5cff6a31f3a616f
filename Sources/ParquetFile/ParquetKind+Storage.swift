extension ParquetKind {
    /// How the values are stored.
    var physicalType: PhysicalType {
        switch self {
        case .int32, .date: .int32
        case .int64, .timestampMicros: .int64
        case .double: .double
        case .boolean: .boolean
        case .string: .byteArray
        }
    }

    /// The older note, for old readers.
    var convertedType: Int? {
        switch self {
        case .string: ConvertedType.utf8
        case .timestampMicros: ConvertedType.timestampMicros
        case .date: ConvertedType.date
        case .int32, .int64, .double, .boolean: nil
        }
    }

    /// The newer note.
    var logicalType: LogicalType? {
        switch self {
        case .string: .string
        case .timestampMicros: .timestamp(.micros, isUTC: true)
        case .date: .date
        case .int32, .int64, .double, .boolean: nil
        }
    }

    /// How many bytes a value takes in plain encoding; nil for bits and texts.
    var width: Int? {
        switch self.physicalType {
        case .int32: 4
        case .int64, .double: 8
        default: nil
        }
    }
}

extension ParquetSchema {
    /// The tree that the footer holds: a root and its leaves.
    var elements: [SchemaElement] {
        let root = SchemaElement(name: "schema", childCount: self.columns.count)
        return [root]
            + self.columns.map { column in
                SchemaElement(
                    name: column.name,
                    type: column.kind.physicalType,
                    repetition: column.isNullable ? .optional : .required,
                    convertedType: column.kind.convertedType,
                    logicalType: column.kind.logicalType
                )
            }
    }
}
