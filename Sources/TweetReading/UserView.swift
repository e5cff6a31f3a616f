/// A user as a record shows it: numbers copied, texts borrowed.
///
/// The byte ranges hold as long as the ``TweetReader`` has not read its next
/// record. A range without address stands for an absent text.
public struct UserView {
    /// The id, where the record has one.
    public var id: Int64?
    /// The handle, as written, without @.
    public var screenName = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The name shown.
    public var displayName = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The profile's description.
    public var bio = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The profile's location, as written.
    public var location = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The profile's link, expanded where the record says to what.
    public var link = UnsafeRawBufferPointer(start: nil, count: 0)
    /// When the account was made, in microseconds since 1970.
    public var createdAt: Int64?
    /// Followers when observed.
    public var followers: Int64?
    /// Accounts followed when observed.
    public var friends: Int64?
    /// Lists that hold the user.
    public var listed: Int64?
    /// Tweets ever.
    public var statuses: Int64?
    /// Likes given.
    public var favourites: Int64?
    /// Verified by the platform.
    public var isVerified: Bool?
    /// Never changed the profile's looks.
    public var isDefaultProfile: Bool?
    /// Whether the record tells more than id and handle.
    public var isProfile = false

    /// Creates a user of whom nothing is known.
    public init() {}
}
