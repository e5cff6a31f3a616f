/// A made-up tweet.
struct SampleTweet: Sendable {
    /// How it relates to another tweet.
    enum Relation: Sendable {
        case none
        indirect case retweet(of: SampleTweet)
        indirect case quote(of: SampleTweet)
        case reply(to: Int64, of: Int)
    }

    let id: Int64
    /// Seconds since 1970.
    let time: Int64
    /// The author's place in the population.
    let author: Int
    let text: String
    let place: SamplePlace?
    let isGeotagged: Bool
    let hasPhoto: Bool
    let relation: Relation
    /// Users named in the text, by their place in the population.
    let mentions: [Int]
    var retweets: Int
    var favorites: Int
}
