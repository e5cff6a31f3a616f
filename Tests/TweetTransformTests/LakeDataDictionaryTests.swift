import Foundation
import TestSupport
import Testing
import TweetModel

/// What `docs/formats.md` says of the lake.
struct LakeDataDictionaryTests {
    private static let heading = "## The lake's tables\n"

    @Test func `docs/formats.md lists the lake's columns as the transform writes them`() throws {
        let file = Fixture.root.appending(path: "docs/formats.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(page.range(of: Self.heading)?.lowerBound)
        let expected = page[..<start] + Self.section
        if ProcessInfo.processInfo.environment["PUTOKAZ_WRITE_DOCS"] != nil {
            try expected.write(to: file, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: file, encoding: .utf8)
        #expect(written == expected, "PUTOKAZ_WRITE_DOCS=1 writes it anew")
    }

    @Test func `Every column says what it means`() {
        for column in LakeTable.all.flatMap(\.columns) {
            #expect(!column.meaning.isEmpty, "\(column.name)")
            #expect(column.name.hasSuffix("_count") == false || !column.unit.isEmpty, "\(column.name) has a unit")
        }
    }

    private static var section: String {
        var lines = [
            self.heading,
            "What the transform writes, version \(LakeTable.schemaVersion) of the schema: "
                + "`v=\(LakeTable.schemaVersion)/<table>/ingest_date=<day>/<identity>-p<part>.parquet`, pages in zstd.",
            "Texts are UTF-8 of at most so many bytes, times microseconds since 1970 in UTC.",
            "A test compares this part of the page with `Sources/TweetModel`; "
                + "`PUTOKAZ_WRITE_DOCS=1 scripts/test --filter DataDictionary` writes it anew.",
        ]
        for table in LakeTable.all {
            lines += [
                "", "### \(table.name)", "", table.grain.prefix(1).uppercased() + table.grain.dropFirst() + ".", "",
            ]
            lines += ["| column | type | unit | may be null | meaning |", "| --- | --- | --- | --- | --- |"]
            for column in table.columns {
                let isNullable = column.isNullable ? "yes" : ""
                lines.append(
                    "| `\(column.name)` | \(Self.type(column)) | \(column.unit) | \(isNullable) | \(column.meaning) |"
                )
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func type(_ column: LakeColumn) -> String {
        switch column.kind {
        case .int64: "int64"
        case .int32: "int32"
        case .double: "double"
        case .boolean: "boolean"
        case .text(let maximumBytes): "text, \(maximumBytes) bytes"
        case .timestamp: "timestamp"
        case .date: "date"
        }
    }
}
