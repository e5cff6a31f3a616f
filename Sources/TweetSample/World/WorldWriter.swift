internal import JSONDocument

/// Writes the tweets of a world as API v1.1 streams them: numbers as they stood at the moment of writing.
struct WorldWriter: Sendable {
    let accounts: [WorldAccount]
    let tweets: [WorldTweet]
    let begins: Int64

    /// One tweet as a line.
    func line(_ position: Int) -> [UInt8] {
        self.status(position, at: self.tweets[position].time, depth: 0).bytes() + [10]
    }

    /// A notice that a tweet was deleted.
    func delete(_ position: Int) -> [UInt8] {
        let tweet = self.tweets[position]
        let user = self.accounts[tweet.author]
        let value: JSONValue = [
            "delete": [
                "status": [
                    "id": .integer(tweet.id), "id_str": .string("\(tweet.id)"), "user_id": .integer(user.id),
                    "user_id_str": .string("\(user.id)"),
                ], "timestamp_ms": .string("\(tweet.time + 900)000"),
            ]
        ]
        return value.bytes() + [10]
    }

    private func status(_ position: Int, at time: Int64, depth: Int) -> JSONValue {
        let tweet = self.tweets[position]
        let part = WorldTweet.part(after: time - tweet.time)
        let source = "<a href=\"https://mobile.example\" rel=\"nofollow\">\(self.accounts[tweet.author].source)</a>"
        var status = JSONObject([
            ("created_at", .string(SampleTime.classic(tweet.time))), ("id", .integer(tweet.id)),
            ("id_str", .string("\(tweet.id)")), ("text", .string(self.text(tweet))), ("source", .string(source)),
            ("truncated", false), ("in_reply_to_status_id", nil), ("in_reply_to_status_id_str", nil),
            ("in_reply_to_user_id", nil), ("in_reply_to_user_id_str", nil), ("in_reply_to_screen_name", nil),
            ("user", self.user(tweet.author, at: time)), ("geo", nil), ("coordinates", nil), ("place", nil),
            ("is_quote_status", false), ("quote_count", 0), ("reply_count", Self.count(tweet.finalAnswers, part)),
            ("retweet_count", Self.count(tweet.finalShares, part)),
            ("favorite_count", Self.count(tweet.finalLikes, part)),
            ("entities", self.entities(tweet)), ("favorited", false), ("retweeted", false),
            ("possibly_sensitive", false), ("filter_level", "low"), ("lang", .string(tweet.lang)),
            ("timestamp_ms", .string("\(tweet.time)000")),
        ])
        if tweet.isGeotagged, let place = tweet.place {
            // A few hundred metres off, the same for the same tweet.
            let east = place.longitude + Double(tweet.id % 41 - 20) / 5_000
            let north = place.latitude + Double(tweet.id % 37 - 18) / 5_000
            status["coordinates"] = ["type": "Point", "coordinates": [.number(east), .number(north)]]
            status["place"] = [
                "place_type": "city", "name": .string(place.name), "full_name": .string("\(place.name), Hrvatska"),
                "country_code": "HR", "country": "Hrvatska",
            ]
        }
        self.relate(tweet, &status, at: time, depth: depth)
        return .object(status)
    }

    private func relate(_ tweet: WorldTweet, _ status: inout JSONObject, at time: Int64, depth: Int) {
        switch tweet.relation {
        case .none: break
        case .retweet(let original):
            status["retweeted_status"] = self.status(original, at: time, depth: depth + 1)
        case .quote(let original):
            let id = self.tweets[original].id
            status["is_quote_status"] = true
            status["quoted_status_id"] = .integer(id)
            status["quoted_status_id_str"] = .string("\(id)")
            if depth < 2 {
                status["quoted_status"] = self.status(original, at: time, depth: depth + 1)
            }
        case .reply(let original):
            let author = self.accounts[self.tweets[original].author]
            status["in_reply_to_status_id"] = .integer(self.tweets[original].id)
            status["in_reply_to_status_id_str"] = .string("\(self.tweets[original].id)")
            status["in_reply_to_user_id"] = .integer(author.id)
            status["in_reply_to_user_id_str"] = .string("\(author.id)")
            status["in_reply_to_screen_name"] = .string(author.screenName)
        }
    }

    private static func count(_ final: Int, _ part: Double) -> JSONValue {
        .integer(Int64(Double(final) * part))
    }

    private func text(_ tweet: WorldTweet) -> String {
        var text = tweet.text
        if case .retweet = tweet.relation {
            return text
        }
        text += tweet.link == nil ? "" : " " + Self.shortLink(tweet)
        return text + (tweet.hasPhoto ? " " + Self.shortPhoto(tweet) : "")
    }

    private static func shortLink(_ tweet: WorldTweet) -> String { "https://t.co/l\(tweet.id % 100_000_000)" }
    private static func shortPhoto(_ tweet: WorldTweet) -> String { "https://t.co/p\(tweet.id % 100_000_000)" }

    private func user(_ index: Int, at time: Int64) -> JSONValue {
        let user = self.accounts[index]
        let weeks = Double(time - self.begins) / 604_800
        return [
            "id": .integer(user.id), "id_str": .string("\(user.id)"), "name": .string(user.displayName),
            "screen_name": .string(user.screenName),
            "location": user.location.isEmpty ? .null : .string(user.location),
            "url": user.link.map(JSONValue.string) ?? .null,
            "description": user.bio.isEmpty ? .null : .string(user.bio), "protected": false,
            "verified": .bool(user.isVerified), "followers_count": .integer(Int64(user.followers(after: weeks))),
            "friends_count": .integer(Int64(user.friends)), "listed_count": .integer(Int64(user.listed)),
            "favourites_count": .integer(Int64(user.likes)),
            "statuses_count": .integer(Int64(user.statuses + Int(user.activity * Swift.max(0, weeks)))),
            "created_at": .string(SampleTime.classic(user.createdAt)), "geo_enabled": true, "lang": nil,
            "default_profile": .bool(user.isDefaultProfile), "default_profile_image": false,
        ]
    }

    private func entities(_ tweet: WorldTweet) -> JSONValue {
        let text = Array(self.text(tweet).unicodeScalars)
        let hashtags = Self.words("#", in: text).map { word, indices -> JSONValue in
            ["text": .string(word), "indices": indices]
        }
        var byName: [String: Int] = [:]
        for index in self.named(tweet) {
            byName[self.accounts[index].screenName] = index
        }
        let mentions = Self.words("@", in: text).compactMap { word, indices -> JSONValue? in
            guard let index = byName[word] else { return nil }
            let user = self.accounts[index]
            return [
                "screen_name": .string(word), "name": .string(user.displayName), "id": .integer(user.id),
                "id_str": .string("\(user.id)"), "indices": indices,
            ]
        }
        var entities = JSONObject([
            ("hashtags", .array(hashtags)), ("urls", .array([])), ("user_mentions", .array(mentions)),
            ("symbols", .array([])),
        ])
        if case .retweet = tweet.relation {
            return .object(entities)
        }
        if let link = tweet.link {
            entities["urls"] = [["url": .string(Self.shortLink(tweet)), "expanded_url": .string(link)]]
        }
        if tweet.hasPhoto {
            entities["media"] = [
                [
                    "type": "photo", "id": .integer(tweet.id + 1), "id_str": .string("\(tweet.id + 1)"),
                    "url": .string(Self.shortPhoto(tweet)),
                    "expanded_url": .string(
                        "https://twitter.com/\(self.accounts[tweet.author].screenName)/status/\(tweet.id)/photo/1"
                    ),
                ]
            ]
        }
        return .object(entities)
    }

    private func named(_ tweet: WorldTweet) -> [Int] {
        switch tweet.relation {
        case .none: tweet.mentions
        case .retweet(let original): [self.tweets[original].author] + self.tweets[original].mentions
        case .quote: []
        case .reply(let original): [self.tweets[original].author]
        }
    }

    /// The words behind a sign, with their indices in Unicode scalars.
    private static func words(_ sign: Unicode.Scalar, in text: [Unicode.Scalar]) -> [(String, JSONValue)] {
        var found: [(String, JSONValue)] = []
        var at = 0
        while at < text.count {
            guard text[at] == sign else {
                at += 1
                continue
            }
            var end = at + 1
            while end < text.count, text[end].properties.isAlphabetic || 48...57 ~= text[end].value || text[end] == "_"
            {
                end += 1
            }
            if end > at + 1 {
                var word = String.UnicodeScalarView()
                word.append(contentsOf: text[(at + 1)..<end])
                found.append((String(word), [.integer(Int64(at)), .integer(Int64(end))]))
            }
            at = end
        }
        return found
    }
}
