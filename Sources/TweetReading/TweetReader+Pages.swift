internal import JSONDocument

extension TweetReader {
    /// Reads a page or a streamed tweet of API v2: `data`, `includes`, `errors`.
    func readPage(_ root: JSONCursor) -> RecordOutcome {
        self.users.removeAll(keepingCapacity: true)
        self.includes.removeAll(keepingCapacity: true)
        let included = root.find("includes")
        if let included {
            self.collectIncludes(included)
        }
        guard let data = root.find("data") else {
            return root.find("errors") != nil || root.find("meta") != nil || root.find("title") != nil
                ? .notice : .reject(RejectReason(.unknown, "neither a tweet nor a notice that is known"))
        }
        if data.isObject {
            return self.readPageTweets(CollectionOfOne(data), included)
        }
        var tweets: [JSONCursor] = []
        var elements = data.elements
        while let element = elements.next() {
            tweets.append(element)
        }
        return self.readPageTweets(tweets, included)
    }

    private func readPageTweets(_ data: some Collection<JSONCursor>, _ included: JSONCursor?) -> RecordOutcome {
        var delivered: [(JSONCursor, Int)] = []
        for object in data {
            guard object.find("text")?.isString == true, object.find("id") != nil else {
                if !Self.isOtherObject(object) {
                    self.failures.append(RejectReason(.unknown, "neither a tweet nor a notice that is known"))
                }
                continue
            }
            do throws(TweetReadingFailure) {
                delivered.append((object, try self.readModern(object, includes: included, observedAt: nil)))
            } catch {
                self.failures.append(error.reason)
            }
        }
        for (object, index) in delivered {
            self.embed(object, index, includes: included, depth: 1)
        }
        if delivered.isEmpty {
            // A page of which no tweet can be read is one bad record.
            let failure = self.failures.first
            self.failures.removeAll(keepingCapacity: true)
            return failure.map { .reject($0) } ?? .notice
        }
        return .tweets(delivered.count)
    }

    /// Users, lists and counts: data of the platform that are no tweets.
    private static func isOtherObject(_ object: JSONCursor) -> Bool {
        object.find("username") != nil || object.find("tweet_count") != nil || object.find("owner_id") != nil
            || object.find("member_count") != nil || (object.find("name") != nil && object.find("id") != nil)
    }

    private func collectIncludes(_ included: JSONCursor) {
        var users = included.find("users")?.elements
        while let user = users?.next() {
            let view = Self.readModernUser(user)
            if let id = view.id {
                self.users[id] = view
            }
        }
        var tweets = included.find("tweets")?.elements
        while let tweet = tweets?.next() {
            if let id = tweet.find("id").flatMap(Self.identifier) {
                self.includes[id] = tweet
            }
        }
    }

    /// Reads a tweet of API v2 that carries its author and originals inside of itself, as `twarc2 flatten` writes.
    func readFlat(_ root: JSONCursor) -> RecordOutcome {
        self.users.removeAll(keepingCapacity: true)
        self.includes.removeAll(keepingCapacity: true)
        do throws(TweetReadingFailure) {
            let index = try self.readModern(root, includes: nil, observedAt: nil)
            self.embed(root, index, includes: nil, depth: 1)
            return .tweets(1)
        } catch {
            return .reject(error.reason)
        }
    }

    /// Emits the tweets that one refers to, where the page or the tweet itself holds them.
    private func embed(_ object: JSONCursor, _ index: Int, includes: JSONCursor?, depth: Int) {
        guard depth <= Self.maximumEmbedding, let references = object.find("referenced_tweets") else {
            return
        }
        let observedAt = self.tweets[index].observedAt
        var elements = references.elements
        var rest = Self.maximumReferences
        while rest > 0, let reference = elements.next() {
            rest -= 1
            guard let type = reference.find("type")?.string,
                let id = reference.find("id").flatMap(Self.identifier)
            else {
                continue
            }
            let target = reference.find("text") != nil ? reference : self.includes[id]
            // `try?`: without its original a retweet still is a tweet.
            guard let target, let inner = try? self.readModern(target, includes: includes, observedAt: observedAt)
            else {
                continue
            }
            if type.equals("retweeted") {
                self.tweets[index].retweetIndex = inner
            } else if type.equals("quoted") {
                self.tweets[index].quoteIndex = inner
            } else if type.equals("replied_to"), self.tweets[index].replyToUser == nil {
                self.tweets[index].replyToUser = self.tweets[inner].user.id
                self.tweets[index].replyToName = self.tweets[inner].user.screenName
            }
            self.embed(target, inner, includes: includes, depth: depth + 1)
        }
    }

    /// Reads a tweet of API v2 without what it refers to.
    private func readModern(
        _ object: JSONCursor,
        includes: JSONCursor?,
        observedAt: Int64?
    ) throws(TweetReadingFailure) -> Int {
        var tweet = TweetView()
        var media: JSONCursor?
        var entities: JSONCursor?
        var note: JSONCursor?
        var time: Int64?
        var members = object.members
        while let (key, value) = members.next() {
            switch key.count {
            case 2 where key.equals("id"): tweet.id = Self.identifier(value)
            case 3 where key.equals("geo"): Self.takeModernGeo(value, &tweet, includes)
            case 4 where key.equals("text"): tweet.text = Self.text(value)
            case 4 where key.equals("lang"): tweet.lang = Self.word(value)
            case 6 where key.equals("source"): tweet.source = Self.text(value)
            case 6 where key.equals("author") && value.isObject: tweet.user = Self.readModernUser(value)
            case 8 where key.equals("entities"): entities = value
            case 9 where key.equals("author_id"): tweet.user.id = tweet.user.id ?? Self.identifier(value)
            case 10 where key.equals("created_at"): time = Self.time(value)
            case 10 where key.equals("note_tweet"): note = value
            case 11 where key.equals("attachments"): media = value.find("media_keys") ?? value.find("media")
            case 14 where key.equals("public_metrics"): Self.takeMetrics(value, &tweet)
            case 17 where key.equals("referenced_tweets"): Self.takeReferences(value, &tweet)
            case 18 where key.equals("possibly_sensitive"): tweet.isSensitive = value.bool ?? false
            case 19 where key.equals("in_reply_to_user_id"): tweet.replyToUser = Self.identifier(value)
            default: break
            }
        }
        guard let id = tweet.id else {
            throw .incomplete("the tweet has no id")
        }
        guard let created = time ?? TweetTime.microseconds(ofTweet: id) else {
            throw .incomplete("the tweet has no time")
        }
        guard let author = tweet.user.id else {
            throw .incomplete("the tweet has no author")
        }
        if !tweet.user.isProfile, let user = self.users[author] {
            tweet.user = user
        }
        if let target = tweet.replyToUser, let user = self.users[target] {
            tweet.replyToName = user.screenName
        }
        if let text = note?.find("text")?.string {
            tweet.text = text
            entities = note?.find("entities") ?? entities
        }
        tweet.createdAt = created
        tweet.observedAt = observedAt ?? created
        tweet.isEmbedded = observedAt != nil
        tweet.entities = self.readModernEntities(entities, media)
        tweet.hasEntities = entities != nil
        self.tweets.append(tweet)
        return self.tweets.count - 1
    }

    private func readModernEntities(_ entities: JSONCursor?, _ media: JSONCursor?) -> Range<Int> {
        let start = self.entities.count
        if let entities {
            self.readEntities(entities, media: nil)
        }
        let hasMediaLink = self.entities[start...].contains { $0.kind == .media }
        var keys = media?.elements
        if !hasMediaLink, keys?.next() != nil {
            let none = UnsafeRawBufferPointer(start: nil, count: 0)
            self.entities.append(
                EntityView(
                    kind: .media,
                    start: -1,
                    end: -1,
                    value: none,
                    expanded: none,
                    userID: nil,
                    isForeign: false
                )
            )
        }
        return start..<self.entities.count
    }

    private static func takeMetrics(_ value: JSONCursor, _ tweet: inout TweetView) {
        tweet.retweets = value.find("retweet_count").flatMap(Self.count)
        tweet.favorites = value.find("like_count").flatMap(Self.count)
        tweet.replies = value.find("reply_count").flatMap(Self.count)
        tweet.quotes = value.find("quote_count").flatMap(Self.count)
    }

    private static func takeReferences(_ value: JSONCursor, _ tweet: inout TweetView) {
        var elements = value.elements
        while let reference = elements.next() {
            guard let type = reference.find("type")?.string else {
                continue
            }
            let id = reference.find("id").flatMap(Self.identifier)
            if type.equals("retweeted") {
                tweet.isRetweet = true
                tweet.retweetOf = id
            } else if type.equals("quoted") {
                tweet.quoteOf = id
            } else if type.equals("replied_to") {
                tweet.replyToTweet = id
            }
        }
    }

    private static func takeModernGeo(_ value: JSONCursor, _ tweet: inout TweetView, _ includes: JSONCursor?) {
        if let pair = value.find("coordinates")?.find("coordinates") {
            var elements = pair.elements
            let longitude = elements.next()?.double
            Self.setPoint(elements.next()?.double, longitude, &tweet)
        }
        tweet.geoName = value.find("full_name").map(Self.word) ?? tweet.geoName
        tweet.geoCountry = value.find("country_code").map(Self.word) ?? tweet.geoCountry
        guard let key = value.find("place_id")?.string else {
            return
        }
        var places = includes?.find("places")?.elements
        while let place = places?.next() {
            if let id = place.find("id")?.string, id.elementsEqual(key) {
                tweet.geoName = place.find("full_name").map(Self.word) ?? tweet.geoName
                tweet.geoCountry = place.find("country_code").map(Self.word) ?? tweet.geoCountry
            }
        }
    }

    /// Reads a user of API v2.
    private static func readModernUser(_ object: JSONCursor) -> UserView {
        var user = UserView()
        user.id = object.find("id").flatMap(Self.identifier)
        user.screenName = object.find("username").map(Self.word) ?? user.screenName
        user.displayName = object.find("name").map(Self.text) ?? user.displayName
        user.bio = object.find("description").map(Self.text) ?? user.bio
        user.location = object.find("location").map(Self.text) ?? user.location
        user.link = object.find("url").map(Self.text) ?? user.link
        user.createdAt = object.find("created_at").flatMap(Self.time)
        user.isVerified = object.find("verified")?.bool
        if let metrics = object.find("public_metrics") {
            user.followers = metrics.find("followers_count").flatMap(Self.count)
            user.friends = metrics.find("following_count").flatMap(Self.count)
            user.statuses = metrics.find("tweet_count").flatMap(Self.count)
            user.listed = metrics.find("listed_count").flatMap(Self.count)
        }
        if let urls = object.find("entities")?.find("url")?.find("urls") {
            var elements = urls.elements
            if let expanded = elements.next()?.find("expanded_url")?.string {
                user.link = expanded
            }
        }
        user.isProfile = true
        return user
    }
}
