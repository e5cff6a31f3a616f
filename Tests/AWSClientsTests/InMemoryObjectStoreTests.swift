import AWSClients
import Testing

@Suite struct InMemoryObjectStoreTests {
    private static func location(_ key: String) -> ObjectLocation {
        ObjectLocation(bucket: "b", key: key)
    }

    @Test func `An object is read back, in ranges and under conditions`() async throws {
        let store = InMemoryObjectStore()
        let written = try await store.write([1, 2, 3, 4], to: Self.location("k"))
        #expect(try await store.read(Self.location("k"), range: 1..<9, ifMatch: written.eTag).bytes == [2, 3, 4])
        #expect(try await store.head(Self.location("k"))?.eTag == "08d6c05a21512a79a1dfeb9d2a8f262f")
        #expect(try await !store.writeIfAbsent([9], to: Self.location("k")))
        for (range, condition, code) in [
            (4..<5, nil, "InvalidRange"), (nil, "other", "PreconditionFailed"),
        ] as [(Range<Int64>?, String?, String)] {
            let error = await #expect(throws: AWSServiceError.self) {
                try await store.read(Self.location("k"), range: range, ifMatch: condition)
            }
            #expect(error?.code == code)
        }
    }

    @Test(arguments: [1, 2, 3, 100])
    func `A listing is the same whatever the size of its pages`(pageSize: Int) async throws {
        let store = InMemoryObjectStore(pageSize: pageSize)
        for key in ["a/1", "a/2", "b", "c/1", "c/2", "d", "Z"] {
            try await store.write([], to: Self.location(key))
        }
        #expect(
            try await store.listAll(bucket: "b", prefix: "").map(\.key) == ["Z", "a/1", "a/2", "b", "c/1", "c/2", "d"]
        )
        var (keys, prefixes): ([String], [String]) = ([], [])
        var continuation: String?
        repeat {
            let page = try await store.list(bucket: "b", prefix: "", delimiter: "/", continuation: continuation)
            keys += page.objects.map(\.key)
            prefixes += page.prefixes
            continuation = page.continuation
        } while continuation != nil
        #expect(keys == ["Z", "b", "d"])
        #expect(prefixes == ["a/", "c/"])
    }

    @Test func `An upload in parts becomes one object`() async throws {
        let store = InMemoryObjectStore()
        let upload = try await store.beginUpload(to: Self.location("k"))
        let second = try await store.upload([3], as: 2, of: upload)
        let first = try await store.upload([1, 2], as: 1, of: upload)
        let result = try await store.complete(upload, parts: [second, first])
        #expect(result.eTag.hasSuffix("-2"))
        #expect(try await store.read(Self.location("k")).bytes == [1, 2, 3])
        await #expect(throws: AWSServiceError.self) { try await store.upload([], as: 3, of: upload) }
    }
}
