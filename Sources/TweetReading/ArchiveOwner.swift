internal import JSONDocument

/// Whose account archive a file is, as far as the file itself tells.
///
/// `tweets.js` names its author nowhere by intent. It still tells who they are
/// where `account.js` stands in front of it, where a photo of the author's own
/// is linked as `twitter.com/<handle>/status/<this tweet's id>/…`, and, once
/// the handle is known, where a tweet answers one of the author's own.
public struct ArchiveOwner: Sendable, Hashable {
    /// The user's id.
    public internal(set) var id: Int64?

    /// The handle.
    public internal(set) var screenName: [UInt8] = []

    /// The name shown.
    public internal(set) var displayName: [UInt8] = []

    /// When the account was made, in microseconds since 1970.
    public internal(set) var createdAt: Int64?

    /// Looks for the owner in an archive's first bytes; nil where they do not tell.
    init?(window bytes: UnsafeRawBufferPointer) {
        // `try?`: without memory for a parser nothing is found, and the reader will say so.
        guard let parser = try? JSONParser() else {
            return nil
        }
        var scanner = RecordScanner(format: .archive(nil))
        var replies: [(handle: [UInt8], id: Int64)] = []
        var start = 0
        while let end = scanner.next(bytes, from: start) {
            let padded = Array(bytes[scanner.valueStart..<end]) + [UInt8](repeating: 0, count: JSONParser.padding)
            let count = end - scanner.valueStart
            start = end
            padded.withUnsafeBytes { buffer in
                // `try?`: a record that is broken tells nothing; the reader rejects it.
                if let root = try? parser.parse(padded: UnsafeRawBufferPointer(rebasing: buffer[..<count])) {
                    self.look(at: root, &replies)
                }
            }
            if self.id != nil, !self.screenName.isEmpty {
                return
            }
        }
        guard !self.screenName.isEmpty else {
            return nil
        }
        self.id = self.id ?? replies.first { $0.handle == self.screenName }?.id
    }

    private mutating func look(at root: JSONCursor, _ replies: inout [(handle: [UInt8], id: Int64)]) {
        if let account = root.find("account") {
            self.id = account.find("accountId").flatMap(TweetReader.identifier)
            self.screenName = account.find("username").map { Array(TweetReader.word($0)) } ?? []
            self.displayName = account.find("accountDisplayName").map { Array(TweetReader.text($0)) } ?? []
            self.createdAt = account.find("createdAt").flatMap(TweetReader.time)
            return
        }
        guard let tweet = root.find("tweet") else {
            return
        }
        if let handle = tweet.find("in_reply_to_screen_name")?.string,
            let id = (tweet.find("in_reply_to_user_id_str") ?? tweet.find("in_reply_to_user_id"))
                .flatMap(TweetReader.identifier)
        {
            replies.append((Array(handle), id))
        }
        if self.screenName.isEmpty, let handle = Self.handle(ofOwnMediaIn: tweet) {
            self.screenName = handle
        }
    }

    /// The handle in the link of a photo or film that was first shown in this very tweet.
    private static func handle(ofOwnMediaIn tweet: JSONCursor) -> [UInt8]? {
        guard let id = (tweet.find("id_str") ?? tweet.find("id"))?.string else {
            return nil
        }
        var media = (tweet.find("extended_entities") ?? tweet.find("entities"))?.find("media")?.elements
        while let item = media?.next() {
            // https://twitter.com/<handle>/status/<id>/photo/1
            let parts = item.find("expanded_url")?.string?.split(separator: UInt8(ascii: "/")) ?? []
            if parts.count > 4, parts[3].elementsEqual("status".utf8), parts[4].elementsEqual(id) {
                return Array(parts[2])
            }
        }
        return nil
    }
}
