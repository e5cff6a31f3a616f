/// How a stored column of some other writer becomes one of our kinds.
struct LeafType: Sendable {
    /// What to do with each stored value.
    enum Conversion: Sendable {
        case none
        case float
        case millis
        case nanos
    }

    let column: ParquetColumn
    let physicalType: PhysicalType
    let conversion: Conversion

    /// Looks at one leaf of a schema.
    ///
    /// - Throws: ``ParquetError`` with code `unsupported` for types that have no kind here.
    init(_ element: SchemaElement) throws(ParquetError) {
        guard element.childCount == 0, let type = element.type else {
            throw .unsupported("the nested column \(element.name)")
        }
        guard element.repetition != .repeated else {
            throw .unsupported("the repeated column \(element.name)")
        }
        guard let (kind, conversion) = Self.kind(of: type, element) else {
            throw .unsupported("the type of the column \(element.name)")
        }
        self.column = ParquetColumn(element.name, kind, isNullable: element.repetition == .optional)
        self.physicalType = type
        self.conversion = conversion
    }

    private static func kind(of type: PhysicalType, _ element: SchemaElement) -> (ParquetKind, Conversion)? {
        switch type {
        case .boolean: (.boolean, .none)
        case .float: (.double, .float)
        case .double: (.double, .none)
        case .int32: Self.kindOfInt32(element)
        case .int64: Self.kindOfInt64(element)
        case .byteArray: Self.isText(element) ? (.string, .none) : nil
        case .int96, .fixedLengthByteArray: nil
        }
    }

    private static func kindOfInt32(_ element: SchemaElement) -> (ParquetKind, Conversion)? {
        switch element.logicalType ?? Self.logicalType(element.convertedType) {
        case nil: (.int32, .none)
        case .date?: (.date, .none)
        // An unsigned one of 32 bits may be too large: the slot holds it whole.
        case .integer(let bits, let isSigned)?: (bits == 32 && !isSigned ? .int64 : .int32, .none)
        default: nil
        }
    }

    private static func kindOfInt64(_ element: SchemaElement) -> (ParquetKind, Conversion)? {
        switch element.logicalType ?? Self.logicalType(element.convertedType) {
        case nil: (.int64, .none)
        case .integer(_, let isSigned)?: isSigned ? (.int64, .none) : nil
        case .timestamp(.micros, _)?: (.timestampMicros, .none)
        case .timestamp(.millis, _)?: (.timestampMicros, .millis)
        case .timestamp(.nanos, _)?: (.timestampMicros, .nanos)
        default: nil
        }
    }

    /// Bytes without a note are texts of old writers.
    private static func isText(_ element: SchemaElement) -> Bool {
        let enumeration = LogicalType.other(4)
        let json = LogicalType.other(12)
        if let logicalType = element.logicalType {
            return [.string, enumeration, json].contains(logicalType)
        }
        return [nil, ConvertedType.utf8, ConvertedType.enumeration, ConvertedType.json].contains(element.convertedType)
    }

    private static func logicalType(_ convertedType: Int?) -> LogicalType? {
        switch convertedType {
        case nil: nil
        case ConvertedType.date?: .date
        case ConvertedType.timestampMillis?: .timestamp(.millis, isUTC: true)
        case ConvertedType.timestampMicros?: .timestamp(.micros, isUTC: true)
        case (ConvertedType.uint8...ConvertedType.uint64)?:
            .integer(bits: 8 << ((convertedType ?? 0) - ConvertedType.uint8), isSigned: false)
        case (ConvertedType.int8...ConvertedType.int64)?:
            .integer(bits: 8 << ((convertedType ?? 0) - ConvertedType.int8), isSigned: true)
        default: .other(0)
        }
    }
}
