import Compression
import Testing

/// Compression without other tools.
@Suite struct CompressionTests {
    @Test(arguments: [0, 1, 100_000, 3_000_000]) func `zstd comes back in one shot and as a stream`(_ count: Int) throws
    {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7 ^ $0 >> 9) }
        let frame = try Zstd.compress(bytes)
        #expect(try Zstd.decompress(frame, expectedSize: count) == bytes)
        #expect(try CompressionToolTests.decompress(frame, .zstd, pieces: 1_000) == bytes)
        #expect(CompressionFormat.detect(prefix: frame) == .zstd)
    }

    @Test func `A compressor that is used again makes the same bytes`() throws {
        let compressor = try ZstdCompressor(level: 1)
        var frames: [[UInt8]] = []
        for text in ["Split Split Split Split", "Dubrovnik", "Split Split Split Split"] {
            var frame: [UInt8] = []
            try Array(text.utf8).withUnsafeBytes { try compressor.compress($0, into: &frame) }
            frames.append(frame)
        }
        #expect(frames[0] == frames[2])
    }

    @Test(arguments: [3, 5]) func `Another length than was said is an error`(_ size: Int) throws {
        let frame = try Zstd.compress([1, 2, 3, 4])
        #expect(throws: CompressionError.self) { try Zstd.decompress(frame, expectedSize: size) }
    }

    @Test func `Skippable frames are skipped`() throws {
        let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 9, 9, 9]
        let stream = try skippable + Zstd.compress(Array("Pula".utf8))
        #expect(CompressionFormat.detect(prefix: stream) == .zstd)
        #expect(try CompressionToolTests.decompress(stream, .zstd, pieces: 1) == Array("Pula".utf8))
    }

    @Test(arguments: ["", "{\"id\":1}", "BZh9 is not bzip2", "\u{1F}", "BZ"]) func `Other bytes are not compressed`(
        _ text: String
    ) throws {
        let bytes = Array(text.utf8)
        #expect(CompressionFormat.detect(prefix: bytes) == .none)
        #expect(try CompressionToolTests.decompress(bytes, .none, pieces: 2) == bytes)
    }

    @Test(arguments: [CompressionFormat.gzip, .zstd, .bzip2])
    func `What comes before broken bytes is handed out, however the input is cut`(_ format: CompressionFormat) throws {
        var random: UInt32 = 1
        let text = (0..<3_000_000).map { _ in
            random = random &* 1_664_525 &+ 1_013_904_223
            return UInt8(ascii: "a") + UInt8(random >> 28)
        }
        var stream = try format.compress(text)
        let place = stream.count * 2 / 3
        // Long enough for a head of a zstd block, for which alone a stream without checksums can be wrong.
        stream.replaceSubrange(place..<place + 100_000, with: [UInt8](repeating: 0xFF, count: 100_000))
        let outputs = try [999, 65_536, stream.count].map { length in
            let decompressor = try Decompressor(format)
            var output: [UInt8] = []
            let error = #expect(throws: CompressionError.self) {
                for start in Swift.stride(from: 0, to: stream.count, by: length) {
                    try stream[start..<min(start + length, stream.count)].withUnsafeBytes { piece in
                        try decompressor.decompress(piece) { output += $0 }
                    }
                }
            }
            #expect(error?.code == .corrupt)
            return output
        }
        #expect(outputs[0] == outputs[1] && outputs[1] == outputs[2])
        let intact = zip(outputs[0], text).prefix { $0 == $1 }.count
        #expect(intact > 1_000_000, "\(intact) of \(outputs[0].count)")
    }

    @Test func `Output beyond the limit is refused`() throws {
        let stream = try Gzip.compress([UInt8](repeating: 7, count: 1_000_000))
        let error = stream.withUnsafeBytes { input in
            #expect(throws: CompressionError.self) { try Decompressor.decompress(input, .gzip, limit: 999_999) }
        }
        #expect(error?.code == .tooLarge)
        let output = try stream.withUnsafeBytes { try Decompressor.decompress($0, .gzip, limit: 1_000_000) }
        #expect(output.count == 1_000_000)
    }

    @Test(arguments: [CompressionFormat.gzip, .zstd, .bzip2]) func `A bomb is refused by its ratio`(
        _ format: CompressionFormat
    ) throws {
        let stream = try format.compress([UInt8](repeating: 0, count: 4 << 20))
        let limits = DecompressionLimits(ratio: 100, freeSize: 1 << 20)
        var produced = 0
        let error = stream.withUnsafeBytes { input in
            #expect(throws: CompressionError.self) {
                try Decompressor(format, limits: limits).decompress(input) { produced += $0.count }
            }
        }
        #expect(error?.code == .tooLarge)
        #expect(error?.message.contains("more than 100 times its size") == true)
        #expect(produced <= 2 << 20)
    }

    @Test func `What shrinks well is no bomb before it is large`() throws {
        let stream = try Gzip.compress([UInt8](repeating: 0, count: 1 << 20))
        var produced = 0
        let limits = DecompressionLimits(ratio: 100, freeSize: 1 << 20)
        try stream.withUnsafeBytes { try Decompressor(.gzip, limits: limits).decompress($0) { produced += $0.count } }
        #expect(produced == 1 << 20)
    }

    @Test func `A stream beyond the largest size is refused however little it shrinks`() throws {
        let stream = try Zstd.compress((0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })
        let limits = DecompressionLimits(size: 1 << 19)
        let error = stream.withUnsafeBytes { input in
            #expect(throws: CompressionError.self) {
                try Decompressor(.zstd, limits: limits).decompress(input) { _ in }
            }
        }
        #expect(error?.code == .tooLarge)
    }
}
