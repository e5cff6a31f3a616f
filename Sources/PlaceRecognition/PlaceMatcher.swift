/// Finds the places that a text names.
///
/// A value holds no buffers and no pointers: making one costs nothing, and one
/// may be used from many threads. Working memory is on the stack for texts of
/// tweet size.
public struct PlaceMatcher: Sendable {
    /// Mentions below this confidence are not returned.
    public var minimumConfidence: Double

    /// A matcher over the embedded gazetteer.
    public init(minimumConfidence: Double = 0.5) {
        self.minimumConfidence = minimumConfidence
    }

    /// The mentions in a text, in the order in which they stand.
    public func mentions(in text: String, context: TextContext = TextContext()) -> [PlaceMention] {
        var text = text
        return text.withUTF8 { self.mentions(in: UnsafeRawBufferPointer($0), context: context) }
    }

    /// The mentions in UTF-8 bytes, in the order in which they stand.
    ///
    /// Malformed UTF-8 separates words. Long texts are judged in pieces of
    /// about 16 KiB, so that memory stays bounded.
    ///
    /// - Parameters:
    ///   - text: The bytes; read during the call only.
    ///   - context: What is known beside the text.
    /// - Returns: The mentions from ``minimumConfidence`` on.
    public func mentions(in text: UnsafeRawBufferPointer, context: TextContext = TextContext()) -> [PlaceMention] {
        var found: [PlaceMention] = []
        text.withMemoryRebound(to: UInt8.self) { bytes in
            let data = GazetteerData()
            var start = 0
            var position = CodePointPosition()
            while start < bytes.count {
                let end = Self.pieceEnd(bytes, from: start)
                let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
                Self.withReadings(in: piece, data: data, context: context) { reading in
                    if reading.confidence >= self.minimumConfidence {
                        found.append(reading.mention(in: bytes, offset: start, data: data, position: &position))
                    }
                }
                start = end
            }
        }
        return found
    }

    /// Calls back with what a piece of text is read as, in order.
    private static func withReadings(
        in piece: UnsafeBufferPointer<UInt8>,
        data: GazetteerData,
        context: TextContext,
        body: (Reading) -> Void
    ) {
        func read(capacity: Int) -> Bool {
            withUnsafeTemporaryAllocation(of: Token.self, capacity: capacity) { buffer in
                guard let tokens = buffer.baseAddress else { return true }
                var tokenizer = Tokenizer(text: piece, data: data, tokens: tokens, capacity: capacity)
                tokenizer.run()
                guard tokenizer.hasCandidates else { return !tokenizer.isCut }
                guard !tokenizer.isCut else { return false }
                let words = UnsafeBufferPointer(start: UnsafePointer(tokens), count: tokenizer.count)
                var judge = Judge(data: data, text: piece, tokens: words, context: context)
                judge.run()
                judge.readings.forEach(body)
                return true
            }
        }
        let isDone = piece.count <= Self.stackLength && read(capacity: Self.stackTokens)
        if !isDone {
            _ = read(capacity: piece.count / 2 + 2)
        }
    }

    /// As many words as the stack takes without asking (1 KiB).
    private static let stackTokens = 1024 / MemoryLayout<Token>.stride

    /// Texts up to this many bytes seldom have more words than that.
    private static let stackLength = 224

    private static let pieceSize = 1 << 14

    /// Where to cut a long text: behind the last line or word of a piece.
    private static func pieceEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let limit = start + Self.pieceSize
        guard limit < bytes.count else { return bytes.count }
        var index = limit
        while index > limit - Self.pieceSize / 2 {
            if bytes[index - 1] == 0x0A { return index }
            index -= 1
        }
        index = limit
        while index > start + 1, bytes[index - 1] != 0x20 {
            index -= 1
        }
        return index > start + 1 ? index : limit
    }
}

/// Counts code points up to a byte, going forward only.
struct CodePointPosition {
    private var byte = 0
    private var codePoint = 0

    /// The number of code points before a byte.
    mutating func codePoints(before target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        while self.byte < target {
            if bytes[self.byte] & 0xC0 != 0x80 {
                self.codePoint += 1
            }
            self.byte += 1
        }
        return self.codePoint
    }
}
