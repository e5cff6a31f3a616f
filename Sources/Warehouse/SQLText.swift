internal import CWarehouseSQL

/// One embedded SQL file: its name and its text.
///
/// A text may hold placeholders such as `{now}`. They stand only inside
/// single quotes, so that every file is valid SQL as it lies there and a value
/// can never become anything but a literal.
public struct SQLText: Sendable, Hashable {
    /// The path below the SQL folder, without extension: `load/add_ledger`.
    public let name: String

    /// The file's text.
    public let text: String

    /// Every embedded file, sorted by name.
    public static let all: [Self] = UnsafeBufferPointer(start: cwarehousesql_files, count: cwarehousesql_count).map {
        let bytes = UnsafeBufferPointer(start: $0.bytes, count: $0.size)
        return Self(name: String(cString: $0.name), text: String(decoding: bytes, as: UTF8.self))
    }

    private static let byName = Dictionary(uniqueKeysWithValues: Self.all.map { ($0.name, $0) })

    /// The file of a name that is known to exist.
    public static func named(_ name: String) -> Self {
        guard let file = Self.byName[name] else {
            preconditionFailure("no SQL file \(name)")
        }
        return file
    }

    /// The statement, its placeholders replaced by values.
    ///
    /// - Throws: ``WarehouseError`` with code `invalidValue` when a value
    ///   cannot stand inside a literal.
    public func statement(_ values: [String: String] = [:]) throws(WarehouseError) -> String {
        var statement = self.body
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            statement = Self.replacing("{\(name)}", by: try SQLLiteral.escaped(value), in: statement)
        }
        return statement
    }

    /// The statement with names of tables put in the place of those in the file.
    ///
    /// - Throws: ``WarehouseError`` with code `invalidValue` for a name that is
    ///   not lower snake case.
    public func statement(renaming names: [String: String]) throws(WarehouseError) -> String {
        var statement = self.body
        for (name, replacement) in names.sorted(by: { $0.key < $1.key }) {
            guard replacement.utf8.allSatisfy({ $0 == 0x5F || 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 }) else {
                throw .invalidValue("\(replacement) is no name of a table")
            }
            statement = Self.replacing(name, by: replacement, in: statement)
        }
        return statement
    }

    /// The statement of a file without placeholders.
    public var plainStatement: String { self.body }

    /// The statements of a file that holds several.
    public var statements: [String] {
        self.body.split(separator: ";").map { Self.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// The text without its comment lines and its closing semicolon.
    private var body: String {
        let lines = self.text.split(separator: "\n", omittingEmptySubsequences: false)
        return Self.trimmed(lines.filter { !$0.hasPrefix("--") }.joined(separator: "\n")[...])
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text
        while let last = rest.last, last.isWhitespace || last == ";" {
            rest.removeLast()
        }
        while let first = rest.first, first.isWhitespace {
            rest.removeFirst()
        }
        return String(rest)
    }

    private static func replacing(_ target: String, by value: String, in text: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        let wanted = Array(target.utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) {
                result.append(contentsOf: value.utf8)
                index += wanted.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
