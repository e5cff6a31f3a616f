internal import Cryptography
internal import Glibc
internal import HTTPServer

/// The folder of files that hold the objects' bytes, under names that say nothing of keys.
///
/// A file is written whole before the database names it, and never changed.
/// What no row names was left by a crash and is swept at the start. All calls
/// block while the disk works.
struct ObjectFiles: Sendable {
    /// A file that no row names yet.
    struct Staged: Sendable {
        let name: String
        let size: Int
        let md5: [UInt8]
    }

    let folder: String
    let isSynchronous: Bool

    init(folder: String, isSynchronous: Bool) throws {
        self.folder = folder
        self.isSynchronous = isSynchronous
        for path in [folder] + (0..<256).map({ "\(folder)/\(Self.shard(UInt8($0)))" }) {
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
                throw BodyFile.Failure(path)
            }
        }
    }

    /// Where a file is.
    func path(_ name: String) -> String {
        "\(self.folder)/\(name.prefix(2))/\(name)"
    }

    /// Takes a body; a file is moved where it lies on the same disk.
    func stage(_ body: HTTPServerBody) throws -> Staged {
        if case .file(let path, let size) = body, !self.isSynchronous {
            let md5 = try RunningChecksum.checksum(.md5, of: body)
            let name = Self.newName()
            if rename(path, self.path(name)) == 0 {
                return Staged(name: name, size: size, md5: md5)
            }
        }
        return try self.stage { take in try BodyFile.forEachPiece(body, take) }
    }

    /// Takes the bytes that a closure hands out.
    func stage(_ produce: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void) throws -> Staged {
        let name = Self.newName()
        let path = self.path(name)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw BodyFile.Failure(path)
        }
        defer { close(descriptor) }
        do {
            var digest = MD5()
            var size = 0
            try produce { piece in
                digest.update(piece)
                try BodyFile.write(piece, to: descriptor, at: size, path: path)
                size += piece.count
            }
            if self.isSynchronous, fsync(descriptor) != 0 {
                throw BodyFile.Failure(path)
            }
            return Staged(name: name, size: size, md5: digest.finalize())
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Gives a file a second name, which shares its bytes.
    func link(_ name: String) throws -> String {
        let second = Self.newName()
        guard Glibc.link(self.path(name), self.path(second)) == 0 else {
            throw BodyFile.Failure(self.path(name))
        }
        return second
    }

    /// Removes a file; one that is not there is no failure.
    func remove(_ name: String) {
        unlink(self.path(name))
    }

    /// Removes every file that is not in use.
    func sweep(keeping names: Set<String>) {
        for shard in 0..<256 {
            let folder = "\(self.folder)/\(Self.shard(UInt8(shard)))"
            for name in Self.entries(of: folder) where !names.contains(name) {
                unlink("\(folder)/\(name)")
            }
        }
    }

    /// The files of a folder.
    static func entries(of folder: String) -> [String] {
        guard let stream = opendir(folder) else {
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." {
                names.append(name)
            }
        }
        return names
    }

    private static func shard(_ number: UInt8) -> String {
        Hex.encode([number])
    }

    private static func newName() -> String {
        String(
            decoding: RequestIdentifier.hex(.random(in: .min ... .max))
                + RequestIdentifier.hex(.random(in: .min ... .max)),
            as: UTF8.self
        )
    }
}
