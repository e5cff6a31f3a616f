import AWSClients
import HTTPClient
import HTTPTypes
import TestSupport
import Testing

@Suite struct S3ObjectStoreTests {
    private static func store(_ server: ScriptedServer) -> S3ObjectStore {
        S3ObjectStore(.forTests(server))
    }

    private static let location = ObjectLocation(bucket: "b", key: "a b/č+&.json")

    @Test func `A key is encoded once in the path and the request is signed`() async throws {
        let server = try ScriptedServer { _ in
            .response(
                status: 200,
                headers: [
                    "ETag": "\"e1\"", "Last-Modified": "Fri, 24 May 2013 00:00:00 GMT", "x-amz-meta-Who": "me",
                    "x-amz-version-id": "v1", "Content-Type": "text/plain",
                ],
                body: [1, 2, 3]
            )
        }
        defer { server.stop() }
        let metadata = try #require(try await Self.store(server).head(Self.location))
        let request = try #require(server.requests.first)
        #expect(request.target == "/b/a%20b/%C4%8D%2B%26.json")
        #expect(request.headers["authorization"]?.contains("Credential=test/20130524/eu-central-1/s3/") == true)
        #expect(request.headers["x-amz-content-sha256"]?.count == 64)
        #expect(
            metadata
                == ObjectMetadata(
                    size: 3,
                    eTag: "e1",
                    lastModified: UnixTime(seconds: 1_369_353_600),
                    versionID: "v1",
                    contentType: "text/plain",
                    userMetadata: ["who": "me"]
                )
        )
    }

    @Test func `An object that is not there has no metadata and cannot be read`() async throws {
        let server = try ScriptedServer { request in
            .response(
                status: 404,
                headers: ["Content-Type": "application/xml"],
                body: Array(
                    "<?xml version=\"1.0\"?>\n<Error><Code>NoSuchKey</Code><Message>a &lt;b&gt;</Message></Error>".utf8
                )
            )
        }
        defer { server.stop() }
        #expect(try await Self.store(server).head(Self.location) == nil)
        let error = await #expect(throws: AWSServiceError.self) { try await Self.store(server).read(Self.location) }
        #expect(error?.code == "NoSuchKey")
        #expect(error?.message == "a <b>")
        #expect(error?.isRetriable == false)
    }

    @Test func `A range is read on the condition that the object is the same`() async throws {
        let server = try ScriptedServer { _ in
            .response(status: 206, headers: ["ETag": "\"e\"", "Content-Range": "bytes 4-7/100"], body: [4, 5, 6, 7])
        }
        defer { server.stop() }
        let content = try await Self.store(server).read(Self.location, range: 4..<8, ifMatch: "e")
        #expect(content.bytes == [4, 5, 6, 7])
        #expect(content.metadata.size == 100)
        #expect(server.requests.first?.headers["range"] == "bytes=4-7")
        #expect(server.requests.first?.headers["if-match"] == "\"e\"")
    }

    @Test func `A conditional write tells whether it was first`() async throws {
        let server = try ScriptedServer { request in
            request.text == "first" ? .response(status: 200, headers: ["ETag": "\"e\""]) : .response(status: 412)
        }
        defer { server.stop() }
        let store = Self.store(server)
        #expect(try await store.writeIfAbsent(Array("first".utf8), to: Self.location))
        #expect(try await !store.writeIfAbsent(Array("second".utf8), to: Self.location))
        #expect(server.requests.map { $0.headers["if-none-match"] } == ["*", "*"])
    }

    @Test func `A listing is followed to its end and its keys are decoded`() async throws {
        let server = try ScriptedServer { request in
            let isFirst = !request.target.contains("continuation-token")
            let rest =
                isFirst
                ? "<IsTruncated>true</IsTruncated><NextContinuationToken>t/1=</NextContinuationToken>"
                : "<IsTruncated>false</IsTruncated>"
            let key = isFirst ? "a+b%2B%C4%8D" : "z"
            let body = """
                <?xml version="1.0" encoding="UTF-8"?>
                <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
                  <Name>b</Name><EncodingType>url</EncodingType>\(rest)
                  <Contents><Key>\(key)</Key><LastModified>2013-05-24T00:00:00.000Z</LastModified>
                    <ETag>&quot;e&quot;</ETag><Size>7</Size></Contents>
                </ListBucketResult>
                """
            return .response(status: 200, headers: ["Content-Type": "application/xml"], body: Array(body.utf8))
        }
        defer { server.stop() }
        let objects = try await Self.store(server).listAll(bucket: "b", prefix: "p/")
        #expect(objects.map(\.key) == ["a b+č", "z"])
        #expect(objects.map(\.size) == [7, 7])
        #expect(objects.first?.eTag == "e")
        #expect(objects.first?.lastModified == UnixTime(seconds: 1_369_353_600))
        #expect(server.requests.last?.target.contains("continuation-token=t%2F1%3D") == true)
    }

    @Test func `An upload goes in parts, and an error behind a success is seen and repeated`() async throws {
        let server = try ScriptedServer { request in
            let xml = ["Content-Type": "application/xml"]
            if request.target.hasSuffix("?uploads=") {
                let body = "<InitiateMultipartUploadResult><UploadId>u 1</UploadId></InitiateMultipartUploadResult>"
                return .response(status: 200, headers: xml, body: Array(body.utf8))
            }
            if request.method == "PUT" {
                return .response(status: 200, headers: ["ETag": "\"p\(request.text)\""])
            }
            let isFirst = request.connection == 1 && request.headers["x-amz-date"] == "20130524T000000Z"
            let body =
                isFirst
                ? "<Error><Code>InternalError</Code></Error>"
                : "<CompleteMultipartUploadResult><ETag>\"e-2\"</ETag></CompleteMultipartUploadResult>"
            return .response(status: 200, headers: xml, body: Array(body.utf8))
        }
        defer { server.stop() }
        var configuration = AWSConfiguration.forTests(server)
        let clock = ManualClock()
        configuration.now = { clock.now }
        configuration.sleep = { _ in clock.advance(by: .seconds(1)) }
        let store = S3ObjectStore(configuration)
        let upload = try await store.beginUpload(to: Self.location)
        #expect(upload.id == "u 1")
        let parts = [
            try await store.upload(Array("2".utf8), as: 2, of: upload),
            try await store.upload(Array("1".utf8), as: 1, of: upload),
        ]
        #expect(try await store.complete(upload, parts: parts) == ObjectWriteResult(eTag: "e-2"))
        let last = try #require(server.requests.last)
        #expect(last.target.hasSuffix("?uploadId=u%201"))
        #expect(last.text.contains("<PartNumber>1</PartNumber><ETag>&quot;p1&quot;</ETag></Part><Part><PartNumber>2"))
        #expect(server.requests.count == 5)
    }

    @Test func `Many keys are deleted a thousand at a time`() async throws {
        let server = try ScriptedServer { _ in
            .response(status: 200, headers: ["Content-Type": "application/xml"], body: Array("<DeleteResult/>".utf8))
        }
        defer { server.stop() }
        try await Self.store(server).delete(keys: (0..<2_500).map { "k<\($0)" }, in: "b")
        #expect(server.requests.count == 3)
        #expect(server.requests.first?.text.contains("<Key>k&lt;0</Key>") == true)
        #expect(server.requests.first?.headers["content-md5"] != nil)
    }

    @Test(
        arguments: [
            ("landing", "eu-central-1", "landing.s3.eu-central-1.amazonaws.com", "/k"),
            ("a.b", "eu-central-1", "s3.eu-central-1.amazonaws.com", "/a.b/k"),
            ("landing", "cn-north-1", "landing.s3.cn-north-1.amazonaws.com.cn", "/k"),
        ])
    func `On AWS the bucket is in the name of the host`(
        bucket: String,
        region: String,
        host: String,
        path: String
    ) async throws {
        let transport = RecordingTransport()
        let environment = ["AWS_REGION": region, "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b"]
        let store = S3ObjectStore(AWSConfiguration(environment: environment, transport: transport))
        try await store.delete(ObjectLocation(bucket: bucket, key: "k"))
        #expect(transport.requests.first?.url == "https://\(host)\(path)")
        #expect(transport.requests.first?.headers["Host"] == host)
    }
}
