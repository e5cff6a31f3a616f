internal import JSONDocument

/// Writes made-up tweets in one of the forms that people have.
struct SampleWriter: Sendable {
    let users: [SampleUser]
    let format: SampleFormat

    /// The first line, where the format has one.
    var header: [UInt8]? {
        self.format == .csv ? Array("username;date;retweets;favorites;text\n".utf8) : nil
    }

    /// How many tweets share a line.
    var tweetsPerLine: Int { self.format == .v2 ? 100 : 1 }

    /// Whether the format knows delete notices.
    var writesDeletes: Bool { self.format == .v1 }

    /// The lines of some tweets, each with its line feed.
    func lines(_ tweets: [SampleTweet]) -> [[UInt8]] {
        switch self.format {
        case .v1: tweets.map { Self.line(self.classic($0)) }
        case .v2: [Self.line(self.page(tweets))]
        case .csv: tweets.map(self.row)
        }
    }

    /// A notice that a tweet was deleted.
    func delete(_ tweet: SampleTweet, at time: Int64) -> [UInt8] {
        let user = self.users[tweet.author]
        return Self.line([
            "delete": [
                "status": [
                    "id": .integer(tweet.id), "id_str": .string("\(tweet.id)"), "user_id": .integer(user.id),
                    "user_id_str": .string("\(user.id)"),
                ], "timestamp_ms": .string("\(time)000"),
            ]
        ])
    }

    private static func line(_ value: JSONValue) -> [UInt8] {
        value.bytes() + [10]
    }

    // MARK: API v1.1

    private func classic(_ tweet: SampleTweet) -> JSONValue {
        var status = JSONObject([
            ("created_at", .string(SampleTime.classic(tweet.time))), ("id", .integer(tweet.id)),
            ("id_str", .string("\(tweet.id)")), ("text", .string(tweet.text)),
            ("source", "<a href=\"https://mobile.example\" rel=\"nofollow\">Putokaz Sample</a>"), ("truncated", false),
            ("in_reply_to_status_id_str", nil), ("in_reply_to_user_id_str", nil), ("in_reply_to_screen_name", nil),
            ("user", self.user(tweet.author)), ("coordinates", nil), ("place", nil), ("is_quote_status", false),
            ("retweet_count", .integer(Int64(tweet.retweets))), ("favorite_count", .integer(Int64(tweet.favorites))),
            ("entities", self.entities(tweet)), ("lang", .string(self.users[tweet.author].lang)),
        ])
        if tweet.isGeotagged, let place = tweet.place {
            status["coordinates"] = [
                "type": "Point", "coordinates": [.number(place.longitude), .number(place.latitude)],
            ]
        }
        switch tweet.relation {
        case .none: break
        case .retweet(let original): status["retweeted_status"] = self.classic(original)
        case .quote(let original):
            status["quoted_status"] = self.classic(original)
            status["quoted_status_id_str"] = .string("\(original.id)")
            status["is_quote_status"] = true
        case .reply(let id, let author):
            status["in_reply_to_status_id_str"] = .string("\(id)")
            status["in_reply_to_user_id_str"] = .string("\(self.users[author].id)")
            status["in_reply_to_screen_name"] = .string(self.users[author].screenName)
        }
        return .object(status)
    }

    private func user(_ index: Int) -> JSONValue {
        let user = self.users[index]
        return [
            "id": .integer(user.id), "id_str": .string("\(user.id)"), "name": .string(user.displayName),
            "screen_name": .string(user.screenName), "location": .string(user.location),
            "description": .string(user.bio), "url": user.link.map(JSONValue.string) ?? .null,
            "verified": .bool(user.isVerified), "followers_count": .integer(Int64(user.followers)),
            "friends_count": .integer(Int64(user.friends)), "listed_count": .integer(Int64(user.listed)),
            "statuses_count": .integer(Int64(user.statuses)), "favourites_count": .integer(Int64(user.statuses / 2)),
            "created_at": "Tue Mar 21 20:50:14 +0000 2017", "default_profile": .bool(user.role == .bot),
        ]
    }

    private func entities(_ tweet: SampleTweet) -> JSONValue {
        let words = tweet.text.split(separator: " ").filter { $0.hasPrefix("#") }
        let hashtags = words.map { word -> JSONValue in ["text": .string(String(word.dropFirst()))] }
        let mentions = self.mentioned(by: tweet).map(self.mention)
        var entities = JSONObject()
        entities["hashtags"] = .array(hashtags)
        entities["urls"] = .array([])
        entities["user_mentions"] = .array(mentions)
        if tweet.hasPhoto {
            entities["media"] = [
                ["type": "photo", "id_str": .string("\(tweet.id + 1)"), "url": "https://t.co/sample0001"]
            ]
        }
        return .object(entities)
    }

    private func mentioned(by tweet: SampleTweet) -> [Int] {
        switch tweet.relation {
        case .none, .quote: tweet.mentions
        case .retweet(let original): [original.author]
        case .reply(_, let author): [author]
        }
    }

    private func mention(_ index: Int) -> JSONValue {
        let user = self.users[index]
        return [
            "screen_name": .string(user.screenName), "name": .string(user.displayName), "id": .integer(user.id),
            "id_str": .string("\(user.id)"),
        ]
    }

    // MARK: API v2

    private func page(_ tweets: [SampleTweet]) -> JSONValue {
        var originals: [Int64: SampleTweet] = [:]
        var authors: Set<Int> = []
        for tweet in tweets {
            authors.insert(tweet.author)
            switch tweet.relation {
            case .retweet(let original), .quote(let original):
                originals[original.id] = original
                authors.insert(original.author)
            case .none, .reply:
                break
            }
        }
        let included = originals.keys.sorted().compactMap { originals[$0] }
        return [
            "data": .array(tweets.map(self.modern)),
            "includes": [
                "users": .array(authors.sorted().map(self.modernUser)), "tweets": .array(included.map(self.modern)),
            ], "meta": ["result_count": .integer(Int64(tweets.count))],
        ]
    }

    private func modern(_ tweet: SampleTweet) -> JSONValue {
        var data = JSONObject([
            ("id", .string("\(tweet.id)")), ("text", .string(tweet.text)),
            ("author_id", .string("\(self.users[tweet.author].id)")),
            ("created_at", .string(SampleTime.modern(tweet.time))), ("lang", .string(self.users[tweet.author].lang)),
        ])
        data["public_metrics"] = [
            "retweet_count": .integer(Int64(tweet.retweets)), "like_count": .integer(Int64(tweet.favorites)),
            "reply_count": 0, "quote_count": 0,
        ]
        switch tweet.relation {
        case .none: break
        case .retweet(let original):
            data["referenced_tweets"] = [["type": "retweeted", "id": .string("\(original.id)")]]
        case .quote(let original):
            data["referenced_tweets"] = [["type": "quoted", "id": .string("\(original.id)")]]
        case .reply(let id, let author):
            data["referenced_tweets"] = [["type": "replied_to", "id": .string("\(id)")]]
            data["in_reply_to_user_id"] = .string("\(self.users[author].id)")
        }
        return .object(data)
    }

    private func modernUser(_ index: Int) -> JSONValue {
        let user = self.users[index]
        return [
            "id": .string("\(user.id)"), "name": .string(user.displayName), "username": .string(user.screenName),
            "location": .string(user.location), "description": .string(user.bio), "verified": .bool(user.isVerified),
            "created_at": "2017-03-21T20:50:14.000Z",
            "public_metrics": [
                "followers_count": .integer(Int64(user.followers)), "following_count": .integer(Int64(user.friends)),
                "tweet_count": .integer(Int64(user.statuses)), "listed_count": .integer(Int64(user.listed)),
            ],
        ]
    }

    // MARK: CSV

    private func row(_ tweet: SampleTweet) -> [UInt8] {
        let text = tweet.text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        let fields = [
            self.users[tweet.author].screenName, SampleTime.plain(tweet.time), "\(tweet.retweets)",
            "\(tweet.favorites)", "\"\(text)\"",
        ]
        return Array((fields.joined(separator: ";") + "\n").utf8)
    }
}
