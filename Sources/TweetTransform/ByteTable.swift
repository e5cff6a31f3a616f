/// What each of the 256 bytes stands for, looked up without a check.
///
/// Never freed: one for the life of the process.
struct ByteTable: @unchecked Sendable {
    private let entries: UnsafePointer<UInt8>

    /// Makes a table that `fill` writes into; it begins as zeros.
    init(_ fill: (UnsafeMutablePointer<UInt8>) -> Void) {
        let entries = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        entries.initialize(repeating: 0, count: 256)
        fill(entries)
        self.entries = UnsafePointer(entries)
    }

    /// What a byte stands for.
    subscript(byte: UInt8) -> UInt8 { self.entries[Int(byte)] }
}
