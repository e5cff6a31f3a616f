extension PageHeader {
    /// Reads a header; the cursor then stands at the page.
    ///
    /// - Throws: ``ParquetError`` with code `corrupt` or `unsupported`.
    init(_ cursor: inout ByteCursor) throws(ParquetError) {
        self.init(type: .index, sizes: Sizes(uncompressed: 0, compressed: 0), valueCount: 0, encoding: .plain)
        var reader = CompactReader(cursor)
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 1: self.type = try SchemaElement.value(of: try reader.integer(field))
            case 2: self.sizes.uncompressed = try reader.size(field)
            case 3: self.sizes.compressed = try reader.size(field)
            case 5, 7:
                try reader.expectStructure(field)
                try self.readPage(&reader)
            case 8:
                try reader.expectStructure(field)
                try self.readPageV2(&reader)
            default: return false
            }
            return true
        }
        cursor = reader.cursor
    }

    private mutating func readPage(_ reader: inout CompactReader) throws(ParquetError) {
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 1: self.valueCount = try reader.size(field)
            case 2: self.encoding = try SchemaElement.value(of: try reader.integer(field))
            case 3 where field.type == 5:
                // The older packing of levels has not been written for ten years.
                guard try reader.integer(field) != PageEncoding.bitPacked.rawValue else {
                    throw .unsupported("levels in the deprecated BIT_PACKED encoding")
                }
            default: return false
            }
            return true
        }
    }

    private mutating func readPageV2(_ reader: inout CompactReader) throws(ParquetError) {
        try reader.structure { reader, field throws(ParquetError) in
            switch field.id {
            case 1: self.valueCount = try reader.size(field)
            case 4: self.encoding = try SchemaElement.value(of: try reader.integer(field))
            case 5: self.levelsSize = try reader.size(field)
            case 6:
                guard try reader.size(field) == 0 else { throw .corrupt("repetition levels in a flat file") }
            case 7:
                self.isCompressed = field.boolean
                return false
            default: return false
            }
            return true
        }
    }
}
