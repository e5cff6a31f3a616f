internal import Glibc

/// A byte buffer that is filled again and again and keeps its room.
///
/// Ranges of it hold until the next `append` or `clear`.
struct GrowingBytes: ~Copyable {
    private var storage: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 4096) {
        self.capacity = capacity
        self.storage = .allocate(byteCount: capacity, alignment: 16)
    }

    deinit {
        self.storage.deallocate()
    }

    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: self.storage, count: self.count)
    }

    mutating func clear() {
        self.count = 0
    }

    mutating func truncate(to count: Int) {
        self.count = count
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if self.count == self.capacity {
            self.grow(1)
        }
        self.storage.storeBytes(of: byte, toByteOffset: self.count, as: UInt8.self)
        self.count += 1
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            return
        }
        if self.count + bytes.count > self.capacity {
            self.grow(bytes.count)
        }
        (self.storage + self.count).copyMemory(from: base, byteCount: bytes.count)
        self.count += bytes.count
    }

    mutating func append(_ literal: StaticString) {
        self.append(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    mutating func append(scalar: UInt32) {
        guard let scalar = Unicode.Scalar(scalar) else {
            return
        }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            self.append(byte)
        }
    }

    /// Appends a number in decimals.
    mutating func append(decimal value: Int64) {
        if value < 0 {
            self.append(UInt8(ascii: "-"))
        }
        var rest = value.magnitude
        var length = 1
        var bound: UInt64 = 10
        while length < 19, rest >= bound {
            length += 1
            bound &*= 10
        }
        if self.count + length > self.capacity {
            self.grow(length)
        }
        var at = self.count + length
        self.count = at
        repeat {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            at -= 1
            self.storage.storeBytes(of: UInt8(truncatingIfNeeded: digit) + 48, toByteOffset: at, as: UInt8.self)
            rest = quotient
        } while rest > 0
    }

    private mutating func grow(_ more: Int) {
        let capacity = Swift.max(self.capacity * 2, self.count + more)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: self.storage, byteCount: self.count)
        self.storage.deallocate()
        self.storage = larger
        self.capacity = capacity
    }
}
