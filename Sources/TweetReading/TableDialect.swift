/// How a table of text is written.
public struct TableDialect: Sendable, Hashable {
    /// What stands between two fields: comma, semicolon or tab.
    public let delimiter: UInt8

    /// Whether quotes inside quotes are left as they are, and a record is one line.
    ///
    /// GetOldTweets writes so. RFC 4180, which doubles such quotes and lets
    /// line breaks stand inside of them, is the other way.
    public let isSloppy: Bool

    /// The columns, by the header's names.
    public let columns: [TableColumn]

    /// How many columns the header has.
    public var columnCount: Int { self.columns.count }

    /// Creates a dialect.
    public init(delimiter: UInt8, isSloppy: Bool, columns: [TableColumn]) {
        self.delimiter = delimiter
        self.isSloppy = isSloppy
        self.columns = columns
    }
}
