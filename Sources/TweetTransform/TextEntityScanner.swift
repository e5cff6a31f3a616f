internal import TweetReading

/// Finds hashtags, handles and links in the text of exports that do not list them.
struct TextEntityScanner {
    private var found: [EntityView] = []

    init() {}

    /// The entities; they borrow from the text.
    mutating func scan(_ text: UnsafeRawBufferPointer) -> [EntityView] {
        self.found.removeAll(keepingCapacity: true)
        var at = 0
        while at < text.count {
            let isWordStart = at == 0 || !Self.isHandle(text[at - 1]) && text[at - 1] < 0x80
            switch text[at] {
            case UInt8(ascii: "#") where isWordStart:
                at = self.take(text, at + 1, .hashtag) { Self.isHandle($0) || $0 >= 0x80 }
            case UInt8(ascii: "@") where isWordStart:
                at = self.take(text, at + 1, .mention, Self.isHandle)
            case UInt8(ascii: "h") where isWordStart && Self.isLink(text, at):
                at = self.take(text, at, .link) { $0 > 0x20 && $0 < 0x80 && $0 != 0x22 }
            case UInt8(ascii: "p") where isWordStart && Self.begins(text, at, "pic.twitter.com/"):
                at = self.take(text, at, .media) { $0 > 0x20 && $0 < 0x80 }
            default:
                at += 1
            }
        }
        return self.found
    }

    private mutating func take(
        _ text: UnsafeRawBufferPointer,
        _ start: Int,
        _ kind: EntityView.Kind,
        _ belongs: (UInt8) -> Bool
    ) -> Int {
        var end = start
        while end < text.count, belongs(text[end]) {
            end += 1
        }
        guard end > start else {
            return end
        }
        self.found.append(
            EntityView(
                kind: kind,
                start: -1,
                end: -1,
                value: UnsafeRawBufferPointer(rebasing: text[start..<end]),
                expanded: UnsafeRawBufferPointer(start: nil, count: 0),
                userID: nil,
                isForeign: false
            )
        )
        return end
    }

    private static func isLink(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
        Self.begins(text, at, "https://") || Self.begins(text, at, "http://")
    }

    private static func begins(_ text: UnsafeRawBufferPointer, _ at: Int, _ word: StaticString) -> Bool {
        text.count - at > word.utf8CodeUnitCount
            && UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
                .elementsEqual(text[at..<at + word.utf8CodeUnitCount])
    }

    /// Whether a byte may stand in a handle.
    static func isHandle(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 95, 97...122: true
        default: false
        }
    }
}
