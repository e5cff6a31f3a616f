import Foundation
import Packaging
import TestSupport
import Testing

@Suite struct PackagingTests {
    @Test func `The same files give the same archive whatever their order`() throws {
        let entries = [
            ZipArchive.Entry(path: "b/č.txt", bytes: Array("two".utf8)),
            ZipArchive.Entry(path: "a", bytes: [UInt8](repeating: 7, count: 100_000), isExecutable: true),
        ]
        #expect(try ZipArchive(entries).bytes == ZipArchive(entries.reversed()).bytes)
    }

    @Test(.enabled(if: Fixture.python != nil, "needs scripts/setup --dev"))
    func `Python reads the archive with its names, modes and contents`() throws {
        let folder = try TemporaryFolder()
        let entries = [
            ZipArchive.Entry(path: "lib/x.so", bytes: Array("library".utf8)),
            ZipArchive.Entry(path: "bootstrap", bytes: [UInt8](repeating: 65, count: 70_000), isExecutable: true),
            ZipArchive.Entry(path: "empty", bytes: []),
        ]
        try Data(ZipArchive(entries).bytes).write(to: folder.url.appending(path: "a.zip"))
        let program = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1]) as z:
                assert z.testzip() is None
                for i in z.infolist():
                    print(i.filename, oct(i.external_attr >> 16), len(z.read(i)), i.date_time[0])
            """
        let run = try CommandRun(try #require(Fixture.python), ["-c", program, folder.path("a.zip")])
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                bootstrap 0o100755 70000 1980
                empty 0o100644 0 1980
                lib/x.so 0o100644 7 1980

                """
        )
    }

    @Test func `A binary of this machine tells its libraries and versions`() throws {
        let shell = try [UInt8](Data(contentsOf: URL(filePath: "/bin/sh")))
        let file = try ELFFile(shell, name: "sh")
        #expect(file.neededLibraries.contains("libc.so.6"))
        #expect(file.neededVersions.contains { $0.library == "libc.so.6" && $0.version.hasPrefix("GLIBC_2.") })
    }

    @Test func `A damaged binary is refused and never traps`() throws {
        let shell = try [UInt8](Data(contentsOf: URL(filePath: "/bin/sh")))
        #expect(throws: PackagingError.self) { try ELFFile([1, 2, 3], name: "short") }
        #expect(throws: PackagingError.self) { try ELFFile(Array(shell.prefix(100)), name: "cut") }
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var damaged = shell
            for _ in 0..<20 {
                damaged[Int.random(in: 0..<64, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            // Whatever comes of it, it comes as a value or an error.
            _ = try? ELFFile(damaged, name: "damaged")
        }
    }

    @Test func `A library that the image lacks is named`() throws {
        let shell = try ELFFile([UInt8](Data(contentsOf: URL(filePath: "/bin/sh"))), name: "sh")
        let bare = LambdaImage(libraries: [], highestVersions: [:])
        #expect(bare.objection(to: shell, carried: [])?.contains("libc.so.6") == true)
        let old = LambdaImage(libraries: ["libc.so.6"], highestVersions: ["GLIBC": [2, 1]])
        #expect(old.objection(to: shell, carried: [])?.contains("the image has up to GLIBC_2.1") == true)
        #expect(LambdaImage.al2023.objection(to: shell, carried: []) == nil)
    }
}
