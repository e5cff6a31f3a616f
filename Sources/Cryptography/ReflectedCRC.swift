/// A cyclic redundancy check that takes the lowest bit first, eight bytes at a step.
///
/// All three that S3 knows are of this kind: they start from all ones and end
/// with a complement; only the polynomial and the width differ.
struct ReflectedCRC<Value: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
    /// Eight tables of 256 values behind each other, one for each place in a step.
    private let tables: [Value]

    init(reflectedPolynomial: Value) {
        var tables: [Value] = []
        tables.reserveCapacity(8 * 256)
        for byte in 0..<256 {
            var value = Value(byte)
            for _ in 0..<8 {
                value = value & 1 == 1 ? (value >> 1) ^ reflectedPolynomial : value >> 1
            }
            tables.append(value)
        }
        for index in 256..<(8 * 256) {
            let previous = tables[index - 256]
            tables.append((previous >> 8) ^ tables[Int(truncatingIfNeeded: previous & 0xFF)])
        }
        self.tables = tables
    }

    /// Goes on from a state, which starts as all ones and is complemented at the end.
    func updated(_ state: Value, _ bytes: UnsafeRawBufferPointer) -> Value {
        unsafe self.tables.withUnsafeBufferPointer { tables in
            var state = state
            var offset = 0
            while offset + 8 <= bytes.count {
                let word = unsafe UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                )
                let mixed = word ^ UInt64(truncatingIfNeeded: state)
                var next: Value = 0
                for place in 0..<8 {
                    let byte = Int(truncatingIfNeeded: (mixed >> UInt64(8 * place)) & 0xFF)
                    unsafe next ^= tables[(7 - place) * 256 + byte]
                }
                state = next
                offset += 8
            }
            while offset < bytes.count {
                let byte = unsafe Int(truncatingIfNeeded: state & 0xFF) ^ Int(bytes[offset])
                state = unsafe (state >> 8) ^ tables[byte]
                offset += 1
            }
            return state
        }
    }
}
