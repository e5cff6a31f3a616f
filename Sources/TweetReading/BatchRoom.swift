internal import Synchronization

/// Memory of batches that are read, for the next ones: a file of gigabytes needs a handful of rooms.
final class BatchRoom: Sendable {
    /// As many as batches may be under way at once.
    private static let limit = 16

    private let spare = Mutex<[Room]>([])

    /// Memory that nobody else has.
    struct Room: @unchecked Sendable {
        let bytes: UnsafeMutableRawBufferPointer
    }

    deinit {
        self.spare.withLock { rooms in
            for room in rooms {
                room.bytes.deallocate()
            }
        }
    }

    /// Memory of at least so many bytes, of any content.
    func take(_ byteCount: Int) -> UnsafeMutableRawBufferPointer {
        let found = self.spare.withLock { rooms in
            rooms.firstIndex { $0.bytes.count >= byteCount }.map { rooms.remove(at: $0) }
        }
        return found?.bytes ?? .allocate(byteCount: byteCount, alignment: 64)
    }

    /// Takes memory back from who needs it no more.
    func giveBack(_ bytes: UnsafeMutableRawBufferPointer) {
        let room = Room(bytes: bytes)
        let isKept = self.spare.withLock { rooms in
            guard rooms.count < Self.limit else { return false }
            rooms.append(room)
            return true
        }
        if !isKept {
            bytes.deallocate()
        }
    }
}
