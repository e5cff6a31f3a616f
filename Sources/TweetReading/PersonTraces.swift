/// Where a record of JSON names a person.
struct PersonTraces {
    /// Whether the record as a whole is about the person: author, original, quoted, answered or mentioned.
    var isNamed = false

    /// The elements of lists (of a page's tweets and users, of a search's statuses) that are about the person.
    var elements: [Range<Int>] = []

    /// Handles and ids in free text, such as somebody else's profile.
    var words: [Range<Int>] = []

    /// Whether the bytes are nested and quoted as JSON is.
    var isSound = false

    var isEmpty: Bool { !self.isNamed && self.elements.isEmpty && self.words.isEmpty }

    /// Lists whose elements stand for themselves, so that one can go and the others stay.
    private static let lists: Set<String> = ["statuses", "data", "tweets", "users", "errors", "results"]

    /// Walks a record once.
    init(_ bytes: UnsafeRawBufferPointer, _ names: PersonNames) {
        var walk = Walk(bytes: bytes, names: names, lists: Self.lists)
        walk.run()
        self.isNamed = walk.isNamed
        self.elements = walk.elements
        self.words = walk.words.filter { word in !walk.elements.contains { $0.contains(word.lowerBound) } }
        self.isSound = walk.isSound
    }
}

/// The walk: a stack of what is open, and the key that the next value belongs to.
private struct Walk {
    private struct Level {
        let isArray: Bool
        /// Whether its elements can go one by one.
        let isList: Bool
        /// The key of the value that comes next.
        var key: Range<Int>
        var elementStart: Int?
        var isElementNamed = false
    }

    let bytes: UnsafeRawBufferPointer
    let names: PersonNames
    let lists: Set<String>

    var isNamed = false
    var elements: [Range<Int>] = []
    var words: [Range<Int>] = []
    var isSound = true

    private var levels: [Level] = []
    private var expectsKey = false
    private var at = 0

    init(bytes: UnsafeRawBufferPointer, names: PersonNames, lists: Set<String>) {
        self.bytes = bytes
        self.names = names
        self.lists = lists
    }

    mutating func run() {
        while self.at < self.bytes.count {
            let byte = self.bytes[self.at]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): self.open(isArray: byte == UInt8(ascii: "["))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): self.close()
            case UInt8(ascii: ","):
                self.endElement()
                self.expectsKey = self.levels.last?.isArray == false
                self.at += 1
            case UInt8(ascii: ":"):
                self.expectsKey = false
                self.at += 1
            case UInt8(ascii: "\""): self.takeText()
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): self.takeNumber()
            default:
                if byte > 0x20 {
                    self.beginElement()
                }
                self.at += 1
            }
        }
        self.isSound = self.isSound && self.levels.isEmpty
    }

    private mutating func open(isArray: Bool) {
        self.beginElement()
        let key = self.levels.last?.key ?? 0..<0
        let isList = isArray && self.lists.contains(String(decoding: self.bytes[key], as: UTF8.self))
        self.levels.append(Level(isArray: isArray, isList: isList, key: key))
        self.expectsKey = !isArray
        self.at += 1
    }

    private mutating func close() {
        self.endElement()
        if self.levels.popLast() == nil {
            self.isSound = false
        }
        self.expectsKey = false
        self.at += 1
    }

    private mutating func beginElement() {
        guard let last = self.levels.indices.last else {
            return
        }
        if self.levels[last].isList, self.levels[last].elementStart == nil {
            self.levels[last].elementStart = self.at
        }
    }

    private mutating func endElement() {
        guard let last = self.levels.indices.last, self.levels[last].isList else {
            return
        }
        if self.levels[last].isElementNamed, let start = self.levels[last].elementStart {
            self.elements.append(start..<self.at)
        }
        self.levels[last].elementStart = nil
        self.levels[last].isElementNamed = false
    }

    private mutating func takeText() {
        let start = self.at + 1
        var end = start
        while end < self.bytes.count, self.bytes[end] != UInt8(ascii: "\"") {
            end += self.bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        if end >= self.bytes.count {
            self.isSound = false
            end = self.bytes.count
        }
        if self.expectsKey, let last = self.levels.indices.last {
            self.levels[last].key = start..<end
        } else {
            self.beginElement()
            self.judge(start..<end)
        }
        self.at = end + 1
    }

    private mutating func judge(_ text: Range<Int>) {
        let value = self.bytes[text]
        let kind = self.keyKind()
        if kind == .handle && self.names.isHandle(value) || kind == .id && self.names.isID(value) {
            self.noteName()
            return
        }
        let traces = self.names.traces(in: self.bytes, text, isEscaped: true)
        if traces.isQuotation {
            self.noteName()
        } else {
            self.words += traces.words
        }
    }

    private mutating func takeNumber() {
        self.beginElement()
        let start = self.at
        while self.at < self.bytes.count, Self.isNumeric(self.bytes[self.at]) {
            self.at += 1
        }
        if self.keyKind() == .id, self.names.isID(self.bytes[start..<self.at]) {
            self.noteName()
        }
    }

    /// The outermost element that can go alone goes; without one the whole record.
    private mutating func noteName() {
        if let list = self.levels.firstIndex(where: { $0.isList }) {
            self.levels[list].isElementNamed = true
        } else {
            self.isNamed = true
        }
    }

    private enum KeyKind {
        case handle, id, other
    }

    /// What a member holds, by its name in any of the platform's spellings.
    private func keyKind() -> KeyKind {
        guard let key = self.levels.last?.key, !key.isEmpty else {
            return .other
        }
        let name = self.bytes[key].lazy.filter { $0 != UInt8(ascii: "_") }.map(PersonNames.lower)
        let tail = Array(name.suffix(10))
        if tail.ends("screenname") || tail.ends("username") {
            return .handle
        }
        return tail.ends("id") || tail.ends("idstr") || tail.ends("ids") ? .id : .other
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}

extension [UInt8] {
    fileprivate func ends(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard self.count >= count else {
            return false
        }
        return self.suffix(count).elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: count))
    }
}
