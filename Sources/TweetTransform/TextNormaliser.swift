@_spi(_Unicode) internal import Swift

/// The slow path of cleaning: text that may not be in Normalisation Form C.
enum TextNormaliser {
    /// The text in NFC.
    ///
    /// The standard library holds the algorithm and its data under an
    /// interface that is not public yet; FoundationEssentials has none.
    static func normalise(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self)._nfc {
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return output
    }
}
