internal import FoundationEssentials
internal import Glibc

/// The folder of everything that lasts: made for its owner alone, and without links in it.
///
/// A folder that came with somebody's files could hold a link `lock` that
/// leads to a file of ours; it is refused before anything is written.
enum StateFolder {
    /// Makes the folder where it is missing, and looks at what is in it.
    ///
    /// - Throws: ``LocalCloudError`` with code `stateUnusable`.
    static func prepare(_ folder: String) throws(LocalCloudError) {
        do {
            // Of a folder that is there nothing is changed.
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .stateUnusable("cannot make the state folder \(folder): choose another one with --state")
        }
        for name in ObjectFiles.entries(of: folder) {
            let path = "\(folder)/\(name)"
            try Self.refuseLink(path)
            for inner in ObjectFiles.entries(of: path) {
                try Self.refuseLink("\(path)/\(inner)")
                if name == "s3", inner == "objects" {
                    for shard in ObjectFiles.entries(of: "\(path)/objects") {
                        try Self.refuseLink("\(path)/objects/\(shard)")
                    }
                }
            }
        }
    }

    private static func refuseLink(_ path: String) throws(LocalCloudError) {
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
            throw .stateUnusable(
                "\(path) is a symbolic link, which the state folder must not hold; remove it, or choose another "
                    + "folder with --state"
            )
        }
    }
}
