public import JSONDocument

/// A made-up world whose truth is known: who is influential in it, about what, and which places they favour.
///
/// Persons of all levels of influence, at home and abroad, firms, papers,
/// offices and bots write over some weeks, as API v1.1 streams it. The same
/// seed gives the same bytes. No account of these exists.
public struct SampleWorld: Sendable {
    private let weeks: Int
    private let accounts: [WorldAccount]
    private let tweets: [WorldTweet]
    private let writer: WorldWriter
    private let seed: UInt64

    /// Makes a world up.
    ///
    /// - Parameters:
    ///   - seed: The same seed gives the same world.
    ///   - weeks: How long it lasts.
    ///   - people: How many persons live in it; firms, papers and bots come on top.
    public init(seed: UInt64 = 1, weeks: Int = 10, people: Int = 400) {
        var random = SplitMix64(seed: seed ^ 0x57_4F52_4C44)
        let begins = SampleTweets.end - Int64(weeks) * 604_800
        let accounts = WorldPopulation.accounts(
            people: people,
            begins: begins,
            random: SplitMix64(seed: random.next())
        )
        var timeline = WorldTimeline(
            accounts: accounts,
            begins: begins,
            weeks: weeks,
            random: SplitMix64(seed: random.next())
        )
        self.seed = seed
        self.weeks = weeks
        self.accounts = accounts
        // What would be written after the end was not seen.
        let tweets = timeline.run().prefix { $0.time < SampleTweets.end }
        self.tweets = Array(tweets)
        self.writer = WorldWriter(accounts: accounts, tweets: self.tweets, begins: begins)
    }

    /// How many tweets there are.
    public var count: Int { self.tweets.count }

    /// The lines, in the order of time: tweets, some of them twice, and a few delete notices.
    public var lines: some Sequence<[UInt8]> {
        self.tweets.indices.lazy.flatMap { position in self.lines(at: position) }
    }

    /// What was planted: the lists in order of strength, and what every account is.
    public var truth: JSONValue {
        WorldTruth(accounts: self.accounts, tweets: self.tweets, weeks: self.weeks, seed: self.seed).json
    }

    private func lines(at position: Int) -> [[UInt8]] {
        let tweet = self.tweets[position]
        let line = self.writer.line(position)
        switch tweet.id % 509 {
        case 7: return [line, line]
        case 11 where tweet.relation == .none && self.accounts[tweet.author].role == .local:
            return [line, self.writer.delete(position)]
        default: return [line]
        }
    }
}
