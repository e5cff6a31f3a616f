/// Lets the accounts of a world write, pass on and answer over its weeks.
struct WorldTimeline {
    let accounts: [WorldAccount]
    private let begins: Int64
    private let weeks: Int
    private var random: SplitMix64
    private let humans: [Int]
    private let ring: [Int]
    private var appetites: [Double] = []
    private var magnets: [Double] = []
    private var tweets: [WorldTweet] = []

    /// Creates the timeline of a population.
    init(accounts: [WorldAccount], begins: Int64, weeks: Int, random: SplitMix64) {
        self.accounts = accounts
        self.begins = begins
        self.weeks = weeks
        self.random = random
        self.humans = accounts.indices.filter { accounts[$0].appetite > 0 }
        self.ring = accounts.indices.filter { accounts[$0].role == .ringBot }
        var sum = 0.0
        self.appetites = self.humans.map { index in
            sum += accounts[index].appetite
            return sum
        }
        sum = 0
        self.magnets = accounts.map { account in
            sum += account.magnet
            return sum
        }
    }

    /// All tweets by time, with relations to their places in the array.
    mutating func run() -> [WorldTweet] {
        for author in self.accounts.indices {
            self.write(author)
        }
        for original in self.tweets.indices {
            self.respond(to: original)
        }
        return self.sorted()
    }

    // MARK: Own tweets

    private mutating func write(_ author: Int) {
        let account = self.accounts[author]
        switch account.role {
        case .ringBot, .spamBot:
            self.writeByTheClock(author)
            return
        case .tripper:
            self.writeJourney(author)
        default:
            break
        }
        for week in 0..<self.weeks {
            for _ in 0..<self.count(account.activity) {
                let time = self.begins + Int64(week) * 604_800 + self.humanTime()
                self.tweets.append(self.tweet(by: author, at: time))
            }
        }
        if account.role == .oneHit {
            let time = self.begins + Int64(self.random.below(self.weeks)) * 604_800 + self.humanTime()
            var hit = self.tweet(by: author, at: time)
            hit.finalShares = 4_000 + self.random.below(4_000)
            hit.finalLikes = hit.finalShares * 4
            self.tweets.append(hit)
        }
    }

    /// Twelve to twenty tweets from one or two places within nine days.
    private mutating func writeJourney(_ author: Int) {
        let start = self.begins + Int64(self.random.below(Swift.max(1, self.weeks * 7 - 9))) * 86_400
        for _ in 0..<(12 + self.random.below(9)) {
            let time = start + Int64(self.random.below(9)) * 86_400 + self.humanTime() % 86_400
            self.tweets.append(
                self.tweet(
                    by: author,
                    at: time,
                    subject: .journey,
                    place: self.random.pick(self.accounts[author].favourites)
                )
            )
        }
    }

    private mutating func writeByTheClock(_ author: Int) {
        let account = self.accounts[author]
        let interval = Int64(604_800 / account.activity)
        var time = self.begins + Int64(self.random.below(40_000))
        while time < self.begins + Int64(self.weeks) * 604_800 {
            let place = self.random.pick(WorldPlace.all)
            var tweet = WorldTweet(
                time: time + Int64(self.random.below(40)),
                author: author,
                text: "",
                lang: account.lang
            )
            tweet.text = WorldText.other(account.role, place, lang: account.lang, random: &self.random)
            tweet.link = "https://deals.example/\(self.random.below(900))"
            self.tweets.append(tweet)
            time += interval
        }
    }

    private mutating func tweet(
        by author: Int,
        at time: Int64,
        subject fixed: WorldText.Subject? = nil,
        place fixedPlace: WorldPlace? = nil
    ) -> WorldTweet {
        let account = self.accounts[author]
        var subject = WorldText.Subject.chatter
        if self.random.unit() < account.placeShare {
            subject = self.random.unit() < account.travelShare ? .journey : .remark
        }
        subject = fixed ?? subject
        var tweet = WorldTweet(time: time, author: author, text: "", lang: account.lang)
        if subject != .chatter || !account.role.isPerson {
            tweet.place =
                fixedPlace
                ?? (self.random.unit() < 0.8 ? self.random.pick(account.favourites) : self.random.pick(WorldPlace.all))
        }
        guard account.role.isPerson else {
            let place = tweet.place ?? account.favourites[0]
            tweet.text = WorldText.other(account.role, place, lang: account.lang, random: &self.random)
            tweet.link = self.random.unit() < 0.8 ? (account.link ?? "https://links.example") + "/\(time % 997)" : nil
            tweet.hasPhoto = self.random.unit() < 0.4
            return tweet
        }
        if tweet.lang != "en", self.random.unit() < 0.15 {
            tweet.lang = "en"
        }
        tweet.text = WorldText.person(subject, tweet.place, lang: tweet.lang, random: &self.random)
        tweet.isJourney = subject == .journey
        tweet.hasPhoto = self.random.unit() < (subject == .journey ? 0.5 : 0.1)
        tweet.isGeotagged = tweet.place != nil && self.random.unit() < (subject == .journey ? 0.15 : 0.03)
        if subject == .journey, let link = account.link, self.random.unit() < 0.3 {
            tweet.link = "\(link)/\(time % 997)"
        } else if self.random.unit() < 0.06 {
            tweet.link = "https://news.example/\(time % 997)"
        }
        if self.random.unit() < account.callShare, let named = self.magnet(not: author) {
            tweet.mentions = [named]
            tweet.text += self.random.pick([" @", " cc @", " hvala @", " /via @"]) + self.accounts[named].screenName
        }
        return tweet
    }

    // MARK: What others do with them

    private mutating func respond(to original: Int) {
        let tweet = self.tweets[original]
        let account = self.accounts[tweet.author]
        if account.role == .ringBot {
            self.passOnInRing(original)
            return
        }
        let isHit = tweet.finalShares > 0
        let reach = tweet.place == nil ? account.otherReach : account.placeReach
        let luck = 0.35 + 1.3 * self.random.unit()
        let shares = isHit ? 70 + self.random.below(60) : self.count(reach * luck)
        for actor in self.actors(shares, not: tweet.author) {
            self.act(actor, on: original)
        }
        for actor in self.actors(self.count(reach * luck * 0.3), not: tweet.author) {
            self.answer(actor, original)
        }
        if !isHit {
            let fans = Double(account.followers) / 20_000
            self.tweets[original].finalShares = Int(Double(shares) * account.echo + self.random.unit() * fans)
            self.tweets[original].finalLikes =
                self.tweets[original].finalShares * (2 + self.random.below(4)) + self.random.below(4)
                + Int(self.random.unit() * fans * 3)
        }
        self.tweets[original].finalAnswers = self.tweets[original].finalShares / 5
    }

    private mutating func passOnInRing(_ original: Int) {
        for actor in self.ring where actor != self.tweets[original].author && self.random.unit() < 0.6 {
            let time = self.tweets[original].time + 30 + Int64(self.random.below(90))
            self.pass(actor, original, at: time, lang: self.accounts[actor].lang)
        }
        self.tweets[original].finalShares = self.ring.count
    }

    private mutating func act(_ actor: Int, on original: Int) {
        let delay = self.random.unit()
        let time = self.tweets[original].time + 60 + Int64(200_000 * delay * delay * delay * delay)
        if self.random.unit() < 0.12 {
            let lang = self.accounts[actor].lang
            var quote = WorldTweet(
                time: time,
                author: actor,
                text: self.random.pick(WorldPhrases.of(lang).answers),
                lang: lang
            )
            quote.relation = .quote(of: original)
            self.tweets.append(quote)
        } else {
            self.pass(actor, original, at: time, lang: self.tweets[original].lang)
        }
    }

    private mutating func pass(_ actor: Int, _ original: Int, at time: Int64, lang: String) {
        let author = self.accounts[self.tweets[original].author]
        var tweet = WorldTweet(
            time: time,
            author: actor,
            text: "RT @\(author.screenName): \(self.tweets[original].text)",
            lang: lang
        )
        tweet.relation = .retweet(of: original)
        self.tweets.append(tweet)
    }

    private mutating func answer(_ actor: Int, _ original: Int) {
        let author = self.tweets[original].author
        let lang = self.accounts[actor].lang
        let time = self.tweets[original].time + 90 + Int64(self.random.below(50_000))
        let words = self.random.pick(WorldPhrases.of(lang).answers)
        var reply = WorldTweet(
            time: time,
            author: actor,
            text: "@\(self.accounts[author].screenName) \(words)",
            lang: lang
        )
        reply.relation = .reply(to: original)
        self.tweets.append(reply)
    }

    // MARK: Chance

    /// A whole number that is a given one on average.
    private mutating func count(_ mean: Double) -> Int {
        let whole = Int(mean)
        return whole + (self.random.unit() < mean - Double(whole) ? 1 : 0)
    }

    /// Seconds into a week: any day, and an hour at which people are awake.
    private mutating func humanTime() -> Int64 {
        let hours: [Int64] = [6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 18, 19, 19, 20, 20, 21, 21, 22, 23]
        return Int64(self.random.below(7)) * 86_400 + self.random.pick(hours) * 3_600 + Int64(self.random.below(3_600))
    }

    /// Some different accounts that like to pass on.
    private mutating func actors(_ count: Int, not author: Int) -> [Int] {
        var chosen: [Int] = []
        var tries = 0
        while chosen.count < Swift.min(count, self.humans.count / 2), tries < count * 20 {
            tries += 1
            let actor = self.humans[Self.position(self.random.unit(), in: self.appetites)]
            if actor != author, !chosen.contains(actor) {
                chosen.append(actor)
            }
        }
        return chosen
    }

    private mutating func magnet(not author: Int) -> Int? {
        let named = Self.position(self.random.unit(), in: self.magnets)
        return named == author ? nil : named
    }

    /// Where a share of the whole falls among growing sums.
    private static func position(_ share: Double, in sums: [Double]) -> Int {
        let target = share * (sums.last ?? 0)
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] <= target {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// The tweets by time, with ids that grow with it as the platform's do.
    private func sorted() -> [WorldTweet] {
        let order = self.tweets.indices.sorted { (self.tweets[$0].time, $0) < (self.tweets[$1].time, $1) }
        var places = [Int](repeating: 0, count: self.tweets.count)
        for (place, old) in order.enumerated() {
            places[old] = place
        }
        return order.enumerated().map { place, old in
            var tweet = self.tweets[old]
            tweet.id = (tweet.time - 1_288_834_974) * 1_000 << 22 | Int64(place)
            switch tweet.relation {
            case .none: break
            case .retweet(let original): tweet.relation = .retweet(of: places[original])
            case .quote(let original): tweet.relation = .quote(of: places[original])
            case .reply(let original): tweet.relation = .reply(to: places[original])
            }
            return tweet
        }
    }
}
