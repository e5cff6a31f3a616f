import Compression
import Foundation
import TestSupport
import Testing

/// Streams that the usual command-line tools wrote.
@Suite struct CompressionToolTests {
    static let tools: [(format: CompressionFormat, command: String)] = [
        (.gzip, "gzip"), (.zstd, "zstd"), (.bzip2, "bzip2"),
    ]

    @Test(arguments: tools) func `Members that follow each other are one stream, cut anywhere`(
        _ tool: (format: CompressionFormat, command: String)
    ) throws {
        guard let compress = try Self.compressor(tool.command) else { return }
        let first = Self.text(lines: 40_000)
        let second = Self.text(lines: 3)
        let stream = try compress(first) + compress([]) + compress(second)
        #expect(CompressionFormat.detect(prefix: stream) == tool.format)
        for length in [7, 4_096, stream.count] {
            #expect(try Self.decompress(stream, tool.format, pieces: length) == first + second)
        }
    }

    @Test(arguments: tools) func `A stream that ends too early is told`(
        _ tool: (format: CompressionFormat, command: String)
    ) throws {
        guard let compress = try Self.compressor(tool.command) else { return }
        let stream = try compress(Self.text(lines: 500))
        for length in [0, 5, stream.count / 2, stream.count - 1] {
            let error = #expect(throws: CompressionError.self) {
                try Self.decompress(Array(stream.prefix(length)), tool.format, pieces: 100)
            }
            #expect(error?.code == .truncated)
        }
    }

    @Test(arguments: tools) func `Broken bytes are an error and never a crash`(
        _ tool: (format: CompressionFormat, command: String)
    ) throws {
        guard let compress = try Self.compressor(tool.command) else { return }
        let text = Self.text(lines: 50)
        let stream = try compress(text)
        for index in stream.indices {
            var broken = stream
            broken[index] ^= 0x55
            // Some bytes (a time stamp) carry nothing: then the text comes out whole.
            if let output = try? Self.decompress(broken, tool.format, pieces: 64), tool.format != .zstd {
                #expect(output == text, "byte \(index)")
            }
        }
        #expect(throws: CompressionError.self) {
            try Self.decompress(stream + Array("something else".utf8), tool.format, pieces: 64)
        }
    }

    @Test func `Zeros behind a gzip stream are padding`() throws {
        let text = Self.text(lines: 5)
        let stream = try Gzip.compress(text) + [UInt8](repeating: 0, count: 1_000)
        #expect(try Self.decompress(stream, .gzip, pieces: 11) == text)
    }

    @Test func `Our gzip is read by gzip`() throws {
        let folder = try TemporaryFolder()
        let text = Self.text(lines: 1_000)
        try Data(Gzip.compress(text)).write(to: folder.url.appending(path: "text.gz"))
        let run = try CommandRun(URL(filePath: "/bin/sh"), ["-c", "gzip -dc '\(folder.path("text.gz"))'"])
        #expect(run.status == 0)
        #expect(Array(run.output.utf8) == text)
    }

    static func text(lines: Int) -> [UInt8] {
        var state: UInt64 = 1
        var text = ""
        for number in 0..<lines {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += "\(number) Vidimo se u Splitu \(state >> 32)\n"
        }
        return Array(text.utf8)
    }

    static func decompress(_ stream: [UInt8], _ format: CompressionFormat, pieces: Int) throws -> [UInt8] {
        let decompressor = try Decompressor(format)
        var output: [UInt8] = []
        var rest = stream[...]
        while !rest.isEmpty {
            try rest.prefix(pieces).withUnsafeBytes { piece in
                try decompressor.decompress(piece) { chunk in
                    #expect(chunk.count <= Decompressor.chunkLength)
                    output.append(contentsOf: chunk)
                }
            }
            rest = rest.dropFirst(pieces)
        }
        try decompressor.finish()
        return output
    }

    /// Runs bytes through a command; nil where the machine lacks it.
    static func compressor(_ command: String) throws -> (([UInt8]) throws -> [UInt8])? {
        guard try CommandRun(URL(filePath: "/bin/sh"), ["-c", "command -v \(command)"]).status == 0 else { return nil }
        return { bytes in
            let folder = try TemporaryFolder()
            try Data(bytes).write(to: folder.url.appending(path: "in"))
            let run = try CommandRun(
                URL(filePath: "/bin/sh"),
                ["-c", "\(command) -c <'\(folder.path("in"))' >'\(folder.path("out"))'"]
            )
            #expect(run.status == 0)
            return try Array(Data(contentsOf: folder.url.appending(path: "out")))
        }
    }
}
