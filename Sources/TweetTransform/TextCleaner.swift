internal import Glibc
internal import TweetReading

/// Cleans texts: HTML entities, links, control characters, NFC, length.
struct TextCleaner: ~Copyable {
    private var output = GrowingBytes()
    private var links: [EntityView] = []

    /// The cleaned text of the last call; holds until the next.
    var bytes: UnsafeRawBufferPointer { self.output.bytes }

    /// Cleans a text that refers to nothing.
    mutating func clean(_ text: UnsafeRawBufferPointer, maximum: Int) {
        self.output.clear()
        if Self.classes(of: text) == 0 {
            self.output.append(text)
        } else {
            self.copy(text)
        }
        self.finish(maximum: maximum)
    }

    /// Cleans a tweet's text and puts in the place of its short links where they lead.
    ///
    /// The entities' positions count code points of the text as delivered,
    /// with HTML entities in it. Where a position does not fit (some exports
    /// count otherwise), the short link is looked for.
    mutating func clean(_ text: UnsafeRawBufferPointer, entities: ArraySlice<EntityView>, maximum: Int) {
        self.output.clear()
        self.collectLinks(text, entities)
        var at = 0
        for link in self.links {
            let start = Int(link.start)
            guard start >= at else {
                continue
            }
            self.copy(UnsafeRawBufferPointer(rebasing: text[at..<start]))
            self.output.append(link.expanded)
            at = Int(link.end)
        }
        let rest = UnsafeRawBufferPointer(rebasing: text[at...])
        if Self.classes(of: rest) == 0 {
            self.output.append(rest)
        } else {
            self.copy(rest)
        }
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

    /// The union of all bytes' classes.
    private static func classes(of bytes: UnsafeRawBufferPointer) -> UInt8 {
        TextClass.table.withUnsafeBufferPointer { table in
            var classes: UInt8 = 0
            for byte in bytes {
                classes |= table[Int(byte)]
            }
            return classes
        }
    }

    /// Copies with entities decoded and control characters left out.
    private mutating func copy(_ text: UnsafeRawBufferPointer) {
        var at = 0
        while at < text.count {
            let byte = text[at]
            switch byte {
            case UInt8(ascii: "&"):
                at += self.copyEntity(UnsafeRawBufferPointer(rebasing: text[at...]))
            case 0x0A, 0x09:
                self.output.append(byte)
                at += 1
            case 0..<0x20, 0x7F:
                at += 1
            case 0xC2 where at + 1 < text.count && text[at + 1] < 0xA0:
                // U+0080 to U+009F.
                at += 2
            default:
                self.output.append(byte)
                at += 1
            }
        }
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
        }
        return end + 1
    }

    /// Normalises where needed and cuts to a maximum of bytes, at a character's border.
    private mutating func finish(maximum: Int) {
        if Self.classes(of: self.output.bytes) & TextClass.maybeDecomposed != 0, self.mayBeDecomposed() {
            let normal = TextNormaliser.normalise(self.output.bytes)
            self.output.clear()
            normal.withUnsafeBytes { self.output.append($0) }
        }
        if self.output.count > maximum {
            self.output.truncate(to: Self.border(self.output.bytes, maximum))
        }
    }

    private borrowing func mayBeDecomposed() -> Bool {
        let bytes = self.output.bytes
        for at in bytes.indices where bytes[at] >= 0xCC {
            let second = at + 1 < bytes.count ? bytes[at + 1] : 0
            let third = at + 2 < bytes.count ? bytes[at + 2] : 0
            if TextClass.mayBeDecomposed(bytes[at], second, third) {
                return true
            }
        }
        return false
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
