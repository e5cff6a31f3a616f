import Cryptography
import HTTPServer
import HTTPTypes
import JSONDocument
import Testing

@testable import Emulator

@Suite struct LambdaServiceTests {
    private static func json(_ response: HTTPServerResponse) -> JSONValue {
        guard case .bytes(let bytes) = response.body else {
            return .null
        }
        return (try? JSONValue(parsing: bytes)) ?? .null
    }

    @Test func `Invoke answers with the payload, the version and the log`() async throws {
        try await LambdaFixture.withService { service in
            let request = LambdaFixture.request(
                "POST",
                "/2015-03-31/functions/echo/invocations",
                headers: ["X-Amz-Log-Type": "Tail"],
                body: #"{"a": 1}"#
            )
            let response = await service.respond(to: request)
            #expect(response.status == 200)
            #expect(Self.json(response) == ["a": 1])
            #expect(response.headers["X-Amz-Executed-Version"] == "$LATEST")
            #expect(response.headers["X-Amz-Function-Error"] == nil)
            let log = try #require(response.headers["X-Amz-Log-Result"].flatMap { Base64.decode($0) })
            #expect(String(decoding: log, as: UTF8.self).hasPrefix("START RequestId: \(request.requestID) Version"))
        }
    }

    @Test func `A function's error has its header`() async throws {
        try await LambdaFixture.withService { service in
            let path =
                "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu-central-1%3A000000000000%3Afunction%3Aecho/invocations"
            let response = await service.respond(to: LambdaFixture.request("POST", path, body: #"{"mode": "error"}"#))
            #expect(response.status == 200)
            #expect(response.headers["X-Amz-Function-Error"] == "Unhandled")
            #expect(Self.json(response)["errorType"] == "Test.Error")
        }
    }

    @Test(arguments: [("DryRun", 204), ("Event", 202), ("Sometimes", 400)])
    func `The invocation type is honoured`(type: String, status: Int) async throws {
        try await LambdaFixture.withService { service in
            let request = LambdaFixture.request(
                "POST",
                "/2015-03-31/functions/F/invocations",
                headers: ["X-Amz-Invocation-Type": type],
                body: "{}"
            )
            #expect(await service.respond(to: request).status == status)
        }
    }

    @Test func `An unknown function and an event that is no JSON are refused as by Lambda`() async throws {
        try await LambdaFixture.withService { service in
            let unknown = await service.respond(
                to: LambdaFixture.request("POST", "/2015-03-31/functions/none/invocations", body: "{}")
            )
            #expect(unknown.status == 404)
            #expect(unknown.headers["x-amzn-ErrorType"] == "ResourceNotFoundException")
            #expect(Self.json(unknown)["Type"] == "User")
            let arn = "arn:aws:lambda:eu-central-1:000000000000:function:none:$LATEST"
            #expect(Self.json(unknown)["Message"] == .string("Function not found: \(arn)"))
            let garbage = await service.respond(
                to: LambdaFixture.request("POST", "/2015-03-31/functions/F/invocations", body: "{a")
            )
            #expect(garbage.status == 400)
            #expect(garbage.headers["x-amzn-ErrorType"] == "InvalidRequestContentException")
            let message = Self.json(garbage)["message"]?.stringValue ?? ""
            #expect(message.hasPrefix("Could not parse request body into json: Could not parse payload into json: "))
        }
    }

    @Test func `Functions are listed and described`() async throws {
        try await LambdaFixture.withService { service in
            let list = await service.respond(to: LambdaFixture.request("GET", "/2015-03-31/functions/"))
            #expect(Self.json(list)["Functions"]?.arrayValue?.first?["FunctionName"] == "echo")
            let one = await service.respond(to: LambdaFixture.request("GET", "/2015-03-31/functions/F"))
            #expect(Self.json(one)["Configuration"]?["Timeout"] == 3)
            let path = "/2015-03-31/functions/echo/configuration"
            let configuration = await service.respond(to: LambdaFixture.request("GET", path))
            #expect(Self.json(configuration)["State"] == "Active")
        }
    }
}
