internal import FoundationEssentials
internal import Glibc
internal import JSONDocument

/// A file of records that only grows: each a line of JSON whose `size` says how many bytes follow, then a line feed.
///
/// A record is written with one call, so a process that is killed leaves at
/// most one cut record, at the end.
struct JournalFile: ~Copyable {
    let path: String
    private let descriptor: Int32

    /// How many bytes the whole records have.
    private(set) var size: Int

    /// Opens a file for writing behind its first bytes; what follows them is cut off.
    ///
    /// - Throws: ``LocalCloudError`` where it cannot be written.
    init(_ path: String, keeping size: Int) throws(LocalCloudError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path) }
        guard ftruncate(descriptor, off_t(size)) == 0 else {
            close(descriptor)
            throw Self.failure(path)
        }
        self.path = path
        self.descriptor = descriptor
        self.size = size
    }

    deinit {
        close(self.descriptor)
    }

    /// A record as it is written.
    static func record(_ members: [(String, JSONValue)], _ payload: [UInt8] = []) -> [UInt8] {
        let head = JSONObject(members + [("size", .integer(Int64(payload.count)))])
        return JSONValue.object(head).bytes() + [0x0A] + payload + [0x0A]
    }

    /// Writes a record.
    ///
    /// - Throws: ``LocalCloudError`` where it cannot be written, as on a full disk.
    mutating func append(_ record: [UInt8]) throws(LocalCloudError) {
        var written = 0
        while written < record.count {
            let count = record[written...].withUnsafeBytes { rest in
                pwrite(self.descriptor, rest.baseAddress, rest.count, off_t(self.size + written))
            }
            guard count > 0 || errno == EINTR else { throw Self.failure(self.path) }
            written += max(0, count)
        }
        self.size += written
    }

    /// Reads a file's records; a cut one at the end is left out.
    ///
    /// - Parameters:
    ///   - path: The file; one that is not there has no records.
    ///   - take: Takes a record: its head, its bytes, and where the whole record stands.
    /// - Returns: How many bytes the whole records have.
    static func read(_ path: String, _ take: (JSONValue, ArraySlice<UInt8>, ArraySlice<UInt8>) -> Void) -> Int {
        guard let bytes = FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) else { return 0 }
        var at = 0
        while let lineEnd = bytes[at...].firstIndex(of: 0x0A),
            let head = try? JSONValue(parsing: Array(bytes[at..<lineEnd])),
            let size = head["size"]?.integerValue.map({ Int($0) }), size >= 0, size < bytes.count - lineEnd - 1
        {
            let end = lineEnd + 1 + size + 1
            take(head, bytes[(lineEnd + 1)..<(end - 1)], bytes[at..<end])
            at = end
        }
        return at
    }

    /// Makes a journal's folder.
    ///
    /// - Throws: ``LocalCloudError``.
    static func makeFolder(_ folder: String) throws(LocalCloudError) {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Self.failure(folder) }
    }

    /// Puts a file in the place of another.
    ///
    /// - Throws: ``LocalCloudError``.
    static func move(_ path: String, to other: String) throws(LocalCloudError) {
        guard rename(path, other) == 0 else { throw Self.failure(other) }
    }

    private static func failure(_ path: String) -> LocalCloudError {
        .stateUnusable("cannot write \(path): \(String(cString: strerror(errno)))")
    }
}
