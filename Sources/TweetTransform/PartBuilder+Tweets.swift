internal import JSONDocument
internal import PlaceRecognition
internal import TweetReading

extension PartBuilder {
    /// Appends a tweet's row and all that hangs on it; its keys stand in `tweetKey` and `userKey`.
    mutating func appendTweet(_ tweet: TweetView, _ reader: TweetReader, home: Home) {
        var entities = reader.entities[tweet.entities]
        self.cleaner.clean(tweet.text, entities: entities, maximum: 8_000)
        let text = self.cleaner.bytes
        if !tweet.hasEntities {
            entities = self.scanner.scan(text)[...]
        }
        let prefix = tweet.hasEntities && !tweet.isRetweet ? nil : RetweetPrefix(text)
        let isRetweet = tweet.isRetweet || (prefix != nil && !tweet.hasEntities)
        // A retweet's words are the original's, which has rows of its own where it was delivered.
        let named =
            isRetweet && tweet.retweetIndex >= 0
            ? [] : self.finder.mentions(text, language: tweet.lang, home: home)
        var links = LinkSigns()
        for entity in entities {
            switch entity.kind {
            case .link: links.take(entity)
            case .media: links.hasOwnPhoto = links.hasOwnPhoto || !entity.isForeign
            case .hashtag, .mention: break
            }
        }
        self.signs.read(
            text,
            language: WordLanguage.bit(tweet.lang),
            namesPlace: !named.isEmpty,
            isSeen: links.hasOwnPhoto || tweet.latitude != nil
        )
        for entity in entities where entity.kind == .hashtag {
            self.signs.read(hashtag: entity.value)
        }
        self.writeTweet(tweet, text, links, isRetweet: isRetweet)
        self.appendInteractions(tweet, reader, entities, isRetweet ? prefix : nil, isRetweet: isRetweet)
        self.appendEntities(tweet, entities)
        self.appendPlaces(tweet, named, isRetweet: isRetweet)
    }

    private mutating func writeTweet(
        _ tweet: TweetView,
        _ text: UnsafeRawBufferPointer,
        _ links: LinkSigns,
        isRetweet: Bool
    ) {
        self.tweets.append(self.tweetKey.bytes)
        self.tweets.append(tweet.id)
        self.tweets.append(self.userKey.bytes)
        self.tweets.append(tweet.user.id)
        self.tweets.append(nonEmpty: tweet.user.screenName)
        self.tweets.append(tweet.createdAt)
        self.tweets.append(tweet.observedAt)
        // Only the part's end knows; the column is written anew then.
        self.tweets.append(tweet.isEmbedded)
        self.tweets.append(Self.kind(tweet, isRetweet: isRetweet))
        self.tweets.append(
            UnsafeRawBufferPointer(start: text.baseAddress ?? self.tweetKey.bytes.baseAddress, count: text.count)
        )
        self.tweets.append(nonEmpty: tweet.lang)
        self.fieldCleaner.clean(Self.sourceName(tweet.source), maximum: self.tweets.nextLimit)
        self.tweets.append(nonEmpty: self.fieldCleaner.bytes)
        self.tweets.append(tweet.retweets)
        self.tweets.append(tweet.favorites)
        self.tweets.append(tweet.replies)
        self.tweets.append(tweet.quotes)
        self.tweets.append(tweet.user.followers)
        self.appendTweetID(tweet.replyToTweet)
        self.appendTweetID(tweet.retweetOf)
        self.appendTweetID(tweet.quoteOf)
        let hasPoint = tweet.latitude != nil && tweet.longitude != nil
        self.tweets.append(hasPoint ? tweet.latitude : nil)
        self.tweets.append(hasPoint ? tweet.longitude : nil)
        self.fieldCleaner.clean(tweet.geoName, maximum: self.tweets.nextLimit)
        self.tweets.append(nonEmpty: self.fieldCleaner.bytes)
        self.appendCountry(tweet.geoCountry)
        self.tweets.append(links.hasOwnPhoto && !isRetweet)
        self.tweets.append(links.hasLink)
        self.tweets.append(self.signs.isFirstPerson && !isRetweet)
        self.tweets.append(self.signs.isAdvertising)
        self.tweets.append(tweet.isSensitive)
        self.tweets.append(self.signs.travelScore)
        self.tweets.append(nonEmpty: self.signs.travelWords)
        self.tweets.close()
    }

    private mutating func appendTweetID(_ id: Int64?) {
        self.otherKey.clear()
        if let id {
            self.otherKey.append(decimal: id)
        }
        self.tweets.append(nonEmpty: self.otherKey.bytes)
    }

    private mutating func appendCountry(_ code: UnsafeRawBufferPointer) {
        self.otherKey.clear()
        if code.count == 2, code.allSatisfy({ 65...90 ~= $0 & 0xDF }) {
            self.otherKey.append(code[0] & 0xDF)
            self.otherKey.append(code[1] & 0xDF)
        }
        self.tweets.append(nonEmpty: self.otherKey.bytes)
    }

    private static func kind(_ tweet: TweetView, isRetweet: Bool) -> StaticString {
        if isRetweet {
            return "retweet"
        }
        if tweet.quoteOf != nil {
            return "quote"
        }
        if tweet.replyToTweet != nil || tweet.replyToUser != nil || !tweet.replyToName.isEmpty {
            return "reply"
        }
        return "original"
    }

    /// The name inside `<a href="…">name</a>`, or the whole where it is no anchor.
    private static func sourceName(_ source: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard source.first == UInt8(ascii: "<"), let start = source.firstIndex(of: UInt8(ascii: ">")) else {
            return source
        }
        let rest = source[(start + 1)...]
        let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        return UnsafeRawBufferPointer(rebasing: source[(start + 1)..<end])
    }
}

/// What a tweet's links tell.
struct LinkSigns {
    /// A link to somewhere else than the platform.
    var hasLink = false
    /// A photo or film of the author's own.
    var hasOwnPhoto = false

    mutating func take(_ entity: EntityView) {
        let url = entity.expanded.isEmpty ? entity.value : entity.expanded
        let host = LinkHost(url)
        if host.bytes.equals("pic.twitter.com") {
            self.hasOwnPhoto = true
        } else if !host.isPlatform {
            self.hasLink = true
        }
        if host.bytes.equals("instagram.com") || host.bytes.equals("instagr.am") {
            self.hasOwnPhoto = true
        }
    }
}
