public import JSONDocument

/// How many records of which kind there were.
///
/// `records = tweets + duplicates + deletes + notices + blanks + rejects`;
/// embedded originals are no records and stand apart.
public struct TransformCounts: Sendable, Hashable {
    /// Lines, elements of arrays, rows of tables, tweets of pages.
    public var records = 0
    /// Delivered tweets, each id once.
    public var tweets = 0
    /// Further records of a tweet already delivered.
    public var duplicates = 0
    /// Deletion notices.
    public var deletes = 0
    /// Other things that the platform sends.
    public var notices = 0
    /// Records with nothing in them.
    public var blanks = 0
    /// Records that could not be used.
    public var rejects = 0
    /// Tweets known only from inside retweets and quotes.
    public var embedded = 0

    /// Creates counts of nothing.
    public init() {}

    /// Adds another part's or file's counts.
    public static func += (left: inout Self, right: Self) {
        left.records += right.records
        left.tweets += right.tweets
        left.duplicates += right.duplicates
        left.deletes += right.deletes
        left.notices += right.notices
        left.blanks += right.blanks
        left.rejects += right.rejects
        left.embedded += right.embedded
    }

    /// The counts by their names, as commits and the command line show them.
    public var members: [(String, JSONValue)] {
        [
            ("records", .integer(Int64(self.records))), ("tweets", .integer(Int64(self.tweets))),
            ("duplicates", .integer(Int64(self.duplicates))), ("deletes", .integer(Int64(self.deletes))),
            ("notices", .integer(Int64(self.notices))), ("blanks", .integer(Int64(self.blanks))),
            ("rejects", .integer(Int64(self.rejects))), ("embedded", .integer(Int64(self.embedded))),
        ]
    }
}
