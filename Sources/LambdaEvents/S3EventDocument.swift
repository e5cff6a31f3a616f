public import HTTPTypes
public import JSONDocument

/// Makes the events that S3 sends of an object that was put.
///
/// See [the structure of messages](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
public enum S3EventDocument {
    /// The event that S3 sends to a function itself: one record, version 2.1, the key encoded.
    ///
    /// - Parameters:
    ///   - object: The object.
    ///   - eventName: The kind without `s3:`, such as `ObjectCreated:Put`.
    ///   - time: When it happened.
    ///   - requestID: The name of the request that put the object.
    ///   - configurationID: The name of the notification's configuration.
    ///   - origin: Account, region and address.
    /// - Returns: The whole event.
    public static func make(
        _ object: S3ObjectReference,
        eventName: String = "ObjectCreated:Put",
        time: UnixTime,
        requestID: String,
        configurationID: String,
        origin: EventOrigin
    ) -> JSONValue {
        // Every byte but the unreserved and `/` is encoded, and a space is `+`.
        let key = PercentEncoding.encode(object.key, keepsSlash: true).replacing("%20", with: "+")
        var members = JSONObject([("key", .string(key))])
        members["size"] = object.size.map { .integer($0) }
        members["eTag"] = object.eTag.map { .string($0) }
        members["versionId"] = object.versionID.map { .string($0) }
        members["sequencer"] = object.sequencer.map { .string($0) }
        let bucket: JSONValue = [
            "name": .string(object.bucket), "ownerIdentity": ["principalId": .string(origin.account)],
            "arn": .string("arn:aws:s3:::\(object.bucket)"),
        ]
        return [
            "Records": [
                [
                    "eventVersion": "2.1", "eventSource": "aws:s3", "awsRegion": .string(origin.region),
                    "eventTime": .string(time.iso8601), "eventName": .string(eventName),
                    "userIdentity": ["principalId": .string("AWS:\(origin.account)")],
                    "requestParameters": ["sourceIPAddress": .string(origin.sourceIPAddress)],
                    "responseElements": [
                        "x-amz-request-id": .string(requestID), "x-amz-id-2": .string(requestID),
                    ],
                    "s3": [
                        "s3SchemaVersion": "1.0", "configurationId": .string(configurationID), "bucket": bucket,
                        "object": .object(members),
                    ],
                ]
            ]
        ]
    }

    /// The event that S3 sends through EventBridge: `Object Created`, the key as it is.
    ///
    /// - Parameters:
    ///   - object: The object.
    ///   - reason: The operation, such as `PutObject`.
    ///   - time: When it happened.
    ///   - requestID: The name of the request that put the object.
    ///   - id: The event's identifier.
    ///   - origin: Account, region and address.
    /// - Returns: The whole event.
    public static func makeForEventBridge(
        _ object: S3ObjectReference,
        reason: String = "PutObject",
        time: UnixTime,
        requestID: String,
        id: String,
        origin: EventOrigin
    ) -> JSONValue {
        var members = JSONObject([("key", .string(object.key))])
        members["size"] = object.size.map { .integer($0) }
        members["etag"] = object.eTag.map { .string($0) }
        members["version-id"] = object.versionID.map { .string($0) }
        members["sequencer"] = object.sequencer.map { .string($0) }
        return [
            "version": "0", "id": .string(id), "detail-type": "Object Created", "source": "aws.s3",
            "account": .string(origin.account), "time": .string(time.iso8601Seconds),
            "region": .string(origin.region), "resources": [.string("arn:aws:s3:::\(object.bucket)")],
            "detail": [
                "version": "0", "bucket": ["name": .string(object.bucket)], "object": .object(members),
                "request-id": .string(requestID), "requester": .string(origin.account),
                "source-ip-address": .string(origin.sourceIPAddress), "reason": .string(reason),
            ],
        ]
    }
}
