internal import JSONDocument

extension TweetReader {
    /// Reads a row of a text table.
    ///
    /// - Parameters:
    ///   - row: The row, with or without its line's end.
    ///   - dialect: How the table is written.
    /// - Returns: What it is; where that is a tweet, ``tweets`` holds it.
    public func read(row: UnsafeRawBufferPointer, dialect: TableDialect) -> RecordOutcome {
        self.reset()
        guard !Self.trimmed(row).isEmpty else {
            return .blank
        }
        guard TableRow.split(row, dialect, &self.fields, &self.arena) else {
            return .reject(RejectReason(.malformed, "the row's quotes do not match"))
        }
        guard self.fields.count == dialect.columnCount else {
            let message = "the row has \(self.fields.count) fields, the header \(dialect.columnCount)"
            return .reject(RejectReason(.malformed, message))
        }
        guard String(validating: row, as: UTF8.self) != nil else {
            return .reject(RejectReason(.encoding, "the row is not UTF-8"))
        }
        var tweet = TweetView()
        var time: Int64?
        for (column, field) in zip(dialect.columns, self.fields) where !field.isEmpty && column != .ignored {
            if column == .date {
                time = TweetTime.microseconds(field)
            } else if !Self.takeTweet(column, field, &tweet) {
                Self.takeUser(column, field, &tweet.user)
            }
        }
        return self.finish(&tweet, time)
    }

    private func finish(_ tweet: inout TweetView, _ time: Int64?) -> RecordOutcome {
        guard tweet.text.baseAddress != nil else {
            return .reject(RejectReason(.incomplete, "the tweet has no text"))
        }
        guard let created = time ?? tweet.id.flatMap({ TweetTime.microseconds(ofTweet: $0) }) else {
            return .reject(RejectReason(.incomplete, "the tweet has no time"))
        }
        let user = tweet.user
        guard user.id != nil || user.screenName.baseAddress != nil || user.displayName.baseAddress != nil else {
            return .reject(RejectReason(.incomplete, "the tweet has no author"))
        }
        tweet.createdAt = created
        tweet.observedAt = created
        self.tweets.append(tweet)
        return .tweets(1)
    }

    private static func takeTweet(
        _ column: TableColumn,
        _ field: UnsafeRawBufferPointer,
        _ tweet: inout TweetView
    ) -> Bool {
        switch column {
        case .id: tweet.id = Self.tableID(field) ?? tweet.id
        case .text: tweet.text = field
        case .language: tweet.lang = Self.word(field)
        case .source: tweet.source = field
        case .retweets: tweet.retweets = Self.count(field)
        case .favorites: tweet.favorites = Self.count(field)
        case .replies: tweet.replies = Self.count(field)
        case .quotes: tweet.quotes = Self.count(field)
        case .replyToTweet: tweet.replyToTweet = Self.tableID(field)
        case .replyToUser: tweet.replyToUser = Self.tableID(field)
        case .replyToName: tweet.replyToName = Self.handle(field) ?? tweet.replyToName
        case .retweetOf:
            tweet.retweetOf = Self.tableID(field)
            tweet.isRetweet = tweet.isRetweet || tweet.retweetOf != nil
        case .quoteOf: tweet.quoteOf = Self.tableID(field)
        case .isRetweet: tweet.isRetweet = Self.truth(field) ?? false
        case .permalink: Self.takePermalink(field, &tweet)
        case .latitude: tweet.latitude = Self.degrees(field, limit: 90)
        case .longitude: tweet.longitude = Self.degrees(field, limit: 180)
        case .placeName: tweet.geoName = Self.word(field)
        case .placeCountry: tweet.geoCountry = field
        default: return false
        }
        return true
    }

    private static func takeUser(_ column: TableColumn, _ field: UnsafeRawBufferPointer, _ user: inout UserView) {
        switch column {
        case .userID: user.id = Self.tableID(field)
        case .screenName: user.screenName = Self.handle(field) ?? user.screenName
        case .displayName: user.displayName = field
        case .userLocation: user.location = field
        case .userBio: user.bio = field
        case .userLink: user.link = field
        case .userCreated: user.createdAt = TweetTime.microseconds(field)
        case .followers:
            user.followers = Self.count(field)
            user.isProfile = true
        case .friends: user.friends = Self.count(field)
        case .favourites: user.favourites = Self.count(field)
        case .listed: user.listed = Self.count(field)
        case .statuses: user.statuses = Self.count(field)
        case .verified: user.isVerified = Self.truth(field)
        default: break
        }
    }

    /// An id in decimals.
    ///
    /// One that a spreadsheet has turned into 1.27E+18 is lost, and better absent than wrong.
    private static func tableID(_ field: UnsafeRawBufferPointer) -> Int64? {
        let digits = field.drop { !(48...57 ~= $0) }
        let isWrapped = digits.startIndex > 0
        let number = digits.prefix { 48...57 ~= $0 }
        guard isWrapped || number.count == digits.count else {
            return nil
        }
        return TweetTime.integer(UnsafeRawBufferPointer(rebasing: number)).flatMap { $0 > 0 ? $0 : nil }
    }

    /// A handle without its @; nil where it is none.
    private static func handle(_ field: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        let name = field.first == UInt8(ascii: "@") ? UnsafeRawBufferPointer(rebasing: field.dropFirst()) : field
        let isHandle = name.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 95, 97...122: true
            default: false
            }
        }
        return isHandle && 1...20 ~= name.count ? name : nil
    }

    private static func truth(_ field: UnsafeRawBufferPointer) -> Bool? {
        switch field[0] | 0x20 {
        case UInt8(ascii: "t"), UInt8(ascii: "y"), UInt8(ascii: "1"): true
        case UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "0"): false
        default: nil
        }
    }

    private static func degrees(_ field: UnsafeRawBufferPointer, limit: Double) -> Double? {
        guard let value = Double(String(decoding: field, as: UTF8.self)), abs(value) <= limit else {
            return nil
        }
        return value
    }

    /// Takes handle and id from an address like `https://twitter.com/handle/status/id`.
    private static func takePermalink(_ field: UnsafeRawBufferPointer, _ tweet: inout TweetView) {
        let parts = field.split(separator: UInt8(ascii: "/"))
        guard let marker = parts.firstIndex(where: { UnsafeRawBufferPointer(rebasing: $0).equals("status") }),
            marker > 0, marker + 1 < parts.count
        else {
            return
        }
        if tweet.id == nil {
            tweet.id = Self.tableID(UnsafeRawBufferPointer(rebasing: parts[marker + 1]))
        }
        if tweet.user.screenName.baseAddress == nil {
            tweet.user.screenName =
                Self.handle(UnsafeRawBufferPointer(rebasing: parts[marker - 1])) ?? tweet.user.screenName
        }
    }
}
