internal import JSONDocument

/// What a JSON record is, by its members.
enum RecordShape {
    /// A tweet of API v1.1.
    case classicTweet
    /// A tweet as snscrape writes it.
    case scrapedTweet
    /// A deletion notice: what stands under `delete`.
    case deletion(JSONCursor)
    /// A search answer: its statuses.
    case search(JSONCursor)
    /// Something around a record.
    case envelope(JSONCursor)
    /// A page, or a streamed tweet, of API v2.
    case page
    /// A tweet of API v2 without the page around it.
    case flatTweet
    /// Something else that the platform sends.
    case notice
    /// Nothing that is known.
    case unknown

    init(_ root: JSONCursor) {
        guard root.isObject else {
            self = .unknown
            return
        }
        var seen = Seen()
        var members = root.members
        while let (key, value) = members.next() {
            if let shape = seen.take(key, value) {
                self = shape
                return
            }
            if seen.isClassicTweet {
                break
            }
        }
        self = seen.verdict
    }

    /// What has been met on the way through the members.
    private struct Seen {
        var hasText = false
        var hasID = false
        var hasUser = false
        var hasAuthorID = false
        var hasPageSign = false
        var hasData = false
        var isProfile = false

        /// Takes a member; returns a shape where that settles it.
        mutating func take(_ key: UnsafeRawBufferPointer, _ value: JSONCursor) -> RecordShape? {
            switch key.count {
            case 2:
                self.hasID = self.hasID || key.equals("id")
            case 4:
                self.hasText = self.hasText || key.equals("text")
                self.hasUser = self.hasUser || (key.equals("user") && value.isObject)
                self.hasPageSign = self.hasPageSign || key.equals("meta")
                self.hasData = self.hasData || key.equals("data")
            case 5:
                if key.equals("limit") || key.equals("event") {
                    return value.isNull ? nil : .notice
                }
                if key.equals("tweet"), value.isObject {
                    return .envelope(value)
                }
            case 6:
                self.hasID = self.hasID || key.equals("id_str")
                self.hasPageSign = self.hasPageSign || key.equals("errors")
                if key.equals("delete"), value.isObject {
                    return .deletion(value)
                }
            case 7:
                if key.equals("message"), value.isObject {
                    return .envelope(value)
                }
                if key.equals("content") {
                    return .scrapedTweet
                }
                if key.equals("account"), value.find("accountId") != nil {
                    return .notice
                }
                return key.equals("warning") || key.equals("friends") ? .notice : nil
            default:
                return self.takeLonger(key, value)
            }
            return nil
        }

        private mutating func takeLonger(_ key: UnsafeRawBufferPointer, _ value: JSONCursor) -> RecordShape? {
            switch key.count {
            case 8 where key.equals("statuses") && value.isArray: return .search(value)
            case 8: self.hasPageSign = self.hasPageSign || key.equals("includes")
            case 9:
                self.hasText = self.hasText || key.equals("full_text")
                self.hasAuthorID = self.hasAuthorID || key.equals("author_id")
                if key.equals("scrub_geo") {
                    return .notice
                }
            case 10 where key.equals("rawContent"): return .scrapedTweet
            case 10 where key.equals("disconnect"), 11 where key.equals("friends_str"): return .notice
            case 13 where key.equals("user_withheld"), 15 where key.equals("status_withheld"): return .notice
            case 14 where key.equals("direct_message"), 12 where key.equals("user_suspend"): return .notice
            case 14 where key.equals("matching_rules"): self.hasPageSign = true
            case 15 where key.equals("followers_count"): self.isProfile = true
            case 22 where key.equals("edit_history_tweet_ids"), 14 where key.equals("public_metrics"):
                self.hasAuthorID = true
            default: break
            }
            return nil
        }

        /// Whether this is a tweet of API v1.1, whatever follows.
        var isClassicTweet: Bool { self.hasText && self.hasID && self.hasUser }

        var verdict: RecordShape {
            if self.hasText, self.hasID {
                return self.hasAuthorID && !self.hasUser ? .flatTweet : .classicTweet
            }
            if self.hasData || self.hasPageSign {
                return .page
            }
            return self.isProfile ? .notice : .unknown
        }
    }
}
