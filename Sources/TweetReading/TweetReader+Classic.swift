internal import JSONDocument

/// The parts of a v1.1 tweet that are looked into only once all members have been met.
private struct ClassicParts {
    var entities: JSONCursor?
    var extendedEntities: JSONCursor?
    var extended: JSONCursor?
    var user: JSONCursor?
    var retweeted: JSONCursor?
    var quoted: JSONCursor?
    var fullText: UnsafeRawBufferPointer?
    var numberedID: Int64?
}

extension TweetReader {
    /// Reads a tweet of API v1.1 with everything embedded in it.
    ///
    /// - Parameters:
    ///   - object: The tweet.
    ///   - depth: How many tweets it is embedded in.
    ///   - observedAt: When the record was written; nil where this is the record.
    /// - Returns: Where it stands among ``tweets``.
    /// - Throws: ``TweetReadingFailure`` where something is lacking.
    func readClassic(_ object: JSONCursor, depth: Int, observedAt: Int64?) throws(TweetReadingFailure) -> Int {
        var tweet = TweetView()
        var parts = ClassicParts()
        var hasTime = false
        var members = object.members
        while let (key, value) = members.next() {
            Self.take(key, value, &tweet, &parts, &hasTime)
        }
        tweet.id = tweet.id ?? parts.numberedID
        if let full = parts.fullText {
            tweet.text = full
        }
        guard let id = tweet.id else {
            throw .incomplete("the tweet has no id")
        }
        if !hasTime {
            guard let time = TweetTime.microseconds(ofTweet: id) else {
                throw .incomplete("the tweet has no time")
            }
            tweet.createdAt = time
        }
        guard tweet.text.baseAddress != nil || parts.extended != nil else {
            throw .incomplete("the tweet has no text")
        }
        if let user = parts.user {
            tweet.user = Self.readClassicUser(user)
        } else if case .archive(let owner) = self.format {
            try self.takeOwner(owner, &tweet)
        }
        guard tweet.user.id != nil || tweet.user.screenName.baseAddress != nil else {
            throw .incomplete("the tweet has no author")
        }
        tweet.isEmbedded = depth > 0
        tweet.observedAt = observedAt ?? tweet.createdAt
        self.readClassicText(parts, &tweet)
        let index = self.tweets.count
        self.tweets.append(tweet)
        self.readClassicEmbedded(parts, index, depth: depth)
        return index
    }

    private func readClassicText(_ parts: ClassicParts, _ tweet: inout TweetView) {
        var entities = parts.entities
        var media = parts.extendedEntities
        if let extended = parts.extended {
            if let text = extended.find("full_text")?.string {
                tweet.text = text
                entities = extended.find("entities") ?? entities
                media = extended.find("extended_entities") ?? media
            }
        }
        let start = self.entities.count
        if let entities {
            tweet.hasEntities = true
            self.readEntities(entities, media: media)
        }
        tweet.entities = start..<self.entities.count
    }

    /// Reads what is embedded; an embedded tweet that cannot be read is left out.
    private func readClassicEmbedded(_ parts: ClassicParts, _ index: Int, depth: Int) {
        guard depth < Self.maximumEmbedding else {
            return
        }
        let observedAt = self.tweets[index].observedAt
        if let retweeted = parts.retweeted {
            self.tweets[index].isRetweet = true
            // `try?`: without its original a retweet still is a tweet.
            if let inner = try? self.readClassic(retweeted, depth: depth + 1, observedAt: observedAt) {
                self.tweets[index].retweetIndex = inner
                self.tweets[index].retweetOf = self.tweets[inner].id
            }
        }
        if let quoted = parts.quoted {
            // `try?`: the same for what is quoted.
            if let inner = try? self.readClassic(quoted, depth: depth + 1, observedAt: observedAt) {
                self.tweets[index].quoteIndex = inner
                self.tweets[index].quoteOf = self.tweets[inner].id
            }
        }
    }

    private static func take(
        _ key: UnsafeRawBufferPointer,
        _ value: JSONCursor,
        _ tweet: inout TweetView,
        _ parts: inout ClassicParts,
        _ hasTime: inout Bool
    ) {
        if value.isNull {
            return
        }
        switch key.count {
        case 2 where key.equals("id"): parts.numberedID = Self.identifier(value)
        case 3 where key.equals("geo"): Self.takePoint(value, &tweet, isLongitudeFirst: false)
        case 4 where key.equals("text"): tweet.text = Self.text(value)
        case 4 where key.equals("user"): parts.user = value
        case 4 where key.equals("lang"): tweet.lang = Self.word(value)
        case 5 where key.equals("place"): Self.takePlace(value, &tweet)
        case 6 where key.equals("id_str"): tweet.id = Self.identifier(value)
        case 6 where key.equals("source"): tweet.source = Self.text(value)
        case 8 where key.equals("entities"): parts.entities = value
        case 9 where key.equals("full_text"): parts.fullText = value.string
        case 10 where key.equals("created_at"):
            if let time = Self.time(value) {
                tweet.createdAt = time
                hasTime = true
            }
        case 11 where key.equals("coordinates"): Self.takePoint(value, &tweet, isLongitudeFirst: true)
        case 11 where key.equals("quote_count"): tweet.quotes = Self.count(value)
        case 11 where key.equals("reply_count"): tweet.replies = Self.count(value)
        case 13 where key.equals("retweet_count"): tweet.retweets = Self.count(value)
        case 13 where key.equals("quoted_status"): parts.quoted = value.isObject ? value : nil
        case 14 where key.equals("favorite_count"): tweet.favorites = Self.count(value)
        case 14 where key.equals("extended_tweet"): parts.extended = value
        case 16 where key.equals("retweeted_status"): parts.retweeted = value.isObject ? value : nil
        case 16 where key.equals("quoted_status_id"): tweet.quoteOf = tweet.quoteOf ?? Self.identifier(value)
        case 17 where key.equals("extended_entities"): parts.extendedEntities = value
        case 18 where key.equals("possibly_sensitive"): tweet.isSensitive = value.bool ?? false
        default: Self.takeReply(key, value, &tweet)
        }
    }

    private static func takeReply(_ key: UnsafeRawBufferPointer, _ value: JSONCursor, _ tweet: inout TweetView) {
        switch key.count {
        case 19 where key.equals("in_reply_to_user_id"):
            tweet.replyToUser = tweet.replyToUser ?? Self.identifier(value)
        case 21 where key.equals("in_reply_to_status_id"):
            tweet.replyToTweet = tweet.replyToTweet ?? Self.identifier(value)
        case 20 where key.equals("quoted_status_id_str"): tweet.quoteOf = Self.identifier(value)
        case 23 where key.equals("in_reply_to_screen_name"): tweet.replyToName = Self.word(value)
        case 23 where key.equals("in_reply_to_user_id_str"): tweet.replyToUser = Self.identifier(value)
        case 25 where key.equals("in_reply_to_status_id_str"): tweet.replyToTweet = Self.identifier(value)
        default: break
        }
    }

    private static func takePoint(_ value: JSONCursor, _ tweet: inout TweetView, isLongitudeFirst: Bool) {
        guard let pair = value.find("coordinates") else {
            return
        }
        var elements = pair.elements
        guard let first = elements.next()?.double, let second = elements.next()?.double else {
            return
        }
        Self.setPoint(isLongitudeFirst ? second : first, isLongitudeFirst ? first : second, &tweet)
    }

    private static func takePlace(_ value: JSONCursor, _ tweet: inout TweetView) {
        var members = value.members
        while let (key, value) = members.next() {
            if key.equals("full_name") {
                tweet.geoName = Self.word(value)
            } else if key.equals("country_code") {
                tweet.geoCountry = Self.word(value)
            }
        }
    }

    /// Reads a user of API v1.1.
    static func readClassicUser(_ object: JSONCursor) -> UserView {
        var user = UserView()
        var numberedID: Int64?
        var entities: JSONCursor?
        var members = object.members
        while let (key, value) = members.next() {
            if value.isNull {
                continue
            }
            switch key.count {
            case 2 where key.equals("id"): numberedID = Self.identifier(value)
            case 3 where key.equals("url"): user.link = Self.text(value)
            case 4 where key.equals("name"): user.displayName = Self.text(value)
            case 6 where key.equals("id_str"): user.id = Self.identifier(value)
            case 8 where key.equals("location"): user.location = Self.text(value)
            case 8 where key.equals("verified"): user.isVerified = value.bool
            case 8 where key.equals("entities"): entities = value
            case 10 where key.equals("created_at"): user.createdAt = Self.time(value)
            case 11 where key.equals("screen_name"): user.screenName = Self.word(value)
            case 11 where key.equals("description"): user.bio = Self.text(value)
            case 12 where key.equals("listed_count"): user.listed = Self.count(value)
            case 13 where key.equals("friends_count"): user.friends = Self.count(value)
            case 14 where key.equals("statuses_count"): user.statuses = Self.count(value)
            case 15 where key.equals("followers_count"):
                user.followers = Self.count(value)
                user.isProfile = true
            case 15 where key.equals("default_profile"): user.isDefaultProfile = value.bool
            case 16 where key.equals("favourites_count"): user.favourites = Self.count(value)
            default: break
            }
        }
        user.id = user.id ?? numberedID
        if let urls = entities?.find("url")?.find("urls") {
            var elements = urls.elements
            if let expanded = elements.next()?.find("expanded_url")?.string {
                user.link = expanded
            }
        }
        return user
    }
}
