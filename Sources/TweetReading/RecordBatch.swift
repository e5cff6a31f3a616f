/// Some whole records of a file, with the padding behind them that the parser needs.
///
/// Nothing changes in it once the splitter has handed it out, so threads may
/// read it at will.
public final class RecordBatch: @unchecked Sendable {
    /// The part of the file to which all its records belong, from 0.
    public let part: Int

    /// The file's format.
    public internal(set) var format = InputFormat.lines

    /// The records, in the file's order.
    public internal(set) var records: [RecordRange] = []

    private(set) var storage: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    private let room: BatchRoom

    init(part: Int, capacity: Int, room: BatchRoom) {
        self.part = part
        self.room = room
        self.storage = room.take(capacity + Self.padding)
    }

    deinit {
        self.room.giveBack(self.storage)
    }

    static let padding = 128

    /// The bytes of a record; at least 64 more are readable behind them.
    public func bytes(of record: RecordRange) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: self.storage[record.start..<record.start + record.count])
    }

    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: self.storage[..<self.count])
    }

    func append(_ bytes: UnsafeRawBufferPointer) {
        self.reserve(self.count + bytes.count)
        if !bytes.isEmpty {
            UnsafeMutableRawBufferPointer(rebasing: self.storage[self.count..<self.count + bytes.count])
                .copyMemory(from: bytes)
            self.count += bytes.count
        }
    }

    func truncate(to count: Int) {
        self.count = count
    }

    private func reserve(_ needed: Int) {
        guard needed + Self.padding > self.storage.count else {
            return
        }
        let larger = self.room.take(Swift.max(needed, self.storage.count * 2) + Self.padding)
        larger.copyMemory(from: UnsafeRawBufferPointer(self.bytes))
        self.room.giveBack(self.storage)
        self.storage = larger
    }
}
