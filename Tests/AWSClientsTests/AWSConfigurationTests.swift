import AWSClients
import HTTPClient
import HTTPTypes
import TestSupport
import Testing

@Suite struct AWSConfigurationTests {
    @Test func `The address of a service comes before the common one`() {
        let configuration = AWSConfiguration(environment: [
            "AWS_ENDPOINT_URL": "http://127.0.0.1:4566/", "AWS_ENDPOINT_URL_S3": "http://127.0.0.1:9000",
        ])
        #expect(configuration.endpoint(of: "S3") == "http://127.0.0.1:9000")
        #expect(configuration.endpoint(of: "REDSHIFT_DATA") == "http://127.0.0.1:4566")
        #expect(AWSConfiguration(environment: [:]).endpoint(of: "S3") == nil)
    }

    @Test func `Without credentials a request says what to set`() async {
        let configuration = AWSConfiguration(environment: ["AWS_ACCESS_KEY_ID": ""])
        let error = await #expect(throws: AWSServiceError.self) { try await configuration.credentials.credentials() }
        #expect(error?.code == "NoCredentials")
        #expect(error?.message.contains("AWS_ACCESS_KEY_ID") == true)
    }

    @Test func `A secret is in no description`() {
        let credentials = AWSCredentials(accessKeyID: "AKIA", secretAccessKey: "hush", sessionToken: "hush")
        #expect(!"\(credentials) \(String(reflecting: credentials))".contains("hush"))
        var text = ""
        dump(credentials, to: &text)
        #expect(!text.contains("hush"))
    }

    @Test(
        arguments: [
            (["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/c"], "http://169.254.170.2/c"),
            (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1:80/c"], "http://127.0.0.1:80/c"),
            (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "https://host/c"], "https://host/c"),
            (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://evil.example/c"], nil),
            (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1.evil.example/c"], nil),
            ([:], nil),
        ] as [([String: String], String?)]
    )
    func `Only addresses that keep the token safe are asked for credentials`(
        environment: [String: String],
        url: String?
    ) {
        #expect(ContainerCredentials.url(environment: environment) == url)
    }

    @Test func `Credentials of a container are kept until shortly before their end`() async throws {
        let clock = ManualClock()
        let server = try ScriptedServer { request in
            let end = (clock.now + .seconds(3_600)).iso8601
            let body = "{\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"S\",\"Token\":\"T\",\"Expiration\":\"\(end)\"}"
            return request.headers["authorization"] == "secret"
                ? .response(status: 200, body: Array(body.utf8)) : .response(status: 401)
        }
        defer { server.stop() }
        let provider = ContainerCredentials(
            url: "\(server.url)/c",
            token: "secret",
            tokenFile: nil,
            transport: HTTPConnection(),
            now: { clock.now }
        )
        #expect(try await provider.credentials().sessionToken == "T")
        clock.advance(by: .seconds(3_000))
        _ = try await provider.credentials()
        #expect(server.requests.count == 1)
        clock.advance(by: .seconds(400))
        _ = try await provider.credentials()
        #expect(server.requests.count == 2)
        server.stop()
        clock.advance(by: .seconds(3_500))
        #expect(try await provider.credentials().accessKeyID == "A")
        clock.advance(by: .seconds(3_600))
        await #expect(throws: AWSServiceError.self) { try await provider.credentials() }
    }

    @Test func `A pause doubles up to its cap`() {
        let policy = RetryPolicy(maxAttempts: 9, base: .milliseconds(100), cap: .seconds(1))
        #expect(
            (1...6).map { policy.pause(after: $0, fraction: 1) }
                == [100, 200, 400, 800, 1_000, 1_000].map {
                    Duration.milliseconds($0)
                }
        )
        #expect(policy.pause(after: 3, fraction: 0.5) == .milliseconds(200))
    }
}
