internal import PlaceRecognition
internal import TweetReading

extension PartBuilder {
    /// The row of the tweet whose children are written.
    private var parent: Int32 { Int32(truncatingIfNeeded: self.rows.count - 1) }

    // MARK: Interactions

    /// Appends who acts on whom; a plain retweet acts on the original's author only.
    mutating func appendInteractions(
        _ tweet: TweetView,
        _ reader: TweetReader,
        _ entities: ArraySlice<EntityView>,
        _ prefix: RetweetPrefix?,
        isRetweet: Bool
    ) {
        if isRetweet {
            self.appendRetweet(tweet, reader, entities, prefix)
            return
        }
        self.mentioned.removeAll(keepingCapacity: true)
        if tweet.replyToUser != nil || !tweet.replyToName.isEmpty {
            self.mentioned.append(
                self.append("reply", tweet, id: tweet.replyToUser, handle: tweet.replyToName, to: tweet.replyToTweet)
            )
        }
        if let quoted = tweet.quoteOf {
            self.appendQuote(tweet, reader, entities, quoted)
        }
        for entity in entities where entity.kind == .mention {
            let key = RowKeys.user(id: entity.userID, handle: entity.value, &self.otherKey)
            if self.otherKey.count > 0, !self.mentioned.contains(key) {
                self.mentioned.append(key)
                _ = self.append("mention", tweet, id: entity.userID, handle: entity.value, to: nil)
            }
        }
    }

    private mutating func appendRetweet(
        _ tweet: TweetView,
        _ reader: TweetReader,
        _ entities: ArraySlice<EntityView>,
        _ prefix: RetweetPrefix?
    ) {
        if tweet.retweetIndex >= 0 {
            let author = reader.tweets[tweet.retweetIndex].user
            _ = self.append("retweet", tweet, id: author.id, handle: author.screenName, to: tweet.retweetOf)
        } else if let prefix {
            let id = entities.first { $0.kind == .mention && $0.value.elementsEqual(prefix.handle) }?.userID
            _ = self.append("retweet", tweet, id: id, handle: prefix.handle, to: tweet.retweetOf)
        }
    }

    private mutating func appendQuote(
        _ tweet: TweetView,
        _ reader: TweetReader,
        _ entities: ArraySlice<EntityView>,
        _ quoted: Int64
    ) {
        if tweet.quoteIndex >= 0 {
            let author = reader.tweets[tweet.quoteIndex].user
            _ = self.append("quote", tweet, id: author.id, handle: author.screenName, to: quoted)
            return
        }
        // The link to the quoted tweet names its author: twitter.com/handle/status/id.
        for entity in entities where entity.kind == .link && LinkHost(entity.expanded).isPlatform {
            let parts = entity.expanded.split(separator: UInt8(ascii: "/"))
            guard parts.count >= 5, parts[3].elementsEqual("status".utf8) else {
                continue
            }
            let digits = UnsafeRawBufferPointer(rebasing: parts[4].prefix { 48...57 ~= $0 })
            if TweetTime.integer(digits) == quoted {
                _ = self.append("quote", tweet, id: nil, handle: UnsafeRawBufferPointer(rebasing: parts[2]), to: quoted)
                return
            }
        }
    }

    /// Appends an interaction; returns what stands for the target's key.
    private mutating func append(
        _ kind: StaticString,
        _ tweet: TweetView,
        id: Int64?,
        handle: UnsafeRawBufferPointer,
        to target: Int64?
    ) -> Int64 {
        let key = RowKeys.user(id: id, handle: handle, &self.otherKey)
        guard self.otherKey.count > 0 else {
            return key
        }
        self.interactions.append(self.tweetKey.bytes)
        self.interactions.append(kind)
        self.interactions.append(self.userKey.bytes)
        self.interactions.append(self.otherKey.bytes)
        self.interactions.append(nonEmpty: handle)
        self.otherKey.clear()
        if let target {
            self.otherKey.append(decimal: target)
        }
        self.interactions.append(nonEmpty: self.otherKey.bytes)
        self.interactions.append(tweet.createdAt)
        self.interactions.append(tweet.observedAt)
        self.interactions.close()
        self.interactionParents.append(self.parent)
        return key
    }

    // MARK: Hashtags and links

    /// Appends the hashtags and links, each once a tweet.
    mutating func appendEntities(_ tweet: TweetView, _ entities: ArraySlice<EntityView>) {
        self.mentioned.removeAll(keepingCapacity: true)
        for entity in entities {
            switch entity.kind {
            case .hashtag:
                self.appendHashtag(tweet, entity.value)
            case .link:
                self.appendLink(tweet, entity.expanded.isEmpty ? entity.value : entity.expanded)
            case .mention, .media:
                break
            }
        }
    }

    private mutating func appendHashtag(_ tweet: TweetView, _ word: UnsafeRawBufferPointer) {
        self.otherKey.clear()
        if word.allSatisfy({ $0 < 0x80 }) {
            for byte in word {
                self.otherKey.append(65...90 ~= byte ? byte | 0x20 : byte)
            }
        } else {
            var lower = String(decoding: word, as: UTF8.self).lowercased()
            lower.withUTF8 { self.fieldCleaner.clean(UnsafeRawBufferPointer($0), maximum: 280) }
            self.otherKey.append(self.fieldCleaner.bytes)
        }
        guard self.otherKey.count > 0, self.isNew(self.otherKey.bytes) else {
            return
        }
        self.hashtags.append(self.tweetKey.bytes)
        self.hashtags.append(self.otherKey.bytes)
        self.hashtags.append(tweet.observedAt)
        self.hashtags.close()
        self.hashtagParents.append(self.parent)
    }

    private mutating func appendLink(_ tweet: TweetView, _ link: UnsafeRawBufferPointer) {
        guard !link.isEmpty, self.isNew(link) else {
            return
        }
        self.fieldCleaner.clean(link, maximum: 2_000)
        self.urls.append(self.tweetKey.bytes)
        self.urls.append(self.fieldCleaner.bytes)
        self.otherKey.clear()
        for byte in LinkHost(self.fieldCleaner.bytes).bytes {
            self.otherKey.append(65...90 ~= byte ? byte | 0x20 : byte)
        }
        self.urls.append(nonEmpty: self.otherKey.bytes)
        self.urls.append(tweet.observedAt)
        self.urls.close()
        self.urlParents.append(self.parent)
    }

    /// Whether bytes have not been met in this tweet yet.
    private mutating func isNew(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let key = Int64(bitPattern: hash)
        guard !self.mentioned.contains(key) else {
            return false
        }
        self.mentioned.append(key)
        return true
    }

    // MARK: Places

    /// Appends the places that the author names, and that of the geo tag.
    ///
    /// What a retweet names is kept as shared, not as the retweeter's own.
    mutating func appendPlaces(_ tweet: TweetView, _ named: [PlaceMention], isRetweet: Bool) {
        for mention in named {
            if let place = self.finder.place(mention.placeID) {
                let found = FoundPlace(
                    place: place,
                    kind: mention.kind.rawValue,
                    origin: isRetweet ? "shared" : "own",
                    surface: mention.surface,
                    range: mention.codePointRange,
                    confidence: mention.confidence
                )
                self.append(found, tweet)
            }
        }
        if !isRetweet, let latitude = tweet.latitude, let longitude = tweet.longitude,
            let nearest = self.finder.nearest(latitude: latitude, longitude: longitude)
        {
            let found = FoundPlace(
                place: nearest.place,
                kind: "geo",
                origin: "geo",
                surface: String(decoding: tweet.geoName, as: UTF8.self),
                range: nil,
                confidence: nearest.confidence
            )
            self.append(found, tweet)
        } else if !isRetweet, !tweet.geoName.isEmpty {
            self.appendTaggedPlace(tweet)
        }
    }

    /// The tag names a place without a point: its full name is resolved like a profile's location.
    private mutating func appendTaggedPlace(_ tweet: TweetView) {
        let home = self.finder.home(tweet.geoName)
        guard let id = home.placeID, home.confidence >= 0.5, let place = self.finder.place(id) else {
            return
        }
        let found = FoundPlace(
            place: place,
            kind: "geo",
            origin: "geo",
            surface: String(decoding: tweet.geoName, as: UTF8.self),
            range: nil,
            confidence: home.confidence
        )
        self.append(found, tweet)
    }

    private mutating func append(_ found: FoundPlace, _ tweet: TweetView) {
        self.placeMentions.append(self.tweetKey.bytes)
        self.placeMentions.append(self.userKey.bytes)
        self.placeMentions.append(found.place.id)
        self.placeMentions.append(found.place.name)
        self.placeMentions.append(found.place.country.isEmpty ? nil : found.place.country)
        self.placeMentions.append(found.place.county)
        self.placeMentions.append(PlaceFinder.name(found.place.kind))
        self.placeMentions.append(found.place.latitude)
        self.placeMentions.append(found.place.longitude)
        self.placeMentions.append(found.kind)
        self.placeMentions.append(found.origin)
        self.placeMentions.append(found.surface)
        self.placeMentions.append(found.range.map { Int32(truncatingIfNeeded: $0.lowerBound) })
        self.placeMentions.append(found.range.map { Int32(truncatingIfNeeded: $0.upperBound) })
        self.placeMentions.append(found.confidence)
        self.placeMentions.append(tweet.createdAt)
        self.placeMentions.append(tweet.observedAt)
        self.placeMentions.close()
        self.placeMentionParents.append(self.parent)
    }
}

/// A place as it is written to the lake.
private struct FoundPlace {
    let place: Place
    let kind: String
    let origin: String
    let surface: String
    let range: Range<Int>?
    let confidence: Double
}
