/// A tweet of the made-up world, before it is written.
struct WorldTweet: Sendable {
    /// How it relates to another tweet, by that one's place among the tweets.
    enum Relation: Sendable, Hashable {
        case none
        case retweet(of: Int)
        case quote(of: Int)
        case reply(to: Int)
    }

    var id: Int64 = 0
    /// Seconds since 1970.
    let time: Int64
    /// The author's place in the population.
    let author: Int
    var text: String
    var lang: String
    var place: WorldPlace?
    var isJourney = false
    var isGeotagged = false
    var hasPhoto = false
    var link: String?
    var relation = Relation.none
    /// Users named in the text, by their place in the population.
    var mentions: [Int] = []
    /// Shares, likes, answers and quotes on the whole platform in the end.
    var finalShares = 0
    var finalLikes = 0
    var finalAnswers = 0

    /// How much of the final numbers is there some seconds after the tweet.
    static func part(after seconds: Int64) -> Double {
        let elapsed = Double(Swift.max(0, seconds))
        return elapsed / (elapsed + 4 * 3_600)
    }
}
