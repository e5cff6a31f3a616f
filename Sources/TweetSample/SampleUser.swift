/// A made-up account.
struct SampleUser: Sendable {
    /// What kind of account it is meant to be.
    enum Role: Sendable, CaseIterable {
        case local, visitor, blogger, seller, media, bot
    }

    let id: Int64
    let role: Role
    let screenName: String
    let displayName: String
    let bio: String
    let location: String
    let link: String?
    let lang: String
    let followers: Int
    let friends: Int
    let listed: Int
    let statuses: Int
    let isVerified: Bool
    /// How many tweets it writes, against the others.
    let activity: Double
    /// How readily others take up what it writes.
    let appeal: Double
    /// The places that it comes back to.
    let favourites: [SamplePlace]
}
