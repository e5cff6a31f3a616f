internal import Glibc

/// Finds where records end, in bytes that arrive bit by bit.
///
/// It keeps its state between calls, so no byte is looked at twice. States of
/// JSON values: outside → inside a value (depth, in a string, behind a
/// backslash) → outside; an array met outside is entered, not taken whole. In
/// an account archive outside → inside a `window.YTD.… =` → inside its array.
struct RecordScanner {
    private enum Kind {
        case lines
        case values(isArchive: Bool)
        case rows(delimiter: UInt8)
    }

    private let kind: Kind
    private var at = 0

    // JSON values
    private var isInArray = false
    private var isInAssignment = false
    private var isInValue = false
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var isScalar = false

    // Rows of a table
    private var isInQuotes = false
    private var hasJustLeftQuotes = false
    private var isFieldStart = true

    /// The first byte of the value that was found last; for values only.
    private(set) var valueStart = 0

    init(format: InputFormat) {
        switch format {
        case .values: self.kind = .values(isArchive: false)
        case .archive: self.kind = .values(isArchive: true)
        case .table(let dialect): self.kind = dialect.isSloppy ? .lines : .rows(delimiter: dialect.delimiter)
        case .lines, .empty, .unrecognised: self.kind = .lines
        }
    }

    init(dialect: TableDialect) {
        self.init(format: .table(dialect))
    }

    /// Whether what stands between two records has no meaning, so that it is no record itself.
    var skipsBetween: Bool {
        if case .values = self.kind { true } else { false }
    }

    /// Whether each record is exactly one line.
    var isLineWise: Bool {
        if case .lines = self.kind { true } else { false }
    }

    /// Whether a value is begun; behind the last byte this means that it is cut off.
    var isInside: Bool { self.isInValue }

    /// The end of the record that begins at a byte; nil where more bytes are needed.
    mutating func next(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        self.at = Swift.max(self.at, start)
        switch self.kind {
        case .lines: return self.nextLine(bytes)
        case .values(let isArchive): return self.nextValue(bytes, isArchive: isArchive)
        case .rows(let delimiter): return self.nextRow(bytes, delimiter)
        }
    }

    /// Forgets what was met behind a byte, at which another record begins.
    mutating func restart(at start: Int) {
        self.at = start
        self.isInValue = false
        self.isInQuotes = false
        self.hasJustLeftQuotes = false
        self.isFieldStart = true
    }

    /// The bytes in front have gone; positions shift.
    mutating func shift(by count: Int) {
        self.at -= count
        self.valueStart -= count
    }

    private mutating func nextLine(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let base = bytes.baseAddress, self.at < bytes.count,
            let found = memchr(base + self.at, 0x0A, bytes.count - self.at)
        else {
            self.at = bytes.count
            return nil
        }
        self.at = UnsafeRawPointer(found) - base + 1
        return self.at
    }

    private mutating func nextRow(_ bytes: UnsafeRawBufferPointer, _ delimiter: UInt8) -> Int? {
        while self.at < bytes.count {
            let byte = bytes[self.at]
            self.at += 1
            if self.isInQuotes {
                // A doubled quote leaves and enters again at once.
                if byte == UInt8(ascii: "\"") {
                    self.isInQuotes = false
                    self.hasJustLeftQuotes = true
                }
                continue
            }
            let mayBeDoubled = self.hasJustLeftQuotes
            self.hasJustLeftQuotes = false
            if byte == UInt8(ascii: "\"") {
                self.isInQuotes = self.isFieldStart || mayBeDoubled
                self.isFieldStart = false
            } else if byte == 0x0A {
                self.isFieldStart = true
                return self.at
            } else {
                self.isFieldStart = byte == delimiter
            }
        }
        return nil
    }

    private mutating func nextValue(_ bytes: UnsafeRawBufferPointer, isArchive: Bool) -> Int? {
        while self.at < bytes.count {
            if !self.isInValue {
                self.enter(bytes[self.at], isArchive: isArchive)
                continue
            }
            if self.isScalar ? self.walkScalar(bytes) : self.walkNested(bytes) {
                self.isInValue = false
                return self.at
            }
        }
        return nil
    }

    /// Takes a byte between values.
    private mutating func enter(_ byte: UInt8, isArchive: Bool) {
        switch byte {
        case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"):
            self.at += 1
        case UInt8(ascii: "]"):
            self.isInArray = false
            self.at += 1
        case UInt8(ascii: "[") where !self.isInArray:
            self.isInArray = true
            self.isInAssignment = false
            self.at += 1
        case UInt8(ascii: "w") where isArchive && !self.isInArray, _ where self.isInAssignment:
            self.isInAssignment = true
            self.at += 1
        default:
            self.isInValue = true
            self.valueStart = self.at
            self.depth = 0
            self.isInString = false
            self.isEscaped = false
            self.isScalar = byte != UInt8(ascii: "{") && byte != UInt8(ascii: "[")
        }
    }

    private mutating func walkNested(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var at = self.at
        var depth = self.depth
        var isInString = self.isInString
        var isEscaped = self.isEscaped
        defer {
            self.at = at
            self.depth = depth
            self.isInString = isInString
            self.isEscaped = isEscaped
        }
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                } else if byte == 0x0A {
                    // No text goes on over a line's end: its quote is lost, and the next line not to blame.
                    return true
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0 {
                    return true
                }
            default: break
            }
        }
        return false
    }

    /// A number, a word or a text that stands where a record should.
    private mutating func walkScalar(_ bytes: UnsafeRawBufferPointer) -> Bool {
        while self.at < bytes.count {
            let byte = bytes[self.at]
            if byte == 0x0A {
                return true
            }
            if self.isInString {
                if self.isEscaped {
                    self.isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    self.isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    self.isInString = false
                }
            } else if byte == UInt8(ascii: "\"") {
                self.isInString = true
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") {
                return true
            }
            self.at += 1
        }
        return false
    }
}
