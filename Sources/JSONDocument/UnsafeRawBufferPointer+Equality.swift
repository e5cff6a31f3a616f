#if canImport(Glibc)
public import Glibc
#endif

extension UnsafeRawBufferPointer {
    /// Whether the bytes are those of a literal.
    @inlinable public func equals(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard self.count == count, let base = self.baseAddress else {
            return self.count == count
        }
        return memcmp(base, literal.utf8Start, count) == 0
    }
}
