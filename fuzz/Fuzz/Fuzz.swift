import Glibc

/// Something that takes bytes from strangers.
protocol FuzzTarget {
    /// Takes some; whatever they are, it returns.
    mutating func take(_ bytes: UnsafeRawBufferPointer)
}

/// Holds the one target of this process.
private enum Chosen {
    /// Unsafe: libFuzzer calls from one thread alone.
    nonisolated(unsafe) static var target: (any FuzzTarget)? = Self.make(
        getenv("PUTOKAZ_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    )

    private static func make(_ name: String) -> (any FuzzTarget)? {
        switch name {
        case "tweets": TransformFuzz(kind: .lines)
        case "csv": TransformFuzz(kind: .tables)
        case "pages": TransformFuzz(kind: .pages)
        case "template": TemplateFuzz()
        case "asl": WorkflowFuzz()
        case "http": RequestFuzz()
        case "chunks": ChunkFuzz()
        case "sigv4": SignatureFuzz()
        case "parquet": ParquetFuzz()
        default: nil
        }
    }
}

/// libFuzzer's own main; see <https://llvm.org/docs/LibFuzzer.html>.
@_silgen_name("LLVMFuzzerRunDriver") private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The program's beginning, by the name under which SwiftPM links it.
@_cdecl("Fuzz_main") public func main(
    _ count: CInt,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
    guard Chosen.target != nil else {
        print("PUTOKAZ_FUZZ_TARGET names no target")
        return 2
    }
    var count = count
    var words = words
    return runDriver(&count, &words) { bytes, count in
        Chosen.target?.take(UnsafeRawBufferPointer(start: bytes, count: count))
        return 0
    }
}

/// Says that a promise was broken, which libFuzzer takes for a crash.
func require(_ isTrue: Bool, _ promise: @autoclosure () -> String) {
    if !isTrue {
        print("broken promise: \(promise())")
        abort()
    }
}
