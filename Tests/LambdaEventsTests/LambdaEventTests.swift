import Foundation
import HTTPTypes
import JSONDocument
import LambdaEvents
import TestSupport
import Testing

@Suite struct LambdaEventTests {
    private static let origin = EventOrigin(region: "eu-central-1")
    private static let time = UnixTime(seconds: 1_369_353_600)

    private static let object = S3ObjectReference(
        bucket: "landing",
        key: "2026/a b+č&(1).json.gz",
        size: 7,
        eTag: "e",
        versionID: "v",
        sequencer: "0055AED6DCD90281E5",
        eventTime: Self.time
    )

    @Test func `A record of S3 reads back with its key decoded`() throws {
        let event = S3EventDocument.make(
            Self.object,
            time: Self.time,
            requestID: "r",
            configurationID: "c",
            origin: Self.origin
        )
        let record = try #require(event["Records"]?.arrayValue?.first)
        #expect(record["s3"]?["object"]?["key"] == "2026/a+b%2B%C4%8D%26%281%29.json.gz")
        #expect(record["eventTime"] == "2013-05-24T00:00:00.000Z")
        #expect(try LambdaEvent(json: event) == .objects([Self.object]))
    }

    @Test func `An event of EventBridge reads back with its key as it is`() throws {
        let event = S3EventDocument.makeForEventBridge(
            Self.object,
            time: Self.time,
            requestID: "r",
            id: "i",
            origin: Self.origin
        )
        #expect(event["detail"]?["object"]?["key"] == .string(Self.object.key))
        #expect(event["time"] == "2013-05-24T00:00:00Z")
        #expect(try LambdaEvent(json: event) == .objects([Self.object]))
    }

    @Test func `A scheduled event reads back`() throws {
        let json = ScheduledEventDocument.make(rule: "daily", time: Self.time, id: "i", origin: Self.origin)
        let event = ScheduledEvent(
            id: "i",
            time: Self.time,
            resources: ["arn:aws:events:eu-central-1:000000000000:rule/daily"],
            json: json
        )
        #expect(try LambdaEvent(json: json) == .schedule(event))
    }

    @Test func `A schedule may send an object of its own with a time`() throws {
        let json: JSONValue = ["time": "2013-05-24T00:00:00Z"]
        #expect(try LambdaEvent(json: json) == .schedule(ScheduledEvent(time: Self.time, json: json)))
    }

    @Test func `An object with an action is the input of a workflow`() throws {
        let json: JSONValue = ["action": "load", "time": "2013-05-24T00:00:00Z"]
        #expect(try LambdaEvent(json: json) == .workflow(json))
    }

    @Test(
        arguments: [
            ["Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": "b"],
            ["source": "aws.s3", "detail-type": "Object Deleted", "detail": [:]],
            ["Records": [["eventSource": "aws:s3", "eventName": "ObjectRemoved:Delete", "s3": [:]]]],
        ] as [JSONValue]
    )
    func `What else S3 tells of names no object to work on`(json: JSONValue) throws {
        #expect(try LambdaEvent(json: json) == .objects([]))
    }

    @Test(
        arguments: [
            ([1], .unknownEvent), (["x": 1], .unknownEvent),
            (["Records": [["eventSource": "aws:sqs"]]], .unknownEvent),
            (["Records": [["eventSource": "aws:s3", "eventName": "ObjectCreated:Put"]]], .missingMember),
            (["source": "aws.events", "time": "soon"], .missingMember),
        ] as [(JSONValue, LambdaEventError.Code)]
    )
    func `An event of no known kind is refused`(json: JSONValue, code: LambdaEventError.Code) {
        let error = #expect(throws: LambdaEventError.self) { try LambdaEvent(json: json) }
        #expect(error?.code == code)
    }

    @Test(arguments: ["s3-put.json", "s3-put-eventbridge.json", "schedule.json", "workflow.json"])
    func `The sample events are understood`(name: String) throws {
        let file = Fixture.root.appending(path: "events/\(name)")
        let json = try JSONValue(parsing: [UInt8](try Data(contentsOf: file)))
        #expect(try LambdaEvent(json: json) != .objects([]))
    }
}
