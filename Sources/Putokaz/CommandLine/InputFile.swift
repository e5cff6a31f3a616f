import FoundationEssentials
import Glibc

/// One file given to the pipeline.
struct InputFile: Sendable, Hashable {
    /// Where it is on disk.
    let path: String

    /// The key that it gets in the landing bucket: stable, so that a second run finds it again.
    let key: String

    /// Its size in bytes.
    let size: Int

    /// Finds the files that paths name: a file itself, a folder with all that lies below it.
    ///
    /// Hidden files are left out. Two paths whose last components are the same
    /// do not collide: the key holds a number from the second on.
    ///
    /// - Throws: ``CommandFailure`` for a path that is missing or cannot be read.
    static func find(_ paths: [String]) throws -> [Self] {
        var files: [Self] = []
        var names: [String: Int] = [:]
        for path in paths {
            let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
            let name = Self.lastComponent(of: Self.absolute(trimmed))
            names[name, default: 0] += 1
            let number = names[name] ?? 1
            let prefix = "input/" + (number == 1 ? name : "\(name)~\(number)")
            try Self.add(trimmed, key: prefix, isNamed: true, to: &files)
        }
        return files
    }

    private static func add(_ path: String, key: String, isNamed: Bool, to files: inout [Self]) throws {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw CommandFailure("cannot read \(path): \(String(cString: strerror(errno))); check the path")
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            // A link to a folder is followed only where it was named: links below may turn in circles.
            guard isNamed || !Self.isLink(path) else { return }
            let names: [String]
            do {
                names = try FileManager.default.contentsOfDirectory(atPath: path)
            } catch {
                throw CommandFailure("cannot list the folder \(path): check its permissions")
            }
            for name in names.sorted() where !name.hasPrefix(".") {
                try Self.add(path + "/" + name, key: key + "/" + name, isNamed: false, to: &files)
            }
        case S_IFREG:
            guard access(path, R_OK) == 0 else {
                throw CommandFailure("cannot read \(path): check its permissions")
            }
            files.append(Self(path: path, key: key, size: Int(status.st_size)))
        default:
            if isNamed {
                throw CommandFailure("\(path) is neither a file nor a folder")
            }
        }
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }

    private static func lastComponent(of path: String) -> String {
        let parts = path.split(separator: "/").filter { $0 != "." }
        return parts.last { $0 != ".." }.map(String.init) ?? "input"
    }
}

extension [InputFile] {
    /// Where the file is that was put under a key; the key itself where it is none of these.
    func path(ofKey key: String) -> String {
        self.first { $0.key == key }?.path ?? key
    }
}
