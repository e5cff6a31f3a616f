internal import HTTPTypes
public import JSONDocument

/// What made a handler run, in whichever of AWS's forms it came.
public enum LambdaEvent: Sendable, Hashable {
    /// Objects were put into a bucket: S3's own records, or EventBridge's `Object Created`.
    ///
    /// Other things that S3 tells of, deletions and its test event, leave the list empty.
    case objects([S3ObjectReference])

    /// A schedule fired: a rule's `Scheduled Event`, or an object of one's own with `time`.
    case schedule(ScheduledEvent)

    /// A state of a workflow, or a person, asks for something: an object with `action`.
    case workflow(JSONValue)

    /// Tells the kind of an event and reads it.
    ///
    /// - Throws: ``LambdaEventError`` with the code `unknownEvent` or `missingMember`.
    public init(json: JSONValue) throws(LambdaEventError) {
        guard case .object(let members) = json else {
            throw .unknownEvent("the event is no JSON object")
        }
        if let records = members["Records"]?.arrayValue {
            self = .objects(try Self.references(records))
        } else if members["Event"] == "s3:TestEvent" {
            self = .objects([])
        } else if members["source"] == "aws.s3" {
            self = .objects(try Self.references(bridged: json))
        } else if members["source"] == "aws.events" || members["detail-type"] == "Scheduled Event" {
            self = .schedule(try Self.scheduled(json))
        } else if members["action"]?.stringValue != nil {
            self = .workflow(json)
        } else if members["time"]?.stringValue != nil {
            self = .schedule(try Self.scheduled(json))
        } else {
            throw .unknownEvent(
                "the event has none of Records, source, action and time; its members are: "
                    + members.names.prefix(10).joined(separator: ", ")
            )
        }
    }

    private static func references(_ records: [JSONValue]) throws(LambdaEventError) -> [S3ObjectReference] {
        var references: [S3ObjectReference] = []
        for (index, record) in records.enumerated() {
            guard record["eventSource"] == "aws:s3" else {
                throw .unknownEvent("record \(index) is not of S3 but of \(record["eventSource"]?.stringValue ?? "?")")
            }
            guard record["eventName"]?.stringValue?.hasPrefix("ObjectCreated:") == true else {
                continue
            }
            let object = record["s3"]?["object"]
            guard let bucket = record["s3"]?["bucket"]?["name"]?.stringValue else {
                throw .missingMember("Records[\(index)].s3.bucket.name")
            }
            guard let key = object?["key"]?.stringValue else {
                throw .missingMember("Records[\(index)].s3.object.key")
            }
            references.append(
                S3ObjectReference(
                    bucket: bucket,
                    key: PercentEncoding.decode(key, plusIsSpace: true),
                    size: object?["size"]?.integerValue,
                    eTag: object?["eTag"]?.stringValue,
                    versionID: object?["versionId"]?.stringValue,
                    sequencer: object?["sequencer"]?.stringValue,
                    eventTime: record["eventTime"]?.stringValue.flatMap { UnixTime(iso8601: $0) }
                )
            )
        }
        return references
    }

    /// EventBridge's keys are not encoded.
    private static func references(bridged event: JSONValue) throws(LambdaEventError) -> [S3ObjectReference] {
        guard event["detail-type"] == "Object Created" else {
            return []
        }
        let object = event["detail"]?["object"]
        guard let bucket = event["detail"]?["bucket"]?["name"]?.stringValue else {
            throw .missingMember("detail.bucket.name")
        }
        guard let key = object?["key"]?.stringValue else {
            throw .missingMember("detail.object.key")
        }
        return [
            S3ObjectReference(
                bucket: bucket,
                key: key,
                size: object?["size"]?.integerValue,
                eTag: object?["etag"]?.stringValue,
                versionID: object?["version-id"]?.stringValue,
                sequencer: object?["sequencer"]?.stringValue,
                eventTime: event["time"]?.stringValue.flatMap { UnixTime(iso8601: $0) }
            )
        ]
    }

    private static func scheduled(_ event: JSONValue) throws(LambdaEventError) -> ScheduledEvent {
        guard let time = event["time"]?.stringValue.flatMap({ UnixTime(iso8601: $0) }) else {
            throw .missingMember("time (as in 2026-05-24T06:00:00Z)")
        }
        return ScheduledEvent(
            id: event["id"]?.stringValue,
            time: time,
            resources: (event["resources"]?.arrayValue ?? []).compactMap(\.stringValue),
            json: event
        )
    }
}
