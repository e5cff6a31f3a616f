/// Breaks records the way that disks, networks and sloppy programs do; the same seed breaks them the same way.
struct RecordMutator {
    /// What can happen to a record.
    enum Fault: CaseIterable {
        case flippedByte, lostRange, truncation, repeatedRange, swappedMark
        case badUTF8, loneSurrogate, rawNUL, escapedNUL
        case hugeNumber, emptyValue, deepNesting, longText, repeatedKey
    }

    private var state: UInt64

    init(seed: UInt64) {
        self.state = seed
    }

    /// A record with one to three faults; it stays on its line.
    mutating func broken(_ record: [UInt8]) -> [UInt8] {
        var bytes = record
        for _ in 0...self.below(3) {
            self.apply(Fault.allCases[self.below(Fault.allCases.count)], &bytes)
        }
        return bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    }

    /// A number from 0 up to, not including, a bound.
    mutating func below(_ bound: Int) -> Int {
        Int(self.next() % UInt64(max(1, bound)))
    }

    private mutating func apply(_ fault: Fault, _ bytes: inout [UInt8]) {
        let at = self.below(bytes.count + 1)
        let range = at..<min(bytes.count, at + 1 + self.below(40))
        switch fault {
        case .flippedByte where at < bytes.count: bytes[at] ^= 1 << UInt8(self.below(8))
        case .flippedByte: break
        case .lostRange: bytes.removeSubrange(range)
        case .truncation: bytes.removeSubrange(at...)
        case .repeatedRange: bytes.insert(contentsOf: bytes[range], at: at)
        case .swappedMark: self.swapMark(&bytes)
        case .badUTF8:
            bytes.insert(
                contentsOf: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]][self.below(4)],
                at: at
            )
        case .loneSurrogate: self.insert([#"\ud83d"#, #"\udc00"#, #"\ud83d\ud83d"#][self.below(3)], inText: &bytes)
        case .rawNUL: bytes.insert(0, at: at)
        case .escapedNUL: self.insert(#"\u0000"#, inText: &bytes)
        case .hugeNumber: self.replaceNumber(&bytes)
        case .emptyValue: self.replaceValue(["null", "false", "[]", "{}", "\"\"", "0", "-1"][self.below(7)], &bytes)
        case .deepNesting:
            let depth = [10, 600, 5000][self.below(3)]
            let opening = self.below(2) == 0 ? "[" : #"{"a":"#
            self.replaceValue(String(repeating: opening, count: depth), &bytes)
        case .longText: self.insert(String(repeating: "ć", count: 20_000), inText: &bytes)
        case .repeatedKey: self.repeatKey(&bytes)
        }
    }

    private mutating func swapMark(_ bytes: inout [UInt8]) {
        let marks = Array("\"{}[]:,\\;".utf8)
        guard let place = self.place(in: bytes, where: { marks.contains($0) }) else {
            return
        }
        bytes[place] = marks[self.below(marks.count)]
    }

    /// Puts something behind a letter, where there most likely is text.
    private mutating func insert(_ text: String, inText bytes: inout [UInt8]) {
        if let place = self.place(in: bytes, where: { 97...122 ~= $0 }) {
            bytes.insert(contentsOf: text.utf8, at: place + 1)
        }
    }

    private mutating func replaceNumber(_ bytes: inout [UInt8]) {
        let huge = ["99999999999999999999999", "1e400", "-1e400", "9223372036854775807", "1.5", "-0", "0x10"]
        guard let place = self.place(in: bytes, where: { 48...57 ~= $0 }) else {
            return
        }
        let isDigit: (UInt8) -> Bool = { 48...57 ~= $0 }
        let start = bytes[..<place].lastIndex { !isDigit($0) }.map { $0 + 1 } ?? 0
        let end = bytes[place...].firstIndex { !isDigit($0) } ?? bytes.count
        bytes.replaceSubrange(start..<end, with: huge[self.below(huge.count)].utf8)
    }

    /// Replaces what stands between a colon and the next comma.
    private mutating func replaceValue(_ value: String, _ bytes: inout [UInt8]) {
        guard let colon = self.place(in: bytes, where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") }) else {
            return
        }
        let end = bytes[(colon + 1)...].firstIndex { $0 == UInt8(ascii: ",") } ?? bytes.count
        bytes.replaceSubrange(colon + 1..<end, with: value.utf8)
    }

    private mutating func repeatKey(_ bytes: inout [UInt8]) {
        guard let brace = self.place(in: bytes, where: { $0 == UInt8(ascii: "{") }) else {
            return
        }
        let keys = [#""id":1,"id_str":"2","#, #""user":{},"user":7,"#, #""text":"a","text":null,"#, #""data":[],"#]
        bytes.insert(contentsOf: keys[self.below(keys.count)].utf8, at: brace + 1)
    }

    /// A byte of a kind, looked for from a random place on.
    private mutating func place(in bytes: [UInt8], where isMatch: (UInt8) -> Bool) -> Int? {
        let start = self.below(bytes.count)
        return bytes[start...].firstIndex(where: isMatch) ?? bytes[..<start].firstIndex(where: isMatch)
    }

    /// SplitMix64. Source: https://prng.di.unimi.it/splitmix64.c
    private mutating func next() -> UInt64 {
        self.state &+= 0x9E37_79B9_7F4A_7C15
        var z = self.state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
