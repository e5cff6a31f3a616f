import Foundation
import TestSupport
import Testing

/// A shared library that demands one version of one other library, made by clang for a test.
struct StubBinary {
    /// The bytes of the file.
    let bytes: [UInt8]

    /// Makes it.
    ///
    /// - Parameters:
    ///   - library: The library that it needs.
    ///   - version: The version of that library that its one symbol has; nil for none.
    /// - Throws: When clang cannot make it.
    init(needing library: String, version: String? = nil) throws {
        let folder = try TemporaryFolder()
        try Data("void f(void) {}\n".utf8).write(to: folder.url.appending(path: "needed.c"))
        try Data("void f(void); void g(void) { f(); }\n".utf8).write(to: folder.url.appending(path: "needing.c"))
        try Data("\(version ?? "NONE") { global: f; };\n".utf8).write(to: folder.url.appending(path: "versions"))
        let common = ["clang", "-shared", "-fPIC", "-nostdlib", "-o"]
        var needed = common + [folder.path(library), folder.path("needed.c"), "-Wl,-soname,\(library)"]
        if version != nil {
            needed.append("-Wl,--version-script=\(folder.path("versions"))")
        }
        for words in [needed, common + [folder.path("needing"), folder.path("needing.c"), folder.path(library)]] {
            let run = try CommandRun(URL(filePath: "/usr/bin/env"), words)
            try #require(run.status == 0, "\(run.errors)")
        }
        self.bytes = try [UInt8](Data(contentsOf: folder.url.appending(path: "needing")))
    }
}
