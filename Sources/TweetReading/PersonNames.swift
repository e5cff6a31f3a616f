/// What a person is known by: ids in decimals, and handles.
public struct PersonNames: Sendable, Hashable {
    /// The ids' digits.
    private(set) var ids: Set<[UInt8]> = []

    /// The handles in lower case, without @.
    private(set) var handles: Set<[UInt8]> = []

    /// The keys, as the warehouse writes them: an id in decimals, or @ and the handle in lower case.
    public private(set) var keys: Set<String> = []

    /// Whether no id is known, only handles.
    public var isWithoutID: Bool { self.ids.isEmpty }

    /// Creates the names of a person.
    ///
    /// - Parameter keys: Ids in decimals, or @ and a handle; what is neither is left out.
    public init(keys: some Sequence<String>) {
        for key in keys {
            self.insert(key)
        }
    }

    /// Whether a key may stand for a person: an id in decimals, or @ and a handle.
    public static func isKey(_ key: String) -> Bool {
        let bytes = Array(key.utf8)
        if bytes.first == UInt8(ascii: "@") {
            return 2...21 ~= bytes.count && bytes.dropFirst().allSatisfy(Self.isWord)
        }
        return 1...19 ~= bytes.count && bytes.first != 48 && bytes.allSatisfy { 48...57 ~= $0 } && Int64(key) != nil
    }

    /// Adds a key.
    ///
    /// - Returns: Whether it is new.
    @discardableResult
    public mutating func insert(_ key: String) -> Bool {
        let key = key.lowercased()
        guard Self.isKey(key), self.keys.insert(key).inserted else {
            return false
        }
        if key.hasPrefix("@") {
            self.handles.insert(Array(key.utf8.dropFirst()))
        } else {
            self.ids.insert(Array(key.utf8))
        }
        return true
    }

    /// Whether a handle, in any case and with or without @, is one of the person's.
    public func isHandle(_ bytes: some Collection<UInt8>) -> Bool {
        let name = bytes.first == UInt8(ascii: "@") ? bytes.dropFirst() : bytes[...]
        guard 1...20 ~= name.count else {
            return false
        }
        return self.handles.contains(name.map(Self.lower))
    }

    /// Whether digits are one of the person's ids.
    public func isID(_ bytes: some Collection<UInt8>) -> Bool {
        1...19 ~= bytes.count && self.ids.contains(Array(bytes))
    }

    /// Whether a character may stand in a handle.
    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 95, 97...122: true
        default: false
        }
    }

    static func lower(_ byte: UInt8) -> UInt8 {
        65...90 ~= byte ? byte | 0x20 : byte
    }
}
