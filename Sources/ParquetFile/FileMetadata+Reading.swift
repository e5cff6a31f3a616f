extension FileMetadata {
    /// Reads a footer.
    ///
    /// - Throws: ``ParquetError`` with code `corrupt` or `unsupported`.
    init(_ cursor: ByteCursor) throws(ParquetError) {
        self.init(schema: [], rowCount: 0, rowGroups: [], createdBy: nil)
        var reader = CompactReader(cursor)
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 2: self.schema = try reader.list(field) { reader throws(ParquetError) in try SchemaElement(&reader) }
            case 3: self.rowCount = try reader.count(field)
            case 4:
                self.rowGroups = try reader.list(field) { reader throws(ParquetError) in
                    try RowGroupMetadata(&reader)
                }
            case 6: self.createdBy = try reader.text(field)
            default: return false
            }
            return true
        }
    }
}

extension SchemaElement {
    /// Reads the fields.
    init(_ reader: inout CompactReader) throws(ParquetError) {
        self.init(name: "")
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 1: self.type = try Self.value(of: try reader.integer(field))
            case 3: self.repetition = try Self.value(of: try reader.integer(field))
            case 4: self.name = try reader.text(field)
            case 5: self.childCount = try reader.count(field)
            case 6: self.convertedType = try reader.integer(field)
            case 10:
                try reader.expectStructure(field)
                self.logicalType = try LogicalType(&reader)
            default: return false
            }
            return true
        }
    }

    /// The case with a number of the format.
    static func value<Value: RawRepresentable<Int>>(of number: Int) throws(ParquetError) -> Value {
        guard let value = Value(rawValue: number) else { throw .corrupt("\(number) is no \(Value.self)") }
        return value
    }
}

extension LogicalType {
    /// Reads the one field of the union.
    init?(_ reader: inout CompactReader) throws(ParquetError) {
        var result: Self?
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 1: result = .string
            case 6: result = .date
            case 8:
                try reader.expectStructure(field)
                result = try Self.timestamp(&reader)
                return true
            case 10:
                try reader.expectStructure(field)
                result = try Self.integer(&reader)
                return true
            default: result = .other(field.id)
            }
            return false
        }
        guard let result else { return nil }
        self = result
    }

    private static func timestamp(_ reader: inout CompactReader) throws(ParquetError) -> Self {
        var isUTC = false
        var unit: TimeUnit?
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 1: isUTC = field.boolean
            case 2:
                try reader.expectStructure(field)
                try reader.structure { _, field throws(ParquetError) in
                    unit = TimeUnit(rawValue: field.id)
                    return false
                }
                return true
            default: break
            }
            return false
        }
        guard let unit else { throw .unsupported("a timestamp of an unknown unit") }
        return .timestamp(unit, isUTC: isUTC)
    }

    private static func integer(_ reader: inout CompactReader) throws(ParquetError) -> Self {
        var bits = 0
        var isSigned = false
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 1:
                bits = try reader.integer(field)
                return true
            case 2: isSigned = field.boolean
            default: break
            }
            return false
        }
        return .integer(bits: bits, isSigned: isSigned)
    }
}

extension RowGroupMetadata {
    /// Reads the fields.
    init(_ reader: inout CompactReader) throws(ParquetError) {
        self.init(columns: [], rowCount: 0)
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 1:
                self.columns = try reader.list(field) { reader throws(ParquetError) in
                    try ColumnChunkMetadata(chunk: &reader)
                }
            case 3: self.rowCount = try reader.count(field)
            default: return false
            }
            return true
        }
    }
}

extension ColumnChunkMetadata {
    /// Reads a `ColumnChunk`, of which only the metadata inside matters.
    init(chunk reader: inout CompactReader) throws(ParquetError) {
        var metadata: Self?
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 1: throw .unsupported("column data in another file")
            case 3:
                try reader.expectStructure(field)
                metadata = try Self(&reader)
            case 8, 9: throw .unsupported("an encrypted column")
            default: return false
            }
            return true
        }
        guard let metadata else { throw .corrupt("a column without metadata") }
        self = metadata
    }

    /// Reads a `ColumnMetaData`.
    init(_ reader: inout CompactReader) throws(ParquetError) {
        self.init(
            type: .boolean,
            encodings: [],
            path: [],
            codec: .uncompressed,
            valueCount: 0,
            uncompressedSize: 0,
            compressedSize: 0,
            dataPageOffset: 0
        )
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 1: self.type = try SchemaElement.value(of: try reader.integer(field))
            case 2: self.encodings = try reader.integers(field).compactMap { PageEncoding(rawValue: $0) }
            case 3: self.path = try reader.texts(field)
            case 4: self.codec = try SchemaElement.value(of: try reader.integer(field))
            case 5: self.valueCount = try reader.count(field)
            case 6: self.uncompressedSize = try reader.count(field)
            case 7: self.compressedSize = try reader.count(field)
            case 9: self.dataPageOffset = try reader.count(field)
            case 11: self.dictionaryPageOffset = try reader.count(field)
            case 12:
                try reader.expectStructure(field)
                self.statistics = try ColumnStatistics(&reader)
            default: return false
            }
            return true
        }
    }
}

extension ColumnStatistics {
    /// Reads the fields; the deprecated bounds, whose order nobody knows, are left out.
    init(_ reader: inout CompactReader) throws(ParquetError) {
        var nullCount: Int?
        var minimum: [UInt8]?
        var maximum: [UInt8]?
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 3: nullCount = try reader.count(field)
            case 5: maximum = try reader.binary(field)
            case 6: minimum = try reader.binary(field)
            default: return false
            }
            return true
        }
        self.init(nullCount: nullCount, minimum: minimum, maximum: maximum)
    }
}
