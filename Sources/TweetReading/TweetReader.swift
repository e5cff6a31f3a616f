public import JSONDocument

/// Turns one record after the other into tweets, users and notices, whatever the format.
///
/// One reader serves one thread. All its buffers are kept from record to
/// record; what ``tweets`` and ``entities`` lend out holds until the next.
public final class TweetReader {
    /// The tweets of the last record, delivered and embedded ones.
    public internal(set) var tweets: [TweetView] = []

    /// The entities of these tweets.
    public internal(set) var entities: [EntityView] = []

    /// Why other tweets of the last record, a page or a search answer, could not be read.
    public internal(set) var failures: [RejectReason] = []

    let parser: JSONParser
    var arena = ByteArena()
    var users: [Int64: UserView] = [:]
    /// What the file's format is; an account archive knows the author of all its tweets.
    var format = InputFormat.lines
    var includes: [Int64: JSONCursor] = [:]
    var fields: [UnsafeRawBufferPointer] = []

    /// Embedded tweets nest no deeper than this: a retweet of a quote of a quote.
    static let maximumEmbedding = 6

    /// A tweet of API v2 refers to no more: one that it retweets, one that it quotes, one that it answers.
    static let maximumReferences = 3

    /// Creates a reader.
    ///
    /// - Throws: ``JSONError`` with code `memory`.
    public init() throws(JSONError) {
        self.parser = try JSONParser()
    }

    /// Reads a record of a file.
    ///
    /// - Parameters:
    ///   - bytes: The record, with `JSONParser.padding` readable bytes behind it.
    ///   - format: The file's format.
    /// - Returns: What it is; where that is tweets, ``tweets`` holds them.
    public func read(_ bytes: UnsafeRawBufferPointer, format: InputFormat) -> RecordOutcome {
        self.format = format
        if case .table(let dialect) = format {
            return self.read(row: bytes, dialect: dialect)
        }
        return self.read(json: bytes)
    }

    /// Reads a record that holds one JSON value.
    ///
    /// - Parameter bytes: The value, with `JSONParser.padding` readable bytes behind it.
    /// - Returns: What it is; where that is tweets, ``tweets`` holds them.
    public func read(json bytes: UnsafeRawBufferPointer) -> RecordOutcome {
        self.reset()
        let record = Self.trimmed(bytes)
        guard !record.isEmpty else {
            return .blank
        }
        do throws(JSONError) {
            let root = try self.parser.parse(padded: record, isLenient: true)
            return self.interpret(root)
        } catch {
            return .reject(Self.reason(error))
        }
    }

    func reset() {
        self.tweets.removeAll(keepingCapacity: true)
        self.entities.removeAll(keepingCapacity: true)
        self.failures.removeAll(keepingCapacity: true)
        self.arena.reset()
    }

    /// The record without what has no meaning around it.
    static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var start = 0
        var end = bytes.count
        if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            start = 3
        }
        while start < end, bytes[start] <= 0x20 {
            start += 1
        }
        while end > start, bytes[end - 1] <= 0x20 {
            end -= 1
        }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }

    private static func reason(_ error: JSONError) -> RejectReason {
        RejectReason(error.code == .utf8 ? .encoding : .malformed, error.message, offset: error.offset)
    }

    private func interpret(_ root: JSONCursor) -> RecordOutcome {
        switch RecordShape(root) {
        case .classicTweet:
            return self.deliver { () throws(TweetReadingFailure) in
                try self.readClassic(root, depth: 0, observedAt: nil)
            }
        case .scrapedTweet:
            return self.deliver { () throws(TweetReadingFailure) in
                try self.readScraped(root, depth: 0, observedAt: nil)
            }
        case .deletion(let notice):
            return Self.deletion(notice)
        case .search(let statuses):
            return self.readSearch(statuses)
        case .envelope(let inner):
            return self.interpret(inner)
        case .page:
            return self.readPage(root)
        case .flatTweet:
            return self.readFlat(root)
        case .notice:
            return .notice
        case .unknown:
            return .reject(RejectReason(.unknown, "neither a tweet nor a notice that is known"))
        }
    }

    private func deliver(_ body: () throws(TweetReadingFailure) -> Int) -> RecordOutcome {
        do throws(TweetReadingFailure) {
            _ = try body()
            return .tweets(1)
        } catch {
            return .reject(error.reason)
        }
    }

    /// A search answer: every status is a record, and one bad status does not spoil the others.
    private func readSearch(_ statuses: JSONCursor) -> RecordOutcome {
        var elements = statuses.elements
        var delivered = 0
        while let status = elements.next() {
            do throws(TweetReadingFailure) {
                _ = try self.readClassic(status, depth: 0, observedAt: nil)
                delivered += 1
            } catch {
                self.failures.append(error.reason)
            }
        }
        if delivered == 0, self.failures.isEmpty {
            return .notice
        }
        return .tweets(delivered)
    }

    private static func deletion(_ notice: JSONCursor) -> RecordOutcome {
        guard let status = notice.find("status"),
            let id = (status.find("id_str") ?? status.find("id")).flatMap(TweetReader.identifier)
        else {
            // Deleted likes and the like are no business of ours.
            return .notice
        }
        let user = (status.find("user_id_str") ?? status.find("user_id")).flatMap(TweetReader.identifier)
        // No notice is from later than the year 2286, the last of 13 digits.
        let milliseconds = notice.find("timestamp_ms").flatMap(TweetReader.identifier)
        let time = milliseconds.flatMap { $0 < 10_000_000_000_000 ? $0 * 1_000 : nil }
        return .deletion(tweet: id, user: user, at: time)
    }
}
