import Foundation
import JSONDocument
import Synchronization
import TestSupport
import Testing

// The events of the store are made directly here: their initialiser is internal.
@testable import Emulator

@Suite struct S3NotificationTests {
    static let event = ObjectCreated(
        bucket: "landing",
        key: "in/čaj & kava (1).json.gz",
        size: 42,
        eTag: "8d777f385d3dfec8815d20f7496026dc",
        versionID: "v1",
        sequencer: "0055AED6DCD90281E5",
        eventName: "ObjectCreated:Put",
        time: 1_795_500_000_123_456,
        requestID: "C3D13FE58DE4C810"
    )
    static let document = ObjectEventDocument(event: event, settings: TemplateSettings())

    /// The names of all members, as paths.
    private static func paths(_ value: JSONValue, _ prefix: String = "") -> Set<String> {
        switch value {
        case .object(let members): Set(members.flatMap { Self.paths($0.value, "\(prefix).\($0.name)") })
        case .array(let elements): Set(elements.flatMap { Self.paths($0, "\(prefix)[]") })
        default: [prefix]
        }
    }

    @Test func `A notification has Amazon's members and encodes the key`() throws {
        let record = try #require(Self.document.notification(configurationID: "c")["Records"]?.arrayValue?.first)
        #expect(record["eventVersion"] == "2.1")
        #expect(record["eventTime"] == "2026-11-24T06:00:00.123Z")
        #expect(record["s3"]?["object"]?["key"] == "in/%C4%8Daj+%26+kava+%281%29.json.gz")
        #expect(record["s3"]?["object"]?["versionId"] == "v1")
        #expect(record["s3"]?["bucket"]?["arn"] == "arn:aws:s3:::landing")
        #expect(record["responseElements"]?["x-amz-request-id"] == "C3D13FE58DE4C810")
    }

    @Test(.enabled(if: Fixture.shared("aws-recorded/s3") != nil))
    func `Both forms have the very members that were recorded from AWS`() throws {
        let folder = try #require(Fixture.shared("aws-recorded/s3"))
        func recorded(_ file: String, _ test: String) throws -> JSONValue {
            let bytes = try [UInt8](Data(contentsOf: folder.appending(path: file)))
            let all = try #require(try JSONValue(parsing: bytes).objectValue)
            return try #require(all.first { $0.name.hasSuffix(test) }?.value["recorded-content"])
        }
        let queue = try recorded("test_s3_notifications_sqs.snapshot.json", "::test_object_created_put_versioned")
        let record = try #require(queue["message-versioning-active"]?.arrayValue?.first)
        let ours = try #require(Self.document.notification(configurationID: "c")["Records"]?.arrayValue?.first)
        #expect(Self.paths(ours) == Self.paths(record))
        let bridge = try recorded("test_s3_notifications_eventbridge.snapshot.json", "::test_object_created_put")
        var event = Self.event
        event.versionID = nil
        let bridged = ObjectEventDocument(event: event, settings: TemplateSettings()).eventBridge
        #expect(try Self.paths(bridged) == Self.paths(#require(bridge["object_created"])))
    }

    @Test func `EventBridge's form keeps the key as it is and has the same id every time`() {
        let event = Self.document.eventBridge
        #expect(event["detail"]?["object"]?["key"]?.stringValue == Self.event.key)
        #expect(event["time"] == "2026-11-24T06:00:00Z")
        #expect(event["detail"]?["reason"] == "PutObject")
        #expect(event["id"] == Self.document.eventBridge["id"])
        #expect(event["id"]?.stringValue?.utf8.count == 36)
    }

    @Test func `An object reaches the functions whose filter and rule it fits`() async throws {
        let template = try CloudTemplateTests.template(wholeTemplate)
        let sink = RecordingSink()
        let machines = Mutex<[String]>([])
        try await LambdaFixture.withService(sink: sink) { service in
            var local = CloudTemplate()
            local.buckets = [
                BucketResource(logicalID: "L", name: "landing", isVersioned: false, notifiesEventBridge: true)
            ]
            local.notifications = ["in/", "other/"].map { prefix in
                var notification = template.notifications[1]
                notification.bucket = "landing"
                notification.prefix = prefix
                notification.functionARN = service.template.functions[0].arn
                return notification
            }
            local.rules = template.rules
            local.rules[0].pattern = ["source": ["aws.s3"], "detail": ["object": ["key": [["prefix": "in/"]]]]]
            local.rules[0].targets = [
                EventTarget(arn: "arn:aws:states:x:y:stateMachine:m", inputPath: "$.detail.bucket")
            ]
            let starter = EventTargetStarter(lambda: service) { arn, input in
                machines.withLock { $0.append("\(arn) \(String(decoding: input, as: UTF8.self))") }
            }
            let dispatcher = S3NotificationDispatcher(template: local, starter: starter)
            async let work: Void = service.run()
            await dispatcher.objectCreated(Self.event)
            await dispatcher.drain()
            let ended = sink.entries.filter { if case .ended = $0.kind { true } else { false } }
            #expect(ended.count == 1)
            #expect(machines.withLock { $0 } == [#"arn:aws:states:x:y:stateMachine:m {"name":"landing"}"#])
            await service.stop()
            await work
        }
    }

    @Test(arguments: [
        (#""<key> in <bucket>""#, #""in/čaj & kava (1).json.gz in landing""#),
        (#"{"object": <object>}"#, nil),
        (
            #"{"key": <key>, "gone": "<gone>", "kept": "<unknown>"}"#,
            #"{"key": "in/čaj & kava (1).json.gz", "gone": "", "kept": "<unknown>"}"#
        ),
    ])
    func `A rule's input template is filled`(template: String, expected: String?) throws {
        let target = EventTarget(
            arn: "a",
            inputPaths: [
                "key": "$.detail.object.key", "bucket": "$.detail.bucket.name", "object": "$.detail.object",
                "gone": "$.detail.gone",
            ],
            inputTemplate: template
        )
        let body = target.body(for: Self.document.eventBridge)
        if let expected {
            #expect(String(decoding: body, as: UTF8.self) == expected)
        } else {
            #expect(try JSONValue(parsing: body)["object"] == Self.document.eventBridge["detail"]?["object"])
        }
    }
}
