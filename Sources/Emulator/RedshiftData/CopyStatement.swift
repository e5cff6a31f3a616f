/// The one form of COPY that the pipeline uses.
///
/// `COPY table (columns) FROM 's3://bucket/key' IAM_ROLE 'arn' FORMAT [AS] PARQUET [MANIFEST]`
/// https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html
struct CopyStatement: Sendable, Hashable {
    /// The table as written, schema included.
    let table: String

    /// The columns in file order; empty for all of the table's.
    let columns: [String]

    /// The bucket of the data or the manifest.
    let bucket: String

    /// The key of the data file, or of the manifest.
    let key: String

    /// Whether the key names a manifest.
    let isManifest: Bool

    /// Reads the statement's tokens, blanks removed.
    ///
    /// - Throws: ``RedshiftRefusal`` for every other form.
    init(_ words: [SQLToken]) throws(RedshiftRefusal) {
        var rest = words.dropFirst()
        var table = ""
        while let token = rest.first, token.text != "(", token.lowered != "from" {
            table += token.text
            rest = rest.dropFirst()
        }
        var columns: [String] = []
        if rest.first?.text == "(" {
            rest = rest.dropFirst()
            while let token = rest.popFirst(), token.text != ")" {
                if token.text != "," {
                    columns.append(token.value.lowercased())
                }
            }
        }
        guard rest.popFirst()?.lowered == "from", let source = rest.popFirst(), source.kind == .literal, !table.isEmpty
        else { throw .init("ERROR: syntax error in COPY: expected COPY table (columns) FROM 's3://…'") }
        self.table = table
        self.columns = columns
        (self.bucket, self.key) = try Self.location(source.value)
        self.isManifest = try Self.readOptions(rest)
    }

    /// Takes `s3://bucket/key` apart.
    static func location(_ url: String) throws(RedshiftRefusal) -> (bucket: String, key: String) {
        let scheme = "s3://"
        let parts = url.dropFirst(scheme.count).split(separator: "/", maxSplits: 1)
        guard url.hasPrefix(scheme), parts.count == 2 else {
            throw .init("ERROR: '\(url)' is no S3 location; expected s3://bucket/key")
        }
        return (String(parts[0]), String(parts[1]))
    }

    private static func readOptions(_ words: ArraySlice<SQLToken>) throws(RedshiftRefusal) -> Bool {
        var rest = words
        var hasRole = false
        var isParquet = false
        var isManifest = false
        while let token = rest.popFirst() {
            switch token.lowered {
            case "iam_role":
                guard let role = rest.popFirst(), role.kind == .literal || role.lowered == "default" else {
                    throw .init("ERROR: syntax error in COPY: IAM_ROLE needs an ARN")
                }
                hasRole = true
            case "format":
                if rest.first?.lowered == "as" { rest = rest.dropFirst() }
                guard rest.popFirst()?.lowered == "parquet" else {
                    throw .init("ERROR: this emulator copies FORMAT AS PARQUET only")
                }
                isParquet = true
            case "manifest":
                isManifest = true
            case "maxerror", "region", "compupdate", "delimiter", "gzip", "zstd", "truncatecolumns", "dateformat",
                "timeformat":
                throw .init("ERROR: \(token.text.uppercased()) is not supported for COPY from Parquet")
            default:
                throw .init("ERROR: syntax error at or near \"\(token.text)\" in COPY")
            }
        }
        guard hasRole else { throw .init("ERROR: COPY needs authorization: IAM_ROLE 'arn'") }
        guard isParquet else { throw .init("ERROR: this emulator copies FORMAT AS PARQUET only") }
        return isManifest
    }
}
