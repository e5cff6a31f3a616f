/// Lends the bytes of any sequence as one buffer, without a copy where there is storage.
enum Contiguous {
    static func withBytes<Result>(
        of bytes: some Sequence<UInt8>,
        _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        let direct = bytes.withContiguousStorageIfAvailable { unsafe body(UnsafeRawBufferPointer($0)) }
        return if let direct { direct } else { unsafe Array(bytes).withUnsafeBytes(body) }
    }
}
