extension FileMetadata {
    /// The footer's bytes, without its length and magic.
    func bytes() -> [UInt8] {
        var writer = CompactWriter()
        writer.structure { writer in
            let newestVersion = 2
            writer.field(1, i32: newestVersion)
            writer.field(2, list: self.schema) { $1.write(to: &$0) }
            writer.field(3, i64: self.rowCount)
            writer.field(4, list: Array(self.rowGroups.enumerated())) { $1.element.write(to: &$0, ordinal: $1.offset) }
            if let createdBy = self.createdBy {
                writer.field(6, binary: createdBy.utf8)
            }
            // One "by the type's own order" a leaf: without it readers must not use minimum and maximum.
            let leaves = self.schema.filter { $0.type != nil }
            writer.field(7, list: leaves) { writer, _ in writer.field(1, structure: { _ in }) }
        }
        return writer.bytes
    }
}

extension SchemaElement {
    /// Writes the fields.
    func write(to writer: inout CompactWriter) {
        if let type = self.type {
            writer.field(1, i32: type.rawValue)
        }
        if let repetition = self.repetition {
            writer.field(3, i32: repetition.rawValue)
        }
        writer.field(4, binary: self.name.utf8)
        if self.type == nil {
            writer.field(5, i32: self.childCount)
        }
        if let convertedType = self.convertedType {
            writer.field(6, i32: convertedType)
        }
        if let logicalType = self.logicalType {
            writer.field(10) { logicalType.write(to: &$0) }
        }
    }
}

extension LogicalType {
    /// Writes the one field of the union.
    func write(to writer: inout CompactWriter) {
        switch self {
        case .string: writer.field(1, structure: { _ in })
        case .date: writer.field(6, structure: { _ in })
        case .timestamp(let unit, let isUTC):
            writer.field(8) { writer in
                writer.field(1, bool: isUTC)
                writer.field(2) { $0.field(unit.rawValue, structure: { _ in }) }
            }
        case .integer, .other: break
        }
    }
}

extension RowGroupMetadata {
    /// Writes the fields.
    func write(to writer: inout CompactWriter, ordinal: Int) {
        writer.field(1, list: self.columns) { writer, column in
            writer.field(2, i64: 0)
            writer.field(3) { column.write(to: &$0) }
        }
        writer.field(2, i64: self.columns.reduce(0) { $0 + $1.uncompressedSize })
        writer.field(3, i64: self.rowCount)
        writer.field(5, i64: self.columns.first?.offset ?? 0)
        writer.field(6, i64: self.columns.reduce(0) { $0 + $1.compressedSize })
        if let ordinal = Int16(exactly: ordinal) {
            writer.field(7, i16: ordinal)
        }
    }
}

extension ColumnChunkMetadata {
    /// Writes the fields.
    func write(to writer: inout CompactWriter) {
        writer.field(1, i32: self.type.rawValue)
        writer.field(2, integers: self.encodings.map(\.rawValue))
        writer.field(3, texts: self.path)
        writer.field(4, i32: self.codec.rawValue)
        writer.field(5, i64: self.valueCount)
        writer.field(6, i64: self.uncompressedSize)
        writer.field(7, i64: self.compressedSize)
        writer.field(9, i64: self.dataPageOffset)
        if let offset = self.dictionaryPageOffset {
            writer.field(11, i64: offset)
        }
        if let statistics = self.statistics {
            writer.field(12) { statistics.write(to: &$0) }
        }
    }
}

extension ColumnStatistics {
    /// Writes the fields.
    func write(to writer: inout CompactWriter) {
        if let nullCount = self.nullCount {
            writer.field(3, i64: nullCount)
        }
        if let maximum = self.maximum {
            writer.field(5, binary: maximum)
        }
        if let minimum = self.minimum {
            writer.field(6, binary: minimum)
        }
        if self.maximum != nil {
            writer.field(7, bool: self.isMaximumExact)
        }
        if self.minimum != nil {
            writer.field(8, bool: self.isMinimumExact)
        }
    }
}
