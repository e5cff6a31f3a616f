// The numbers of https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift

/// How values are stored.
enum PhysicalType: Int, Sendable {
    case boolean = 0
    case int32 = 1
    case int64 = 2
    case int96 = 3
    case float = 4
    case double = 5
    case byteArray = 6
    case fixedLengthByteArray = 7
}

/// How a page's values are laid out.
enum PageEncoding: Int, Sendable {
    case plain = 0
    case plainDictionary = 2
    case rle = 3
    case bitPacked = 4
    case deltaBinaryPacked = 5
    case deltaLengthByteArray = 6
    case deltaByteArray = 7
    case rleDictionary = 8
    case byteStreamSplit = 9
}

/// How pages are compressed.
enum PageCodec: Int, Sendable {
    case uncompressed = 0
    case snappy = 1
    case gzip = 2
    case lzo = 3
    case brotli = 4
    case lz4 = 5
    case zstd = 6
    case lz4Raw = 7
}

/// What a page holds.
enum PageType: Int, Sendable {
    case data = 0
    case index = 1
    case dictionary = 2
    case dataV2 = 3
}

/// How often a field occurs in its parent.
enum Repetition: Int, Sendable {
    case required = 0
    case optional = 1
    case repeated = 2
}

/// The older notes on what a value means.
enum ConvertedType {
    static let utf8 = 0
    static let enumeration = 4
    static let date = 6
    static let timestampMillis = 9
    static let timestampMicros = 10
    static let uint8 = 11
    static let uint64 = 14
    static let int8 = 15
    static let int64 = 18
    static let json = 19
}

/// The newer notes on what a value means.
enum LogicalType: Sendable, Hashable {
    /// The unit of a time.
    enum TimeUnit: Int16, Sendable {
        case millis = 1
        case micros = 2
        case nanos = 3
    }

    case string
    case date
    case timestamp(TimeUnit, isUTC: Bool)
    case integer(bits: Int, isSigned: Bool)
    /// Any other, by its field number.
    case other(Int16)
}

/// The first and last bytes of every file.
enum ParquetMagic {
    static let bytes = Array("PAR1".utf8)
}
