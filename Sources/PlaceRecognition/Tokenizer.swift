/// Cuts UTF-8 into words, folds and hashes them, and looks each one up.
///
/// Handles (`@name`), URLs, domains and e-mail addresses are left out. The text
/// is read only; `tokens` belongs to the caller, holds at least half as many
/// entries as the text has bytes and one more, and aliases nothing.
struct Tokenizer {
    let text: UnsafePointer<UInt8>
    let end: Int
    let data: GazetteerData
    let tokens: UnsafeMutablePointer<Token>
    var count = 0
    var gap: Gap = [.newline]
    /// Whether any word may name a place: most texts end here.
    var hasCandidates = false
    /// Whether phrases begin with the last word.
    private var isOpen = false

    static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

    init(text: UnsafeBufferPointer<UInt8>, data: GazetteerData, tokens: UnsafeMutablePointer<Token>) {
        // An empty buffer may have no address; any will do then.
        self.text = text.baseAddress ?? UnsafeRawPointer(data.bloom).assumingMemoryBound(to: UInt8.self)
        self.end = text.count
        self.data = data
        self.tokens = tokens
    }

    /// The key of a hash, as the build script makes it.
    @inline(__always)
    static func key(_ hash: UInt64) -> UInt64 {
        var value = hash ^ (hash >> 32)
        value = value &* Self.golden
        return value ^ (value >> 29)
    }

    /// The hash of a phrase that goes on with another word.
    @inline(__always)
    static func chain(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        (((hash << 23) | (hash >> 41)) ^ word) &* Self.golden
    }

    /// Cuts the whole text.
    mutating func run() {
        let classes = self.data.bytes
        var index = 0
        while index < self.end {
            let byte = self.text[index]
            if classes[Int(byte)] != 0 {
                index = self.asciiWord(at: index)
            } else if byte == 0x20 {
                self.gap.insert(.space)
                index &+= 1
            } else if byte < 0x80 {
                index = self.punctuation(byte, at: index)
            } else {
                let (code, length) = self.decode(at: index)
                if self.isLetter(code) {
                    index = self.word(from: index)
                } else {
                    self.gap.insert(Self.gap(of: code))
                    index += length
                }
            }
        }
        if self.hasCandidates {
            self.finishShapes()
        }
    }

    // MARK: Words

    /// Reads the word that begins with this ASCII letter or digit, and a space behind it; returns where to go on.
    ///
    /// Eight bytes at a time, without a branch per byte: most of the matcher's
    /// time goes by here. Words with other letters are left to `word(from:)`.
    @inline(__always)
    private mutating func asciiWord(at start: Int) -> Int {
        var index = start
        var hash = WordHash.basis
        var block = AsciiBlock(self.load(at: index))
        var count = block.count
        while count == 8 {
            hash = WordHash.mix(hash, block.folded)
            index &+= 8
            block = AsciiBlock(self.load(at: index))
            count = block.count
        }
        let width = UInt64(truncatingIfNeeded: count &* 8)
        if count > 0 {
            hash = WordHash.mix(hash, block.folded & ((UInt64(1) << width) &- 1))
        }
        index &+= count
        let next = UInt8(truncatingIfNeeded: block.raw >> width)
        let shape = UInt16(truncatingIfNeeded: self.data.bytes[Int(self.text[start])] >> 16) << 8
        if next == 0x20 {
            self.append(from: start, to: index, hash: hash, shape: shape, signature: 0)
            self.gap = .space
            return index &+ 1
        }
        if next >= 0x80 { return self.word(from: start) }
        if next == UInt8(ascii: ".") || next == UInt8(ascii: "@") || next == UInt8(ascii: ":"),
            let skipped = self.address(from: start, to: index)
        {
            return skipped
        }
        self.append(from: start, to: index, hash: hash, shape: shape, signature: 0)
        return index
    }

    /// Eight bytes of the text, with zeros behind its end.
    @inline(__always)
    private func load(at index: Int) -> UInt64 {
        let text = UnsafeRawPointer(self.text)
        let left = self.end &- index
        if left >= 8 { return text.loadUnaligned(fromByteOffset: index, as: UInt64.self) }
        if left > 0, self.end >= 8 {
            let last = text.loadUnaligned(fromByteOffset: self.end &- 8, as: UInt64.self)
            return last >> UInt64(truncatingIfNeeded: (8 &- left) &* 8)
        }
        var value: UInt64 = 0
        for offset in 0..<max(0, left) {
            value |= UInt64(self.text[index &+ offset]) << UInt64(truncatingIfNeeded: offset &* 8)
        }
        return value
    }

    /// Reads the word that begins here, with letters of any kind; returns where it ends.
    private mutating func word(from start: Int) -> Int {
        var index = start
        var hash = WordHash()
        var classes: UInt32 = 0
        var first: UInt32 = 0
        var signature: UInt8 = 0
        let table = self.data.bytes
        let end = self.end
        while true {
            while index < end {
                let entry = table[Int(self.text[index])]
                if entry == 0 { break }
                hash.add(UInt64(entry & 0xFF))
                classes |= first == 0 ? 0 : entry
                first = first == 0 ? entry : first
                index &+= 1
            }
            guard index < end, self.text[index] >= 0x80 else { break }
            let (code, length) = self.decode(at: index)
            guard self.isLetter(code) else { break }
            let entry = self.fold(code, at: index, length: length, into: &hash, &signature)
            if entry == 0 { break }
            classes |= first == 0 ? 0 : entry
            first = first == 0 ? entry : first
            index &+= length
        }
        index = max(index, start + 1)
        if index < self.end {
            let next = self.text[index]
            if next == UInt8(ascii: ":") || next == UInt8(ascii: ".") || next == UInt8(ascii: "@"),
                let skipped = self.address(from: start, to: index)
            {
                return skipped
            }
        }
        let shape = UInt16(truncatingIfNeeded: first >> 8 & 0xFF00 | classes >> 16 & 0xFF)
        self.append(from: start, to: index, hash: hash.hash, shape: shape, signature: signature)
        return index
    }

    /// Adds the classes of the letters behind the first, which nobody asks for in texts without candidates.
    private func finishShapes() {
        for index in 0..<self.count {
            let token = self.tokens[index]
            guard token.shape & ~Token.opening & 0xFF == 0, token.count > 1 else { continue }
            guard token.isCapitalised else {
                let isNumber = token.shape >> 8 & Token.digit != 0
                self.tokens[index].shape |= Token.letter | (isNumber ? Token.digit : Token.lower)
                continue
            }
            var classes: UInt32 = 0
            for position in Int(token.start) + 1..<Int(token.end) {
                classes |= self.data.bytes[Int(self.text[position])]
            }
            self.tokens[index].shape |= UInt16(truncatingIfNeeded: classes >> 16 & 0xFF)
        }
    }

    @inline(__always)
    private mutating func append(from start: Int, to end: Int, hash: UInt64, shape: UInt16, signature: UInt8) {
        let record = self.data.record(Self.key(hash))
        let token = Token(
            start: Int32(truncatingIfNeeded: start),
            end: Int32(truncatingIfNeeded: end),
            hash: hash,
            record: record,
            shape: shape,
            signature: signature,
            gap: self.gap
        )
        self.tokens[self.count] = token
        if self.isOpen {
            self.closePhrase(hash)
        }
        if record != 0 {
            let header = self.data.pool[Int(record)]
            self.hasCandidates = self.hasCandidates || token.isCandidate(header)
            self.isOpen = header & Self.continues != 0
        }
        self.count &+= 1
        self.gap = []
    }

    /// Looks whether a word goes on with the phrase that the word before it may begin.
    @inline(never)
    private mutating func closePhrase(_ hash: UInt64) {
        self.isOpen = false
        guard self.gap.isDisjoint(with: [.other, .newline, .sentence, .at]) else { return }
        let last = self.count &- 1
        if self.data.record(Self.key(Self.chain(self.tokens[last].hash, hash))) != 0 {
            self.tokens[last].shape |= Token.opening
            self.hasCandidates = true
        }
    }

    /// In a record's header: phrases begin with the word.
    private static let continues: UInt32 = 1 << 8

    /// Folds one character beyond ASCII into the hash; returns its table entry.
    private func fold(
        _ code: UInt32,
        at index: Int,
        length: Int,
        into hash: inout WordHash,
        _ signature: inout UInt8
    ) -> UInt32 {
        guard code < 0x530 else {
            for offset in 0..<length {
                hash.add(UInt64(self.text[index + offset]))
            }
            return UInt32(Token.letter) << 16
        }
        let entry = self.data.folding[Int(code)]
        guard entry >> 16 & UInt32(Token.mark) == 0 else {
            signature = 0xFF
            return entry
        }
        hash.add(entry: entry)
        if entry >> 24 != 0 {
            signature = signature &* 31 &+ UInt8(truncatingIfNeeded: entry >> 24)
            signature = signature == 0 ? 1 : signature
        }
        return entry
    }

    /// The code point at an index and its length; malformed bytes give U+FFFD, one by one.
    @inline(__always)
    private func decode(at index: Int) -> (UInt32, Int) {
        let lead = self.text[index]
        if lead >= 0xC2, lead < 0xE0, index + 1 < self.end {
            return (UInt32(lead & 0x1F) << 6 | UInt32(self.text[index + 1] & 0x3F), 2)
        }
        if lead >= 0xE0, lead < 0xF0, index + 2 < self.end {
            let middle = UInt32(self.text[index + 1] & 0x3F) << 6
            return (UInt32(lead & 0x0F) << 12 | middle | UInt32(self.text[index + 2] & 0x3F), 3)
        }
        if lead >= 0xF0, index + 3 < self.end {
            return (0x1F600, 4)
        }
        return (0xFFFD, 1)
    }

    /// Whether a code point belongs into words.
    @inline(__always)
    private func isLetter(_ code: UInt32) -> Bool {
        if code < 0x530 {
            return self.data.folding[Int(code)] != 0
        }
        if code < 0x2000 { return code >= 0x531 }
        return code >= 0x3005 && code < 0xFE00 && !(0x3008...0x3020).contains(code) && code != 0x30FB
    }

    /// What a character that is no letter says about the words around it.
    private static func gap(of code: UInt32) -> Gap {
        switch code {
        case 0xA0, 0x200B, 0x200D, 0x2009, 0x202F: .space
        case 0x2010, 0x2011, 0x2013, 0x2014: .hyphen
        case 0x2019, 0x2018: .apostrophe
        case 0x2026: .sentence
        default: .other
        }
    }

    // MARK: Punctuation

    /// Takes one ASCII character that is no letter; returns where to go on.
    private mutating func punctuation(_ byte: UInt8, at index: Int) -> Int {
        switch byte {
        case 0x20, 0x09: self.gap.insert(.space)
        case 0x0A, 0x0D: self.gap.insert(.newline)
        case UInt8(ascii: "-"): self.gap.insert(.hyphen)
        case UInt8(ascii: "'"): self.gap.insert(.apostrophe)
        case UInt8(ascii: "."): self.gap.insert(.period)
        case UInt8(ascii: "!"), UInt8(ascii: "?"): self.gap.insert(.sentence)
        case UInt8(ascii: "#"): return self.hashtag(at: index)
        case UInt8(ascii: "@"): return self.handle(at: index)
        default: self.gap.insert(.other)
        }
        return index + 1
    }

    /// Skips a handle; a lone @ says "at".
    private mutating func handle(at index: Int) -> Int {
        var next = index + 1
        while next < self.end, self.isNamePart(self.text[next]) {
            next += 1
        }
        self.gap.insert(next == index + 1 ? .at : .other)
        return next
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte < 0x80 && self.data.folding[Int(byte)] != 0
    }

    /// Takes a hashtag as one word; returns where it ends.
    private mutating func hashtag(at index: Int) -> Int {
        var next = index + 1
        var hash = WordHash()
        var signature: UInt8 = 0
        var shape = Token.hashtag
        while next < self.end {
            let byte = self.text[next]
            if byte == UInt8(ascii: "_") {
                next += 1
                continue
            }
            if byte < 0x80 {
                let entry = self.data.folding[Int(byte)]
                if entry == 0 { break }
                hash.add(UInt64(entry & 0xFF))
                shape |= UInt16(truncatingIfNeeded: entry >> 16) & 0xFF
                next += 1
            } else {
                let (code, length) = self.decode(at: next)
                guard self.isLetter(code) else { break }
                let entry = self.fold(code, at: next, length: length, into: &hash, &signature)
                shape |= UInt16(truncatingIfNeeded: entry >> 16) & 0x0F
                next += length
            }
        }
        guard next > index + 1 else {
            self.gap.insert(.other)
            return next
        }
        self.hasCandidates = true
        self.gap.insert(.other)
        self.append(from: index + 1, to: next, hash: hash.hash, shape: shape, signature: signature)
        self.gap.insert(.other)
        return next
    }

    // MARK: Addresses

    /// Where a URL, a domain or an e-mail address ends that begins with this word, if it does.
    private mutating func address(from start: Int, to end: Int) -> Int? {
        let next = self.text[end]
        let follower = end + 1 < self.end ? self.text[end + 1] : 0
        if next == UInt8(ascii: "@") {
            guard self.isNamePart(follower) else { return nil }
            return self.skip(from: end)
        }
        if next == UInt8(ascii: ":") {
            let third = end + 2 < self.end ? self.text[end + 2] : 0
            guard follower == UInt8(ascii: "/"), third == UInt8(ascii: "/") else { return nil }
            return self.skip(from: end)
        }
        guard self.isNamePart(follower), self.endsInDomain(from: end) else { return nil }
        return self.skip(from: end)
    }

    /// Whether the labels from a dot on end in a top-level domain.
    private func endsInDomain(from dot: Int) -> Bool {
        var index = dot
        var label = dot + 1
        while index < self.end {
            let byte = self.text[index]
            if byte == UInt8(ascii: ".") {
                label = index + 1
            } else if byte != UInt8(ascii: "-"), !self.isNamePart(byte) {
                break
            }
            index += 1
        }
        let byte = index < self.end ? self.text[index] : 0
        if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") { return true }
        guard index > label, index - label < 6 else { return false }
        var hash = WordHash()
        for position in label..<index {
            let entry = self.data.folding[Int(self.text[position] & 0x7F)]
            guard entry != 0, entry >> 16 & UInt32(Token.upper) == 0 else { return false }
            hash.add(UInt64(entry & 0xFF))
        }
        let record = self.data.record(Self.key(hash.hash))
        return record != 0 && Roles(self.data.pool[Int(record)] >> 16).contains(.topLevelDomain)
    }

    private mutating func skip(from index: Int) -> Int {
        var next = index
        while next < self.end, self.text[next] > 0x20, self.text[next] != UInt8(ascii: "\"") {
            next += 1
        }
        self.gap.insert(.other)
        return next
    }
}
