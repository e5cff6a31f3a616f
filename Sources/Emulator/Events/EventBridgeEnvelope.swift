internal import Cryptography
internal import JSONDocument

/// What every event of EventBridge has around its detail.
struct EventBridgeEnvelope {
    let source: String
    let detailType: String
    let resource: String

    /// When it happened, in seconds since 1970.
    let seconds: Int64

    /// What the event's id is made of, so that the same event has the same id again.
    let seed: String

    let settings: TemplateSettings

    /// The whole event.
    func document(detail: JSONValue) -> JSONValue {
        let members: [(String, JSONValue)] = [
            ("version", "0"),
            ("id", .string(self.identifier)),
            ("detail-type", .string(self.detailType)),
            ("source", .string(self.source)),
            ("account", .string(self.settings.accountID)),
            ("time", .string(CalendarTime(secondsSince1970: self.seconds).iso8601)),
            ("region", .string(self.settings.region)),
            ("resources", [.string(self.resource)]),
            ("detail", detail),
        ]
        return .object(JSONObject(members))
    }

    /// A UUID made of the seed.
    var identifier: String {
        let digits = Hex.encode(SHA256.hash([UInt8]("\(self.source) \(self.seed)".utf8)).prefix(16)).utf8.map { $0 }
        let parts = [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20..<32]]
        return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }
}
