/// A tweet as a record shows it, whatever the format: numbers copied, texts borrowed.
///
/// The byte ranges hold as long as the ``TweetReader`` has not read its next
/// record. A range without address stands for an absent text.
public struct TweetView {
    /// The id; nil in exports without ids.
    public var id: Int64?
    /// When it was written, in microseconds since 1970.
    public var createdAt: Int64 = 0
    /// The author.
    public var user = UserView()
    /// The full text, as delivered.
    public var text = UnsafeRawBufferPointer(start: nil, count: 0)
    /// BCP 47 tag of the language.
    public var lang = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The program that wrote it, often an HTML anchor.
    public var source = UnsafeRawBufferPointer(start: nil, count: 0)
    /// Retweets when observed.
    public var retweets: Int64?
    /// Likes when observed.
    public var favorites: Int64?
    /// Replies when observed.
    public var replies: Int64?
    /// Quotes when observed.
    public var quotes: Int64?
    /// The tweet that is answered.
    public var replyToTweet: Int64?
    /// The user who is answered.
    public var replyToUser: Int64?
    /// The handle of the user who is answered.
    public var replyToName = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The original of a retweet.
    public var retweetOf: Int64?
    /// Where the original of a retweet stands among the reader's tweets; -1 where it was not delivered.
    public var retweetIndex = -1
    /// Whether it is a retweet, also where the original is unknown.
    public var isRetweet = false
    /// The tweet that is quoted.
    public var quoteOf: Int64?
    /// Where the quoted tweet stands among the reader's tweets; -1 where it was not delivered.
    public var quoteIndex = -1
    /// Degrees north of the geo tag.
    public var latitude: Double?
    /// Degrees east of the geo tag.
    public var longitude: Double?
    /// The full name of the tagged place.
    public var geoName = UnsafeRawBufferPointer(start: nil, count: 0)
    /// ISO 3166-1 alpha-2 of the tagged place.
    public var geoCountry = UnsafeRawBufferPointer(start: nil, count: 0)
    /// Marked as possibly sensitive.
    public var isSensitive = false
    /// Known only from inside another record.
    public var isEmbedded = false
    /// Whether the record lists the entities; where it does not, the text is searched for them.
    public var hasEntities = false
    /// Its entities among the reader's.
    public var entities: Range<Int> = 0..<0
    /// When the record that carries it was written, in microseconds since 1970.
    public var observedAt: Int64 = 0

    /// Creates a tweet of which nothing is known.
    public init() {}
}
