import Foundation
import ParquetFile
import TweetModel
import TweetReading
import TweetTransform

/// An input that went through the whole transform, its files read back.
struct Transformed {
    var parts: [PartOutput] = []
    var counts = TransformCounts()
    var format: InputFormat?

    static let now: Int64 = 1_800_000_000_000_000

    init(
        _ bytes: [UInt8],
        bite: Int = 1 << 20,
        partSize: Int = 256 << 20,
        firstPart: Int = 0,
        threads: Int = 1,
        objectTime: Int64 = Self.now,
        fileName: String? = nil
    ) throws {
        var options = TransformOptions(objectTime: objectTime)
        options.fileName = fileName
        options.partSize = partSize
        options.firstPart = firstPart
        options.threads = threads
        let transformer = try TweetTransformer(options: options)
        var parts: [PartOutput] = []
        try bytes.withUnsafeBytes { whole in
            var at = 0
            while at < whole.count {
                let end = min(at + bite, whole.count)
                try transformer.consume(UnsafeRawBufferPointer(rebasing: whole[at..<end])) { parts.append($0) }
                at = end
            }
        }
        try transformer.finish { parts.append($0) }
        self.parts = parts
        self.counts = transformer.counts
        self.format = transformer.format
    }

    init(lines: [String], objectTime: Int64 = Self.now) throws {
        try self.init(Array(lines.joined(separator: "\n").utf8), objectTime: objectTime)
    }

    /// The rows of a table over all parts, as texts by column.
    func rows(_ table: LakeTable) throws -> [[String: String]] {
        var rows: [[String: String]] = []
        for file in self.parts.flatMap(\.files) where file.table == table {
            let reader = try ParquetReader(bytes: file.bytes)
            for group in 0..<reader.rowGroups.count {
                let columns = try reader.columns(rowGroup: group)
                for row in 0..<(columns.first?.count ?? 0) {
                    var values: [String: String] = [:]
                    for column in columns where !column.isNull(at: row) {
                        values[column.column.name] = Self.text(column, row)
                    }
                    rows.append(values)
                }
            }
        }
        return rows
    }

    private static func text(_ column: ColumnBuilder, _ row: Int) -> String {
        switch column.column.kind {
        case .string: column.string(at: row)
        case .double: String(column.double(at: row))
        case .boolean: String(column.boolean(at: row))
        case .int32, .date: String(column.int32(at: row))
        case .int64, .timestampMicros: String(column.int64(at: row))
        }
    }
}

/// Made-up tweets of API v1.1.
enum MadeUp {
    static func user(_ id: Int, _ name: String, extra: String = "") -> String {
        #"{"id":\#(id),"id_str":"\#(id)","screen_name":"\#(name)","name":"\#(name)","followers_count":10\#(extra)}"#
    }

    static func tweet(
        _ id: Int,
        _ text: String,
        at time: String = "Wed Jul 03 06:29:00 +0000 2019",
        by user: String = Self.user(7, "Ana"),
        extra: String = ""
    ) -> String {
        #"{"created_at":"\#(time)","id":\#(id),"id_str":"\#(id)","text":"\#(text)","user":\#(user)\#(extra)}"#
    }
}
