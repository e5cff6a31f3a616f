import Emulator
import Foundation
import HTTPServer
import HTTPTypes
import TestSupport
import Testing

@Suite struct S3StoreTests {
    private let folder: TemporaryFolder
    private let events = RecordedEvents()
    private let store: S3Store

    init() async throws {
        self.folder = try TemporaryFolder()
        self.store = try S3Store(folder: self.folder.path("s3"), events: self.events)
        try await self.store.createBucket("landing", region: "eu-central-1")
    }

    private func contents(_ object: S3Object) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: object.path)), as: UTF8.self)
    }

    private var files: [String] {
        let found = FileManager.default.enumerator(atPath: self.folder.path("s3/objects"))?.compactMap { $0 as? String }
        return (found ?? []).filter { $0.contains("/") }
    }

    @Test func `An object is there again after a restart`() async throws {
        try await self.store.put(
            .bytes(Array("text".utf8)),
            bucket: "landing",
            key: "../../etc/passwd",
            options: S3WriteOptions(headers: ["Content-Type": "text/plain", "x-amz-meta-a": "b: c"])
        )
        let again = try S3Store(folder: self.folder.path("s3"))
        let object = try await again.read(bucket: "landing", key: "../../etc/passwd")
        #expect(try self.contents(object) == "text")
        #expect(object.size == 4)
        #expect(object.eTag == "1cb251ec0d568de6a929b520c4aed8d1")
        #expect(object.headers["content-type"] == "text/plain")
        #expect(object.headers["x-amz-meta-a"] == "b: c")
        #expect(object.path.hasPrefix(self.folder.path("s3/objects/")))
    }

    @Test func `What a crash left between file and row is swept at the start`() async throws {
        try await self.store.put(.bytes([1]), bucket: "landing", key: "kept")
        try Data([2]).write(to: URL(filePath: self.folder.path("s3/objects/00/0000")))
        try Data([3]).write(to: URL(filePath: self.folder.path("s3/spool/left")))
        let again = try S3Store(folder: self.folder.path("s3"))
        #expect(self.files.count == 1)
        #expect(try await again.read(bucket: "landing", key: "kept").size == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: again.spoolFolder).isEmpty)
    }

    @Test func `A body in a file is moved, not copied`() async throws {
        let path = self.store.spoolFolder + "/body"
        try Data("large".utf8).write(to: URL(filePath: path))
        let object = try await self.store.put(.file(path: path, size: 5), bucket: "landing", key: "large")
        #expect(try self.contents(object) == "large")
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `One of many who put only if absent wins`() async throws {
        let store = self.store
        let winners = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let body = HTTPServerBody.bytes(Array("\(number)".utf8))
                    let options = S3WriteOptions(isOnlyIfAbsent: true)
                    do throws(S3Error) {
                        try await store.put(body, bucket: "landing", key: "commit", options: options)
                        return true
                    } catch {
                        return error.code != "PreconditionFailed"
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(winners == 1)
        #expect(self.events.all.count == 1)
        #expect(self.files.count == 1)
    }

    @Test func `Every put is told of, in the order of its sequencer`() async throws {
        for number in 0..<3 {
            let options = S3WriteOptions(requestID: "r\(number)")
            try await self.store.put(.bytes([UInt8(number)]), bucket: "landing", key: "k", options: options)
        }
        let events = self.events.all
        #expect(events.map(\.requestID) == ["r0", "r1", "r2"])
        #expect(events.allSatisfy { $0.key == "k" && $0.bucket == "landing" && $0.size == 1 && $0.versionID == nil })
        #expect(events.map(\.sequencer) == events.map(\.sequencer).sorted())
        #expect(Set(events.map(\.sequencer)).count == 3)
    }

    @Test func `Somebody who is late hears of what comes after`() async throws {
        try await self.store.put(.bytes([]), bucket: "landing", key: "before")
        let late = RecordedEvents()
        await self.store.observe(late)
        let object = try await self.store.put(.bytes([]), bucket: "landing", key: "after")
        try await self.store.copy(
            object,
            bucket: "landing",
            key: "copy",
            options: S3WriteOptions(eventName: "ObjectCreated:Copy")
        )
        #expect(late.all.map(\.eventName) == ["ObjectCreated:Put", "ObjectCreated:Copy"])
    }

    @Test func `A reader keeps the bytes that were there when it asked`() async throws {
        try await self.store.put(.bytes(Array("old".utf8)), bucket: "landing", key: "k")
        let object = try await self.store.read(bucket: "landing", key: "k")
        try await self.store.put(.bytes(Array("new".utf8)), bucket: "landing", key: "k")
        try await self.store.delete(bucket: "landing", key: "k")
        #expect(try self.contents(object) == "old")
    }

    @Test func `A refused put leaves no file`() async throws {
        try await self.store.put(.bytes([1]), bucket: "landing", key: "k")
        let before = self.files.count
        let error = await #expect(throws: S3Error.self) {
            try await self.store.put(
                .bytes([2]),
                bucket: "landing",
                key: "k",
                options: S3WriteOptions(ifMatch: "other")
            )
        }
        #expect(error?.code == "PreconditionFailed")
        #expect(self.files.count == before)
    }

    @Test func `A listing goes by the bytes of the keys and jumps over what a prefix rolls up`() async throws {
        for key in ["a/1", "a/2", "a", "a-b", "b/č", "b/z", "ž", "\u{10FFFF}"] {
            try await self.store.put(.bytes([]), bucket: "landing", key: key)
        }
        let all = try await self.store.list(S3Listing.Request(bucket: "landing"))
        #expect(all.objects.map(\.key) == ["a", "a-b", "a/1", "a/2", "b/z", "b/č", "ž", "\u{10FFFF}"])
        var request = S3Listing.Request(bucket: "landing", delimiter: "/", limit: 1)
        var seen: [String] = []
        while true {
            let page = try await self.store.list(request)
            seen += page.objects.map(\.key) + page.prefixes
            guard page.isTruncated else { break }
            request.after = page.last
        }
        #expect(seen == ["a", "a-b", "a/", "b/", "ž", "\u{10FFFF}"])
    }

    @Test(arguments: [
        "ab", "Upper", "under_score", "-dash", "dots..dots", "10.0.0.1", String(repeating: "x", count: 64),
    ])
    func `A bucket keeps to S3's rules of names`(name: String) async throws {
        let error = await #expect(throws: S3Error.self) { try await self.store.createBucket(name, region: "r") }
        #expect(error?.code == "InvalidBucketName")
    }

    @Test func `A folder that cannot be used is named`() async throws {
        let error = #expect(throws: S3Error.self) { try S3Store(folder: self.folder.path("missing/folder")) }
        #expect(error?.message.contains("missing/folder") == true)
    }
}
