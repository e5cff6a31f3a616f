public import Foundation

/// Where the tests find what they read.
public enum Fixture {
    /// The root of the package.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder of outside inputs beside the project, where it is present.
    ///
    /// Its files are local test input only; a test that needs them says so
    /// with `.enabled(if:)` and is skipped elsewhere.
    public static let shared: URL? = {
        let folder = Self.root.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// A path below the shared folder, or nil where the folder is absent.
    public static func shared(_ path: String) -> URL? {
        Self.shared?.appending(path: path)
    }
}
