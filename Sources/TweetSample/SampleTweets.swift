/// Made-up tweets about Croatia: the same for the same seed, on every machine.
///
/// A few hundred people at home and abroad, bloggers, sellers, media and bots
/// write over eleven weeks; others retweet, quote, answer and mention them. No
/// account of these exists.
public struct SampleTweets: Sequence, IteratorProtocol, Sendable {
    /// The end of the sample's time: 2026-08-02T22:00:00Z, in seconds since 1970.
    static let end: Int64 = 1_785_708_000

    /// The length of the sample's time in seconds: eleven weeks.
    static let span: Int64 = 11 * 7 * 86_400

    private let count: Int
    private let users: [SampleUser]
    private let activities: [Double]
    private let writer: SampleWriter
    private var random: SplitMix64
    private var made = 0
    private var recent: [SampleTweet] = []
    private var pending: [[UInt8]] = []

    /// Describes a sample.
    ///
    /// - Parameters:
    ///   - count: How many tweets; v1.1 holds a few delete notices besides.
    ///   - seed: The same seed gives the same bytes.
    ///   - format: The form in which they are written.
    public init(count: Int, seed: UInt64 = 1, format: SampleFormat = .v1) {
        var random = SplitMix64(seed: seed)
        let users = SamplePopulation.users(count: Swift.max(20, Swift.min(100_000, count / 12)), random: &random)
        self.count = count
        self.users = users
        var sum = 0.0
        self.activities = users.map { user in
            sum += user.activity
            return sum
        }
        self.writer = SampleWriter(users: users, format: format)
        self.random = random
        self.pending = writer.header.map { [$0] } ?? []
    }

    /// The next line, with its line feed.
    public mutating func next() -> [UInt8]? {
        while self.pending.isEmpty {
            guard self.made < self.count else { return nil }
            let size = self.writer.tweetsPerLine
            var page: [SampleTweet] = []
            while page.count < size, self.made < self.count {
                page.append(self.makeTweet())
            }
            self.pending = self.writer.lines(page)
            if self.writer.writesDeletes, let tweet = page.last, self.random.unit() < 0.004, tweet.id % 2 == 0 {
                self.pending.append(self.writer.delete(tweet, at: tweet.time + 600))
            }
        }
        return self.pending.removeFirst()
    }

    private mutating func makeTweet() -> SampleTweet {
        let index = self.made
        self.made += 1
        let step = Double(Self.span) / Double(Swift.max(1, self.count))
        let time = Self.end - Self.span + Int64((Double(index) + self.random.unit() * 0.9) * step)
        // Ids grow with time as the platform's do.
        let id = (time - 1_288_834_974) * 1_000 << 22 | Int64(index % 4_096)
        let author = self.pickAuthor()
        let roll = self.random.unit()
        if roll < 0.28, let original = self.pickOriginal(notBy: author) {
            return self.share(original, id: id, time: time, author: author, roll: roll)
        }
        let user = self.users[author]
        let (text, place) = SampleText.make(by: user, random: &self.random)
        var mentions: [Int] = []
        if self.random.unit() < 0.12 {
            mentions.append(self.pickAppealing(notBy: author))
        }
        let named = mentions.map { " @" + self.users[$0].screenName }.joined()
        let tweet = SampleTweet(
            id: id,
            time: time,
            author: author,
            text: text + named,
            place: place,
            isGeotagged: place != nil && self.random.unit() < 0.1,
            hasPhoto: place != nil && user.role != .media && self.random.unit() < 0.35,
            relation: .none,
            mentions: mentions,
            retweets: 0,
            favorites: Int(user.appeal * self.random.unit() / 4)
        )
        self.recent.append(tweet)
        if self.recent.count > 400 {
            self.recent.removeFirst()
        }
        return tweet
    }

    /// A retweet, a quote or a reply.
    private mutating func share(
        _ position: Int,
        id: Int64,
        time: Int64,
        author: Int,
        roll: Double
    ) -> SampleTweet {
        let original = self.recent[position]
        let writer = self.users[original.author]
        let (text, relation): (String, SampleTweet.Relation)
        if roll < 0.2 {
            self.recent[position].retweets += 1
            self.recent[position].favorites += 2
            relation = .retweet(of: self.recent[position])
            text = "RT @\(writer.screenName): \(original.text)"
        } else if roll < 0.23 {
            relation = .quote(of: original)
            text = self.random.pick(["Ovo!", "So true.", "Moramo ići!", "Unbedingt!", "We were there last week!"])
        } else {
            relation = .reply(to: original.id, of: original.author)
            text =
                "@\(writer.screenName) "
                + self.random.pick(["prekrasno!", "which ferry did you take?", "slažem se", "love it"])
        }
        return SampleTweet(
            id: id,
            time: time,
            author: author,
            text: text,
            place: nil,
            isGeotagged: false,
            hasPhoto: false,
            relation: relation,
            mentions: [],
            retweets: 0,
            favorites: 0
        )
    }

    private mutating func pickAuthor() -> Int {
        let target = self.random.unit() * (self.activities.last ?? 1)
        var low = 0
        var high = self.activities.count - 1
        while low < high {
            let middle = (low + high) / 2
            if self.activities[middle] < target {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// A recent tweet of somebody else; the more appealing of a few is taken.
    private mutating func pickOriginal(notBy author: Int) -> Int? {
        var best: Int?
        for _ in 0..<6 where !self.recent.isEmpty {
            let candidate = self.random.below(self.recent.count)
            let tweet = self.recent[candidate]
            guard tweet.author != author else { continue }
            let isBetter =
                best.map { self.users[self.recent[$0].author].appeal < self.users[tweet.author].appeal } ?? true
            if isBetter {
                best = candidate
            }
        }
        return best
    }

    private mutating func pickAppealing(notBy author: Int) -> Int {
        var best = (author + 1) % self.users.count
        for _ in 0..<8 {
            let candidate = self.random.below(self.users.count)
            if candidate != author, self.users[candidate].appeal > self.users[best].appeal {
                best = candidate
            }
        }
        return best
    }
}
