internal import CSimdjson

/// A reusable parser whose cursors walk a document without allocating.
///
/// One parser serves one thread; its buffers are kept from document to
/// document. The cursor that ``parse(padded:isLenient:)`` returns, and every byte range got
/// from it, hold until the next call of the same parser.
public final class JSONParser {
    /// The deepest nesting of arrays and objects that is read.
    public static let maximumDepth = 512

    /// Readable bytes that must lie behind a document; their values do not matter.
    public static let padding = Int(csimdjson_padding())

    private let handle: OpaquePointer
    private var mended: [UInt8] = []

    /// Whether the last document had lone surrogates or oversized numbers mended.
    public private(set) var wasMended = false

    /// Creates a parser without buffers.
    ///
    /// - Throws: ``JSONError`` with code `memory`.
    public init() throws(JSONError) {
        guard let handle = csimdjson_create(Self.maximumDepth) else {
            throw .memoryShort
        }
        self.handle = handle
    }

    deinit {
        csimdjson_free(self.handle)
    }

    /// Parses one document.
    ///
    /// A lone surrogate becomes U+FFFD; a whole number beyond 64 bits becomes
    /// a double. The slow second pass for these runs on a copy.
    ///
    /// - Parameters:
    ///   - bytes: The document, without the ``padding`` readable bytes behind it.
    ///   - isLenient: Whether a number too large for a double is read as null
    ///     instead of failing the document.
    /// - Returns: The root value.
    /// - Throws: ``JSONError`` with any of its codes.
    public func parse(padded bytes: UnsafeRawBufferPointer, isLenient: Bool = false) throws(JSONError) -> JSONCursor {
        self.wasMended = false
        var code = self.run(bytes)
        if code == csimdjson_code_string || code == csimdjson_code_number {
            var mender = JSONMender(isLenient: isLenient)
            if let mended = mender.mend(bytes) {
                self.mended = mended
                self.mended.append(contentsOf: repeatElement(0, count: Self.padding))
                code = self.mended.withUnsafeBytes { padded in
                    self.run(UnsafeRawBufferPointer(rebasing: padded.dropLast(Self.padding)))
                }
                self.wasMended = code == 0
            }
        }
        guard code == 0, let tape = csimdjson_tape(self.handle), let strings = csimdjson_strings(self.handle) else {
            throw self.failure(code, bytes)
        }
        return JSONCursor(tape: tape, strings: strings, index: 1)
    }

    private func run(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        guard let base = bytes.bindMemory(to: UInt8.self).baseAddress, !bytes.isEmpty else {
            return Int32(csimdjson_code_empty)
        }
        return csimdjson_parse(self.handle, base, bytes.count)
    }

    private func failure(_ code: Int32, _ bytes: UnsafeRawBufferPointer) -> JSONError {
        let kind: JSONError.Code =
            switch Int(code) {
            case Int(csimdjson_code_empty): .empty
            case Int(csimdjson_code_utf8): .utf8
            case Int(csimdjson_code_depth): .depth
            case Int(csimdjson_code_memory), Int(csimdjson_code_capacity): .memory
            case Int(csimdjson_code_string): .string
            case Int(csimdjson_code_number): .number
            default: .syntax
            }
        let message = String(cString: csimdjson_message(code))
        return .malformed(kind, message, offset: JSONErrorLocator.offset(of: kind, in: bytes))
    }
}
