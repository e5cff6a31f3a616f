internal import Glibc
internal import TweetReading

/// Cleans texts: HTML entities, links, control characters, NFC, length.
struct TextCleaner: ~Copyable {
    private var output = GrowingBytes()
    private var links: [EntityView] = []
    /// The classes of the bytes copied, see ``TextClass``.
    private var classes: UInt8 = 0

    /// The cleaned text of the last call; holds until the next.
    var bytes: UnsafeRawBufferPointer { self.output.bytes }

    /// Cleans a text that refers to nothing.
    mutating func clean(_ text: UnsafeRawBufferPointer, maximum: Int) {
        self.output.clear()
        self.classes = 0
        self.copy(text)
        self.finish(maximum: maximum)
    }

    /// Cleans a tweet's text and puts in the place of its short links where they lead.
    ///
    /// The entities' positions count code points of the text as delivered,
    /// with HTML entities in it. Where a position does not fit (some exports
    /// count otherwise), the short link is looked for.
    mutating func clean(_ text: UnsafeRawBufferPointer, entities: ArraySlice<EntityView>, maximum: Int) {
        self.output.clear()
        self.classes = 0
        self.collectLinks(text, entities)
        var at = 0
        for link in self.links {
            let start = Int(link.start)
            guard start >= at else {
                continue
            }
            self.copy(UnsafeRawBufferPointer(rebasing: text[at..<start]))
            self.output.append(link.expanded)
            self.classes |= TextClass.union(of: link.expanded)
            at = Int(link.end)
        }
        self.copy(UnsafeRawBufferPointer(rebasing: text[at...]))
        self.finish(maximum: maximum)
    }

    /// Gathers the links in the text's order, their positions as bytes.
    private mutating func collectLinks(_ text: UnsafeRawBufferPointer, _ entities: ArraySlice<EntityView>) {
        self.links.removeAll(keepingCapacity: true)
        for entity in entities where entity.kind == .link || entity.kind == .media {
            guard !entity.expanded.isEmpty, !entity.value.isEmpty,
                let found = Self.position(of: entity.value, in: text),
                !self.links.contains(where: { Int($0.start) == found })
            else {
                continue
            }
            var link = entity
            link.start = Int32(found)
            link.end = Int32(found + entity.value.count)
            self.links.append(link)
        }
        if self.links.count > 1 {
            self.links.sort { $0.start < $1.start }
        }
    }

    /// Where a short link stands.
    ///
    /// Short links are unique, so looking for the bytes is as exact as
    /// counting code points, and right also where an export counts otherwise.
    private static func position(of link: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer) -> Int? {
        guard let base = text.baseAddress, let needle = link.baseAddress else {
            return nil
        }
        var at = 0
        while at + link.count <= text.count,
            let candidate = memchr(base + at, Int32(link[0]), text.count - at - link.count + 1)
        {
            let found = UnsafeRawPointer(candidate) - base
            if memcmp(base + found, needle, link.count) == 0 {
                return found
            }
            at = found + 1
        }
        return nil
    }

    /// Copies with entities decoded and control characters left out.
    private mutating func copy(_ text: UnsafeRawBufferPointer) {
        let classes = TextClass.union(of: text)
        self.classes |= classes
        guard classes & (TextClass.ampersand | TextClass.control) != 0 else {
            self.output.append(text)
            return
        }
        var start = 0
        var at = 0
        while at < text.count {
            let skipped: Int
            switch text[at] {
            case UInt8(ascii: "&"):
                self.output.append(UnsafeRawBufferPointer(rebasing: text[start..<at]))
                start = at + self.copyEntity(UnsafeRawBufferPointer(rebasing: text[at...]))
                at = start
                continue
            case 0x0A, 0x09: skipped = 0
            case 0..<0x20, 0x7F: skipped = 1
            // U+0080 to U+009F.
            case 0xC2 where at + 1 < text.count && text[at + 1] < 0xA0: skipped = 2
            default: skipped = 0
            }
            if skipped == 0 {
                at += 1
            } else {
                self.output.append(UnsafeRawBufferPointer(rebasing: text[start..<at]))
                at += skipped
                start = at
            }
        }
        self.output.append(UnsafeRawBufferPointer(rebasing: text[start..<at]))
    }

    /// Decodes an HTML entity; returns how many bytes of the text it takes.
    private mutating func copyEntity(_ text: UnsafeRawBufferPointer) -> Int {
        guard let end = text.prefix(12).firstIndex(of: UInt8(ascii: ";")), end > 1 else {
            self.output.append(UInt8(ascii: "&"))
            return 1
        }
        let name = UnsafeRawBufferPointer(rebasing: text[1..<end])
        guard let scalar = HTMLEntity.scalar(name) else {
            self.output.append(UInt8(ascii: "&"))
            return 1
        }
        if scalar >= 0x20 && scalar != 0x7F && !(0x80..<0xA0 ~= scalar) || scalar == 0x0A {
            self.output.append(scalar: scalar)
            // Which first byte it has is not worth a look.
            self.classes |= scalar < 0x80 ? 0 : TextClass.maybeDecomposed
        }
        return end + 1
    }

    /// Normalises where needed and cuts to a maximum of bytes, at a character's border.
    private mutating func finish(maximum: Int) {
        if self.classes & TextClass.maybeDecomposed != 0, TextClass.mayBeDecomposed(self.output.bytes) {
            let normal = TextNormaliser.normalise(self.output.bytes)
            self.output.clear()
            normal.withUnsafeBytes { self.output.append($0) }
        }
        if self.output.count > maximum {
            self.output.truncate(to: Self.border(self.output.bytes, maximum))
        }
    }

    /// The last border between characters at or before a byte.
    static func border(_ bytes: UnsafeRawBufferPointer, _ maximum: Int) -> Int {
        var end = maximum
        while end > 0, bytes[end] & 0xC0 == 0x80 {
            end -= 1
        }
        return end
    }
}
