public import Foundation

/// A folder that is removed together with the last reference to it.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let url: URL

    /// Makes an empty folder.
    ///
    /// - Throws: When the system's temporary folder cannot be written.
    public init() throws {
        self.url = FileManager.default.temporaryDirectory.appending(path: "putokaz-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.url, withIntermediateDirectories: true)
    }

    deinit {
        // Left behind at worst: the folder lies in the system's temporary one.
        try? FileManager.default.removeItem(at: self.url)
    }

    /// A path inside.
    public func path(_ name: String) -> String {
        self.url.appending(path: name).path
    }
}
