import Foundation
import Packaging
import TestSupport
import Testing

@Suite struct LambdaPackageTests {
    @Test(arguments: [
        ("libc.so.6", "GLIBC_2.34"), ("libstdc++.so.6", "GLIBCXX_3.4.33"), ("libstdc++.so.6", "CXXABI_1.3.15"),
        ("libcurl.so.4", "CURL_OPENSSL_4"), ("libcrypto.so.3", "OPENSSL_3.0.0"), ("libz.so.1", "ZLIB_1.2.9"),
    ]) func `What the image has is accepted`(library: String, version: String) throws {
        let file = try ELFFile(StubBinary(needing: library, version: version).bytes, name: "bootstrap")
        try #require(file.neededVersions.map(\.version) == [version])
        #expect(LambdaImage.al2023.objection(to: file, carried: []) == nil)
    }

    @Test(arguments: [
        ("libc.so.6", "GLIBC_2.35"), ("libm.so.6", "GLIBC_2.35"), ("libc.so.6", "GLIBC_ABI_DT_RELR"),
        ("libc.so.6", "GLIBC_PRIVATE"), ("libstdc++.so.6", "GLIBCXX_3.4.34"), ("libstdc++.so.6", "CXXABI_1.3.16"),
        ("libcurl.so.4", "CURL_GNUTLS_4"), ("libcrypto.so.3", "OPENSSL_3.3.0"), ("libz.so.1", "ZLIB_1.2.12"),
        ("libgcc_s.so.1", "GCC_15.0.0"), ("libzstd.so.1", "ZSTD_1"),
    ]) func `A version that the image lacks is refused by name`(library: String, version: String) throws {
        let stub = try StubBinary(needing: library, version: version)
        let error = #expect(throws: PackagingError.self) {
            try LambdaPackage(name: "Transform", bootstrap: stub.bytes, notices: [:]) { _ in [] }
        }
        #expect(error?.code == .notPortable)
        #expect(error?.message.hasPrefix("Transform: bootstrap needs \(version) of \(library)") == true)
    }

    @Test func `What the image lacks is carried, and what that lacks too`() throws {
        let files = [
            "libfirst.so.1": try StubBinary(needing: "libsecond.so.2").bytes,
            "libsecond.so.2": try StubBinary(needing: "libc.so.6", version: "GLIBC_2.14").bytes,
        ]
        let bootstrap = try StubBinary(needing: "libfirst.so.1").bytes
        let package = try LambdaPackage(name: "Transform", bootstrap: bootstrap, notices: [:]) { name in
            try #require(files[name])
        }
        #expect(package.carriedLibraries == ["libfirst.so.1", "libsecond.so.2"])
    }

    @Test func `A carried library is checked as the bootstrap is`() throws {
        let tooNew = try StubBinary(needing: "libc.so.6", version: "GLIBC_2.36").bytes
        let bootstrap = try StubBinary(needing: "libfirst.so.1").bytes
        let error = #expect(throws: PackagingError.self) {
            try LambdaPackage(name: "Transform", bootstrap: bootstrap, notices: [:]) { _ in tooNew }
        }
        #expect(error?.message.contains("libfirst.so.1 needs GLIBC_2.36") == true)
    }

    @Test func `A zip that Lambda would not take is refused`() throws {
        let bootstrap = try StubBinary(needing: "libc.so.6", version: "GLIBC_2.14").bytes
        let random = try #require(FileHandle(forReadingAtPath: "/dev/urandom"))
        let large = try [UInt8](#require(try random.read(upToCount: LambdaImage.largestZip + 1)))
        let error = #expect(throws: PackagingError.self) {
            try LambdaPackage(name: "Transform", bootstrap: bootstrap, notices: ["large": large]) { _ in [] }
        }
        #expect(error?.code == .tooLarge)
    }

    @Test(.enabled(if: Fixture.putokaz != nil, "needs scripts/build"))
    func `Packaging a commit twice gives the same bytes`() throws {
        let folder = try TemporaryFolder()
        let program = try #require(Fixture.putokaz)
        for name in ["first", "second"] {
            let run = try CommandRun(program, ["package", "--output", folder.path(name)], in: Fixture.root)
            try #require(run.status == 0, "\(run.errors)")
        }
        for name in ["Transform", "RedshiftLoader", "Analysis"] {
            let first = try Data(contentsOf: folder.url.appending(path: "first/\(name).zip"))
            #expect(try Data(contentsOf: folder.url.appending(path: "second/\(name).zip")) == first)
        }
    }
}
