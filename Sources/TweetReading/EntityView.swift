/// Something that a tweet's text refers to, as the record shows it; borrows like ``TweetView``.
public struct EntityView {
    /// The kinds of entities.
    public enum Kind: UInt8, Sendable {
        /// A hashtag; the value is the word without #.
        case hashtag
        /// A user; the value is the handle without @.
        case mention
        /// A link; the value is what stands in the text.
        case link
        /// A photo or film; the value is the link in the text that stands for it.
        case media
    }

    /// Which kind it is.
    public var kind: Kind
    /// The first code point in the text, or -1 where it is not in the text.
    public var start: Int32
    /// The code point behind the last.
    public var end: Int32
    /// The word, handle or link.
    public var value: UnsafeRawBufferPointer
    /// Where a link leads; without address where unknown.
    public var expanded: UnsafeRawBufferPointer
    /// The mentioned user's id.
    public var userID: Int64?
    /// Whether a photo or film was first shown in another tweet.
    public var isForeign: Bool

    /// Creates an entity.
    public init(
        kind: Kind,
        start: Int32,
        end: Int32,
        value: UnsafeRawBufferPointer,
        expanded: UnsafeRawBufferPointer,
        userID: Int64?,
        isForeign: Bool
    ) {
        self.kind = kind
        self.start = start
        self.end = end
        self.value = value
        self.expanded = expanded
        self.userID = userID
        self.isForeign = isForeign
    }
}
