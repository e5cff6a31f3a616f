/// Cuts UTF-8 into words, folds and hashes them, and looks up those of a text that may name a place.
///
/// Handles (`@name`), URLs, domains and e-mail addresses are left out. The text
/// is read only; `tokens` belongs to the caller, has room for `capacity` entries
/// and aliases nothing. A text has at most half as many words as bytes, and one.
///
/// Most texts name no place. So each word meets only the gate, two bits by its
/// hash; what all words of a text are is looked up behind it.
struct Tokenizer {
    let text: UnsafePointer<UInt8>
    let end: Int
    let data: GazetteerData
    let tokens: UnsafeMutablePointer<Token>
    let capacity: Int
    var count = 0
    /// Whether the text has more words than there is room for.
    var isCut = false
    var gap: Gap = [.newline]
    /// Whether any word may name a place: most texts end here.
    var hasCandidates = false
    /// Whether phrases begin with the last word.
    private var isOpen = false

    static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

    init(text: UnsafeBufferPointer<UInt8>, data: GazetteerData, tokens: UnsafeMutablePointer<Token>, capacity: Int) {
        // An empty buffer may have no address; any will do then.
        self.text = text.baseAddress ?? UnsafeRawPointer(data.bloom).assumingMemoryBound(to: UInt8.self)
        self.end = text.count
        self.data = data
        self.tokens = tokens
        self.capacity = capacity
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

    /// Cuts the whole text; looks up its words if any may name a place.
    mutating func run() {
        let classes = self.data.bytes
        var index = 0
        while index < self.end {
            let byte = self.text[index]
            let entry = classes[Int(byte)]
            if entry & Self.separator != 0 {
                self.gap.formUnion(Gap(entry: entry))
                index &+= 1
            } else if entry != 0 {
                index = self.asciiWord(at: index, entry: entry)
            } else {
                index = self.special(byte, at: index)
            }
        }
        if self.hasCandidates, !self.isCut {
            self.lookUp()
        }
    }

    /// In the table of bytes: a character between words that needs no second look.
    private static let separator: UInt32 = 1 << 8

    // MARK: Words

    /// Reads the word that begins with this ASCII letter or digit, and a space behind it; returns where to go on.
    ///
    /// Eight bytes at a time, without a branch per byte: most of the matcher's
    /// time goes by here. Words with other letters go on in `word(from:at:_:)`.
    @inline(__always)
    private mutating func asciiWord(at start: Int, entry: UInt32) -> Int {
        var index = start
        var hash = WordHash.basis
        var block = AsciiBlock(self.load(at: index))
        while block.count == 8 {
            hash = WordHash.mix(hash, block.folded)
            index &+= 8
            block = AsciiBlock(self.load(at: index))
        }
        let next = block.next
        if next >= 0x80 {
            let begun = WordHash(value: hash, pending: block.letters, count: block.count)
            return self.word(from: start, at: index &+ block.count, begun)
        }
        if block.count > 0 {
            hash = WordHash.mix(hash, block.letters)
        }
        index &+= block.count
        let shape = UInt16(truncatingIfNeeded: entry >> 16) << 8
        if next == 0x20 {
            self.append(from: start, to: index, hash: hash, shape: shape, signature: 0)
            self.gap = .space
            return index &+ 1
        }
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

    /// Goes on with a word at its first character beyond ASCII; returns where to go on behind the word.
    private mutating func word(from start: Int, at position: Int, _ begun: WordHash) -> Int {
        var index = position
        var hash = begun
        var signature: UInt8 = 0
        while index < self.end, self.text[index] >= 0x80 {
            let (code, length) = self.decode(at: index)
            guard self.isLetter(code) else { break }
            self.fold(code, at: index, length: length, into: &hash, &signature)
            index &+= length
            var block: AsciiBlock
            repeat {
                block = AsciiBlock(self.load(at: index))
                hash.add(block.letters, count: block.count)
                index &+= block.count
            } while block.count == 8
        }
        if index < self.end {
            let next = self.text[index]
            if next == UInt8(ascii: ":") || next == UInt8(ascii: ".") || next == UInt8(ascii: "@"),
                let skipped = self.address(from: start, to: index)
            {
                return skipped
            }
        }
        let shape = UInt16(truncatingIfNeeded: self.entry(self.decode(at: start).0) >> 8 & 0xFF00)
        self.append(from: start, to: index, hash: hash.hash, shape: shape, signature: signature)
        return index
    }

    @inline(__always)
    private mutating func append(from start: Int, to end: Int, hash: UInt64, shape: UInt16, signature: UInt8) {
        guard self.count < self.capacity else {
            self.isCut = true
            return
        }
        self.tokens[self.count] = Token(
            start: Int32(truncatingIfNeeded: start),
            end: Int32(truncatingIfNeeded: end),
            hash: hash,
            record: 0,
            shape: shape,
            signature: signature,
            gap: self.gap
        )
        if self.isOpen {
            self.closePhrase()
        }
        if self.data.passesGate(hash, isCapitalised: shape & (Token.upper << 8 | Token.hashtag) != 0) {
            self.inspect()
        }
        self.count &+= 1
        self.gap = []
    }

    /// Looks up the last word, which passed the gate, by itself and as the second of a name.
    @inline(never)
    private mutating func inspect() {
        if self.hasCandidates { return }
        let token = self.tokens[self.count]
        let header = self.data.pool[Int(self.data.record(token.hash))]
        self.isOpen = header & Self.continues != 0
        self.hasCandidates = token.isCandidate(header) || self.count > 0 && self.goesOn(at: self.count)
    }

    /// Looks whether a word goes on with the phrase that the word before it may begin.
    @inline(never)
    private mutating func closePhrase() {
        self.isOpen = false
        self.hasCandidates = self.hasCandidates || self.goesOn(at: self.count)
    }

    /// Whether a word and the one before it begin a known phrase.
    private func goesOn(at index: Int) -> Bool {
        guard self.tokens[index].gap.isDisjoint(with: [.other, .newline, .sentence, .at]) else { return false }
        return self.data.record(Self.chain(self.tokens[index &- 1].hash, self.tokens[index].hash)) != 0
    }

    /// Looks up all words and what else the judge asks of them.
    private func lookUp() {
        for index in 0..<self.count {
            self.tokens[index].record = self.data.recordOfMany(self.tokens[index].hash)
        }
        var before: UInt32 = 0
        for index in 0..<self.count {
            let token = self.tokens[index]
            let header = self.data.pool[Int(token.record)]
            if before & Self.continues != 0, self.goesOn(at: index), self.mayBegin(before, header, at: index &- 1) {
                self.tokens[index &- 1].shape |= Token.opening
            }
            let candidate = token.isCandidate(header) ? Token.candidate : 0
            self.tokens[index].shape = token.shape | self.innerShape(token) | candidate
            before = header
        }
    }

    /// Whether a phrase that begins with these two words may be a name; one of function words alone needs a capital.
    private func mayBegin(_ first: UInt32, _ second: UInt32, at index: Int) -> Bool {
        self.tokens[index].isCapitalised || Roles(first >> 16).isDisjoint(with: .functionWord)
            || Roles(second >> 16).isDisjoint(with: .functionWord)
    }

    /// The classes of the characters behind the first.
    @inline(__always)
    private func innerShape(_ token: Token) -> UInt16 {
        if !token.isCapitalised {
            let isNumber = token.shape >> 8 & Token.digit != 0
            return token.count > 1 ? Token.letter | (isNumber ? Token.digit : Token.lower) : 0
        }
        return token.isHashtag ? 0 : self.capitalisedShape(token)
    }

    private func capitalisedShape(_ token: Token) -> UInt16 {
        var classes: UInt32 = 0
        var index = Int(token.start)
        index += self.decode(at: index).1
        while index < Int(token.end) {
            let byte = self.text[index]
            if byte < 0x80 {
                classes |= self.data.bytes[Int(byte)]
                index &+= 1
            } else {
                let (code, length) = self.decode(at: index)
                classes |= self.entry(code)
                index &+= length
            }
        }
        return UInt16(truncatingIfNeeded: classes >> 16 & 0xFF)
    }

    /// In a record's header: phrases begin with the word.
    private static let continues: UInt32 = 1 << 8

    /// Folds one character beyond ASCII into the hash.
    private func fold(
        _ code: UInt32,
        at index: Int,
        length: Int,
        into hash: inout WordHash,
        _ signature: inout UInt8
    ) {
        guard code < 0x530 else {
            for offset in 0..<length {
                hash.add(UInt64(self.text[index + offset]))
            }
            return
        }
        let entry = self.data.folding[Int(code)]
        guard entry >> 16 & UInt32(Token.mark) == 0 else {
            signature = 0xFF
            return
        }
        hash.add(entry: entry)
        if entry >> 24 != 0 {
            signature = signature &* 31 &+ UInt8(truncatingIfNeeded: entry >> 24)
            signature = signature == 0 ? 1 : signature
        }
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
        return (lead < 0x80 ? UInt32(lead) : 0xFFFD, 1)
    }

    /// The table's entry of a letter; those beyond the table have no case.
    @inline(__always)
    private func entry(_ code: UInt32) -> UInt32 {
        code < 0x530 ? self.data.folding[Int(code)] : UInt32(Token.letter) << 16
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

    // MARK: Punctuation

    /// Takes what needs a look: a hashtag, a handle or a character beyond ASCII; returns where to go on.
    private mutating func special(_ byte: UInt8, at index: Int) -> Int {
        if byte == UInt8(ascii: "#") { return self.hashtag(at: index) }
        if byte == UInt8(ascii: "@") { return self.handle(at: index) }
        let (code, length) = self.decode(at: index)
        if self.isLetter(code) { return self.word(from: index, at: index, WordHash()) }
        self.gap.formUnion(Gap(of: code))
        return index + length
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
                self.fold(code, at: next, length: length, into: &hash, &signature)
                shape |= UInt16(truncatingIfNeeded: self.entry(code) >> 16) & 0x0F
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
        let record = self.data.record(hash.hash)
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
