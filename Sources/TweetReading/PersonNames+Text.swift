extension PersonNames {
    /// Where a text names the person.
    public struct TextTraces {
        /// The handles and ids, without @.
        public var words: [Range<Int>] = []

        /// Whether the text passes on what the person wrote: `RT @handle`.
        public var isQuotation = false
    }

    /// The character that handles are masked with: none that a handle could hold.
    public static let mask = UInt8(ascii: "*")

    /// Bytes with the words that name the person masked, as long as before.
    ///
    /// - Parameters:
    ///   - words: Where they stand, as ``TextTraces`` says.
    ///   - bytes: The text.
    /// - Returns: The masked text.
    static func masking(_ words: [Range<Int>], in bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var masked = Array(bytes)
        for word in words {
            masked.replaceSubrange(word, with: repeatElement(Self.mask, count: word.count))
        }
        return masked
    }

    /// An id in a text counts from so many digits on: shorter ones are years and prices.
    private static let shortestIDInText = 5

    /// Finds the person's handles behind @ or an address of the platform, and long ids.
    ///
    /// - Parameters:
    ///   - text: Some bytes.
    ///   - range: Where to look.
    ///   - isEscaped: Whether backslashes begin escapes, as in JSON.
    /// - Returns: Where they stand.
    public func traces(
        in text: UnsafeRawBufferPointer,
        _ range: Range<Int>,
        isEscaped: Bool
    ) -> TextTraces {
        var traces = TextTraces()
        self.forEachWord(text, range, isEscaped: isEscaped) { word, start in
            if self.isHandle(text[word]) {
                let mark = Self.mark(before: word.lowerBound, in: text, from: start)
                if mark == .at {
                    traces.words.append(word)
                    traces.isQuotation =
                        traces.isQuotation || Self.isRetweetMark(before: word.lowerBound, in: text, from: start)
                } else if mark == .address {
                    traces.words.append(word)
                }
            } else if word.count >= Self.shortestIDInText, self.isID(text[word]) {
                traces.words.append(word)
            }
        }
        return traces
    }

    /// Whether a handle or an id stands anywhere in the bytes, as a whole word.
    ///
    /// For what need not be kept: rejects, pages, lines that nobody can read.
    public func isAnywhere(in bytes: UnsafeRawBufferPointer) -> Bool {
        var isFound = false
        self.forEachWord(bytes, 0..<bytes.count, isEscaped: true) { word, _ in
            isFound = isFound || self.isHandle(bytes[word]) || self.isID(bytes[word])
        }
        return isFound
    }

    /// Calls with every run of letters, digits and underscores, and with the first byte that belongs to its text.
    private func forEachWord(
        _ bytes: UnsafeRawBufferPointer,
        _ range: Range<Int>,
        isEscaped: Bool,
        _ body: (Range<Int>, Int) -> Void
    ) {
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = bytes[at]
            if isEscaped, byte == UInt8(ascii: "\\") {
                // `\n` and `\u2026` end a word; their letters belong to none.
                let isCode = at + 1 < range.upperBound && bytes[at + 1] == UInt8(ascii: "u")
                at += isCode ? 6 : 2
            } else if Self.isWord(byte) {
                var end = at + 1
                while end < range.upperBound, Self.isWord(bytes[end]) {
                    end += 1
                }
                body(at..<end, range.lowerBound)
                at = end
            } else {
                at += 1
            }
        }
    }

    private enum Mark {
        case at, address, none
    }

    /// What stands before a word: @ (also the wide one), the platform's address, or neither.
    private static func mark(before at: Int, in text: UnsafeRawBufferPointer, from start: Int) -> Mark {
        guard at > start else {
            return .none
        }
        let before = UnsafeRawBufferPointer(rebasing: text[start..<at])
        if before.last == UInt8(ascii: "@") || before.ends(with: [0xEF, 0xBC, 0xA0]) {
            return .at
        }
        guard before.last == UInt8(ascii: "/") else {
            return .none
        }
        var host = UnsafeRawBufferPointer(rebasing: before.dropLast())
        if host.last == UInt8(ascii: "\\") {
            host = UnsafeRawBufferPointer(rebasing: host.dropLast())
        }
        let names = ["twitter.com", "/x.com", ".x.com", "@x.com"]
        return names.contains { host.endsLowered(with: $0) } ? .address : .none
    }

    /// Whether `RT ` or `via ` stands before the @ of a word.
    private static func isRetweetMark(before at: Int, in text: UnsafeRawBufferPointer, from start: Int) -> Bool {
        let wide = UnsafeRawBufferPointer(rebasing: text[start..<at]).ends(with: [0xEF, 0xBC, 0xA0])
        var end = at - (wide ? 3 : 1)
        while end > start, text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: ":") {
            end -= 1
        }
        let before = UnsafeRawBufferPointer(rebasing: text[start..<Swift.max(end, start)])
        guard before.endsLowered(with: "rt") else {
            return false
        }
        return before.count == 2 || !Self.isWord(before[before.count - 3])
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func ends(with bytes: [UInt8]) -> Bool {
        self.count >= bytes.count && self.suffix(bytes.count).elementsEqual(bytes)
    }

    /// Whether the bytes end with a text in lower case, whatever their own case.
    fileprivate func endsLowered(with text: String) -> Bool {
        let bytes = text.utf8
        return self.count >= bytes.count && self.suffix(bytes.count).lazy.map(PersonNames.lower).elementsEqual(bytes)
    }
}
