internal import JSONDocument

extension TweetReader {
    /// Reads a tweet as snscrape writes it, with everything embedded in it.
    ///
    /// - Returns: Where it stands among ``tweets``.
    func readScraped(_ object: JSONCursor, depth: Int, observedAt: Int64?) throws(TweetReadingFailure) -> Int {
        var tweet = TweetView()
        guard let id = object.find("id").flatMap(Self.identifier) else {
            throw .incomplete("the tweet has no id")
        }
        guard let text = (object.find("rawContent") ?? object.find("content"))?.string else {
            throw .incomplete("the tweet has no text")
        }
        guard let time = object.find("date").flatMap(Self.time) ?? TweetTime.microseconds(ofTweet: id) else {
            throw .incomplete("the tweet has no time")
        }
        guard let user = object.find("user").map(Self.readScrapedUser),
            user.id != nil || user.screenName.baseAddress != nil
        else {
            throw .incomplete("the tweet has no author")
        }
        tweet.id = id
        tweet.text = text
        tweet.createdAt = time
        tweet.user = user
        tweet.lang = object.find("lang").map(Self.word) ?? tweet.lang
        tweet.source = (object.find("sourceLabel") ?? object.find("source")).map(Self.text) ?? tweet.source
        tweet.retweets = object.find("retweetCount").flatMap(Self.count)
        tweet.favorites = object.find("likeCount").flatMap(Self.count)
        tweet.replies = object.find("replyCount").flatMap(Self.count)
        tweet.quotes = object.find("quoteCount").flatMap(Self.count)
        tweet.replyToTweet = object.find("inReplyToTweetId").flatMap(Self.identifier)
        if let target = object.find("inReplyToUser") {
            tweet.replyToUser = target.find("id").flatMap(Self.identifier)
            tweet.replyToName = target.find("username").map(Self.word) ?? tweet.replyToName
        }
        if let point = object.find("coordinates") {
            Self.setPoint(point.find("latitude")?.double, point.find("longitude")?.double, &tweet)
        }
        if let place = object.find("place") {
            tweet.geoName = place.find("fullName").map(Self.word) ?? tweet.geoName
            tweet.geoCountry = place.find("countryCode").map(Self.word) ?? tweet.geoCountry
        }
        tweet.isEmbedded = depth > 0
        tweet.observedAt = observedAt ?? time
        tweet.hasEntities = true
        tweet.entities = self.readScrapedEntities(object)
        let index = self.tweets.count
        self.tweets.append(tweet)
        if depth < Self.maximumEmbedding {
            self.readScrapedEmbedded(object, index, depth: depth)
        }
        return index
    }

    private func readScrapedEmbedded(_ object: JSONCursor, _ index: Int, depth: Int) {
        let observedAt = self.tweets[index].observedAt
        if let inner = object.find("retweetedTweet"), inner.isObject {
            self.tweets[index].isRetweet = true
            // `try?`: without its original a retweet still is a tweet.
            if let place = try? self.readScraped(inner, depth: depth + 1, observedAt: observedAt) {
                self.tweets[index].retweetIndex = place
                self.tweets[index].retweetOf = self.tweets[place].id
            }
        }
        if let inner = object.find("quotedTweet"), inner.isObject {
            self.tweets[index].quoteOf = inner.find("id").flatMap(Self.identifier)
            // `try?`: the same for what is quoted.
            if let place = try? self.readScraped(inner, depth: depth + 1, observedAt: observedAt) {
                self.tweets[index].quoteIndex = place
                self.tweets[index].quoteOf = self.tweets[place].id
            }
        }
    }

    private func readScrapedEntities(_ object: JSONCursor) -> Range<Int> {
        let start = self.entities.count
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        func append(
            _ kind: EntityView.Kind,
            _ value: UnsafeRawBufferPointer,
            _ expanded: UnsafeRawBufferPointer,
            _ user: Int64?
        ) {
            self.entities.append(
                EntityView(
                    kind: kind,
                    start: -1,
                    end: -1,
                    value: value,
                    expanded: expanded,
                    userID: user,
                    isForeign: false
                )
            )
        }
        var hashtags = object.find("hashtags")?.elements
        while let tag = hashtags?.next()?.string {
            append(.hashtag, Self.word(tag), none, nil)
        }
        var short = object.find("tcooutlinks")?.elements
        var long = object.find("outlinks")?.elements
        while let link = long?.next()?.string {
            append(.link, short?.next()?.string ?? link, Self.word(link), nil)
        }
        var mentioned = object.find("mentionedUsers")?.elements
        while let user = mentioned?.next() {
            if let name = user.find("username")?.string {
                append(.mention, Self.word(name), none, user.find("id").flatMap(Self.identifier))
            }
        }
        var media = object.find("media")?.elements
        while let item = media?.next() {
            append(.media, (item.find("fullUrl") ?? item.find("thumbnailUrl")).map(Self.text) ?? none, none, nil)
        }
        return start..<self.entities.count
    }

    private static func readScrapedUser(_ object: JSONCursor) -> UserView {
        var user = UserView()
        user.id = object.find("id").flatMap(Self.identifier)
        user.screenName = object.find("username").map(Self.word) ?? user.screenName
        user.displayName = object.find("displayname").map(Self.text) ?? user.displayName
        user.bio = (object.find("rawDescription") ?? object.find("description")).map(Self.text) ?? user.bio
        user.location = object.find("location").map(Self.text) ?? user.location
        user.link = object.find("linkUrl").map(Self.text) ?? user.link
        user.createdAt = object.find("created").flatMap(Self.time)
        user.followers = object.find("followersCount").flatMap(Self.count)
        user.friends = object.find("friendsCount").flatMap(Self.count)
        user.listed = object.find("listedCount").flatMap(Self.count)
        user.statuses = object.find("statusesCount").flatMap(Self.count)
        user.favourites = object.find("favouritesCount").flatMap(Self.count)
        user.isVerified = object.find("verified")?.bool
        user.isProfile = user.followers != nil
        return user
    }
}
