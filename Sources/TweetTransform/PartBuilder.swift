internal import JSONDocument
internal import PlaceRecognition
internal import TweetModel
internal import TweetReading

/// Gathers the rows of the part that is being read.
///
/// A tweet's rows are appended at once; a newer snapshot of the same tweet
/// is appended too and the older row marked dead, with all that hangs on it.
/// Several builders may gather one part, each some of its batches: what they
/// hold together does not depend on which took which, see `absorb`.
/// Buffers are kept from part to part.
struct PartBuilder: ~Copyable {
    var counts = TransformCounts()
    /// The records set aside, each as a line of JSON.
    var rejects: [(place: RecordPlace, line: [UInt8])] = []

    var tweets = TableRows(.tweets)
    var users = TableRows(.users)
    var interactions = TableRows(.interactions)
    var placeMentions = TableRows(.placeMentions)
    var hashtags = TableRows(.hashtags)
    var urls = TableRows(.urls)
    var deletions = TableRows(.deletions)

    /// One for each row of ``tweets``.
    var rows: [TweetRow] = []
    /// For each child row, the row of its tweet.
    var interactionParents: [Int32] = []
    var placeMentionParents: [Int32] = []
    var hashtagParents: [Int32] = []
    var urlParents: [Int32] = []
    /// One for each row of ``users``.
    var userRows: [UserRow] = []
    /// For each row of ``deletions``: its notice.
    var deletionPlaces: [RecordPlace] = []
    /// The record that is being taken.
    var place = RecordPlace(batch: 0, record: 0)

    var tweetIndex = RowIndex()
    var userIndex = RowIndex()

    var cleaner = TextCleaner()
    var fieldCleaner = TextCleaner()
    var signs = TextSigns()
    var judge = AccountJudge()
    var finder = PlaceFinder()
    var scanner = TextEntityScanner()
    var tweetKey = GrowingBytes(capacity: 64)
    var userKey = GrowingBytes(capacity: 128)
    var otherKey = GrowingBytes(capacity: 128)
    var mentioned: [Int64] = []

    private let reader: TweetReader
    private let options: TransformOptions

    /// Tweets from later than this cannot be true.
    private var latest: Int64 { self.options.objectTime + 86_400_000_000 }

    init(options: TransformOptions) throws(TransformError) {
        self.options = options
        do throws(JSONError) {
            self.reader = try TweetReader()
        } catch {
            throw .memoryShort(error.message)
        }
    }

    /// Whether nothing was taken.
    var isEmpty: Bool { self.counts == TransformCounts() }

    /// What a batch was, as far as recognising the file goes.
    struct Recognition {
        var hasKnown = false
        var hasCutTweet = false
    }

    /// Takes all records of a batch.
    ///
    /// - Parameters:
    ///   - batch: The records.
    ///   - number: Which batch of the object it is: what orders its records among those of others.
    /// - Returns: What the records were.
    mutating func take(_ batch: RecordBatch, number: Int) -> Recognition {
        var recognition = Recognition()
        for (index, record) in batch.records.enumerated() {
            self.place = RecordPlace(batch: number, record: index)
            let bytes = batch.bytes(of: record)
            if record.isTooLarge {
                self.counts.records += 1
                self.reject(record, bytes, RejectReason(.tooLarge, "the record is larger than 16 MiB"))
                continue
            }
            switch self.reader.read(bytes, format: batch.format) {
            case .tweets(let delivered):
                recognition.hasKnown = true
                self.takeTweets(record, bytes, delivered)
            case .deletion(let tweet, let user, let time):
                recognition.hasKnown = true
                self.counts.records += 1
                self.counts.deletes += 1
                self.takeDeletion(tweet, user, time)
            case .notice:
                recognition.hasKnown = true
                self.counts.records += 1
                self.counts.notices += 1
            case .blank:
                self.counts.records += 1
                self.counts.blanks += 1
            case .reject(let reason):
                self.counts.records += 1
                self.reject(record, bytes, reason)
                recognition.hasCutTweet = recognition.hasCutTweet || Self.looksLikeTweet(bytes, reason)
            }
        }
        return recognition
    }

    private mutating func takeTweets(_ record: RecordRange, _ bytes: UnsafeRawBufferPointer, _ delivered: Int) {
        for failure in self.reader.failures {
            self.counts.records += 1
            self.reject(record, bytes, failure)
        }
        self.counts.records += delivered
        for index in self.reader.tweets.indices {
            let tweet = self.reader.tweets[index]
            if tweet.createdAt > self.latest {
                if !tweet.isEmbedded {
                    self.reject(
                        record,
                        bytes,
                        RejectReason(.future, "created_at is later than a day after it was observed")
                    )
                }
                continue
            }
            if tweet.isEmbedded, tweet.createdAt > tweet.observedAt + 86_400_000_000 {
                continue
            }
            self.place.move(toItem: index)
            self.take(tweet)
        }
    }

    /// Takes one tweet: its rows, or those of its author alone where a newer snapshot of it is known.
    private mutating func take(_ tweet: TweetView) {
        let key = RowKeys.tweet(tweet, &self.tweetKey)
        var found = TweetRow(
            createdAt: tweet.createdAt,
            observedAt: tweet.observedAt,
            key: key,
            isDelivered: !tweet.isEmbedded,
            isAlive: true,
            isOwnRecord: !tweet.isEmbedded,
            place: self.place
        )
        self.count(found)
        if let row = self.tweetIndex.row(of: key) {
            self.countAgain(self.rows[row], found)
            self.rows[row].isDelivered = self.rows[row].isDelivered || found.isDelivered
            guard found.supersedes(self.rows[row]) else {
                _ = self.appendUser(tweet.user, observedAt: tweet.observedAt)
                return
            }
            found.isDelivered = self.rows[row].isDelivered
            self.rows[row].isAlive = false
        }
        self.tweetIndex.set(key, row: self.rows.count)
        self.rows.append(found)
        let home = self.appendUser(tweet.user, observedAt: tweet.observedAt)
        self.appendTweet(tweet, self.reader, home: home)
    }

    /// Counts a tweet as if it were the first of its id.
    private mutating func count(_ row: TweetRow) {
        if row.isDelivered {
            self.counts.tweets += 1
        } else {
            self.counts.embedded += 1
        }
    }

    /// Corrects the counts for two rows of one tweet, both of which were counted.
    mutating func countAgain(_ left: TweetRow, _ right: TweetRow) {
        if left.isDelivered, right.isDelivered {
            self.counts.tweets -= 1
            self.counts.duplicates += 1
        } else {
            self.counts.embedded -= 1
        }
    }

    private mutating func takeDeletion(_ tweet: Int64, _ user: Int64?, _ time: Int64?) {
        self.otherKey.clear()
        self.otherKey.append(decimal: tweet)
        self.deletions.append(self.otherKey.bytes)
        self.otherKey.clear()
        if let user {
            self.otherKey.append(decimal: user)
        }
        self.deletions.append(nonEmpty: self.otherKey.bytes)
        self.deletions.append(time ?? self.options.objectTime)
        self.deletions.close()
        self.deletionPlaces.append(self.place)
    }

    /// Notes that the object cannot be read on, as a record of its own behind all others.
    ///
    /// - Parameters:
    ///   - line: The line that would come next.
    ///   - offset: The byte that would come next.
    ///   - batch: The number of the batch that would come next.
    ///   - reason: Why it cannot.
    mutating func rejectRest(line: Int, offset: Int, batch: Int, _ reason: RejectReason) {
        self.place = RecordPlace(batch: batch, record: 0)
        self.counts.records += 1
        self.reject(line: line, offset: offset, UnsafeRawBufferPointer(start: nil, count: 0), reason)
    }

    /// Sets a record aside with its place and reason.
    private mutating func reject(_ record: RecordRange, _ bytes: UnsafeRawBufferPointer, _ reason: RejectReason) {
        self.reject(line: record.line, offset: record.offset, bytes, reason)
    }

    private mutating func reject(line: Int, offset: Int, _ bytes: UnsafeRawBufferPointer, _ reason: RejectReason) {
        self.counts.rejects += 1
        var object = JSONObject()
        if let file = self.options.fileName {
            object["file"] = .string(file)
        }
        object["line"] = .integer(Int64(line))
        object["offset"] = .integer(Int64(offset))
        object["code"] = .string(reason.code.rawValue)
        object["reason"] = .string(reason.description)
        object["record"] = .string(String(decoding: bytes.prefix(2048), as: UTF8.self))
        self.rejects.append((self.place, JSONValue.object(object).bytes() + [0x0A]))
    }

    /// Whether a broken record bears the marks of a tweet.
    private static func looksLikeTweet(_ bytes: UnsafeRawBufferPointer, _ reason: RejectReason) -> Bool {
        guard reason.code == .malformed || reason.code == .encoding else {
            return false
        }
        let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
        return text.contains("\"id_str\"") || text.contains("\"created_at\"") || text.contains("\"author_id\"")
    }

    /// Forgets everything; the room is kept.
    mutating func clear() {
        self.counts = TransformCounts()
        self.rejects.removeAll(keepingCapacity: true)
        self.tweets.removeAll()
        self.users.removeAll()
        self.interactions.removeAll()
        self.placeMentions.removeAll()
        self.hashtags.removeAll()
        self.urls.removeAll()
        self.deletions.removeAll()
        self.rows.removeAll(keepingCapacity: true)
        self.interactionParents.removeAll(keepingCapacity: true)
        self.placeMentionParents.removeAll(keepingCapacity: true)
        self.hashtagParents.removeAll(keepingCapacity: true)
        self.urlParents.removeAll(keepingCapacity: true)
        self.userRows.removeAll(keepingCapacity: true)
        self.deletionPlaces.removeAll(keepingCapacity: true)
        self.tweetIndex.removeAll()
        self.userIndex.removeAll()
    }
}
