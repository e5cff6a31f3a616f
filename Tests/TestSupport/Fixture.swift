public import Foundation

/// Where the tests find what they read and what they run.
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

    /// The command line as `scripts/build` makes it; nil where it has not been built.
    public static let putokaz = Self.existing(".build/dist/putokaz")

    /// The Python of the development tools; nil where `scripts/setup --dev` has not run.
    public static let python = Self.existing(".build/venv/bin/python3")

    /// The connection string of the tests' PostgreSQL, as `scripts/test` hands it over.
    public static let postgres = ProcessInfo.processInfo.environment["PUTOKAZ_TEST_POSTGRES"]

    private static func existing(_ path: String) -> URL? {
        let file = Self.root.appending(path: path)
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }
}
