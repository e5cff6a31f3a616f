/// Bytes that a record's texts are unescaped into; every range holds until the reset.
///
/// It grows by whole blocks that never move, so that earlier ranges stay true.
struct ByteArena: ~Copyable {
    private var blocks: [UnsafeMutableRawBufferPointer] = []
    private var used = 0

    init() {}

    deinit {
        for block in self.blocks {
            block.deallocate()
        }
    }

    /// Frees all but the largest block, which is used again.
    mutating func reset() {
        self.used = 0
        while self.blocks.count > 1 {
            let first = self.blocks.removeFirst()
            first.deallocate()
        }
    }

    /// Room for so many bytes.
    mutating func allocate(_ count: Int) -> UnsafeMutableRawBufferPointer {
        if let block = self.blocks.last, self.used + count <= block.count {
            let range = UnsafeMutableRawBufferPointer(rebasing: block[self.used..<self.used + count])
            self.used += count
            return range
        }
        let size = Swift.max(count, 64 << 10, (self.blocks.last?.count ?? 0) * 2)
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        self.blocks.append(block)
        self.used = count
        return UnsafeMutableRawBufferPointer(rebasing: block[..<count])
    }

    /// A copy of bytes that outlives their owner, until the reset.
    mutating func copy(_ bytes: some Collection<UInt8>) -> UnsafeRawBufferPointer {
        let room = self.allocate(bytes.count)
        room.copyBytes(from: bytes)
        return UnsafeRawBufferPointer(room)
    }
}
