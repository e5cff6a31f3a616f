import Glibc

/// Something that takes bytes from strangers.
protocol FuzzTarget {
    /// Takes some; whatever they are, it returns.
    mutating func take(_ bytes: UnsafeRawBufferPointer)
}

/// Holds the one target of this process.
private enum Chosen {
    /// Unsafe: libFuzzer calls from one thread alone.
    nonisolated(unsafe) static var target: (any FuzzTarget)? = Self.make(getenv("PUTOKAZ_FUZZ_TARGET").map { String(cString: $0) } ?? "")

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

/// What libFuzzer calls; see <https://llvm.org/docs/LibFuzzer.html>.
@_cdecl("LLVMFuzzerTestOneInput") public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if Chosen.target == nil {
        print("PUTOKAZ_FUZZ_TARGET names no target")
        exit(2)
    }
    Chosen.target?.take(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
}

/// Says that a promise was broken, which libFuzzer takes for a crash.
func require(_ isTrue: Bool, _ promise: @autoclosure () -> String) {
    if !isTrue {
        print("broken promise: \(promise())")
        abort()
    }
}
