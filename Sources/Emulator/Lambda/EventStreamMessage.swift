internal import Cryptography

/// One message of `application/vnd.amazon.eventstream`.
///
/// Its length, that of its headers, a CRC-32 of both, the headers, the payload, and a CRC-32 of everything; numbers in
/// network order. See <https://smithy.io/2.0/aws/amazon-eventstream.html>.
struct EventStreamMessage: Sendable, Hashable {
    /// The name of the event.
    let event: String
    /// The media type of the payload.
    let contentType: String
    let payload: [UInt8]

    /// The message as it is sent.
    var bytes: [UInt8] {
        var headers: [UInt8] = []
        for (name, value) in [
            (":event-type", self.event), (":content-type", self.contentType), (":message-type", "event"),
        ] {
            headers.append(UInt8(name.utf8.count))
            headers += name.utf8
            // A text, with its length in two bytes.
            headers += [7, UInt8(value.utf8.count >> 8), UInt8(value.utf8.count & 0xFF)]
            headers += value.utf8
        }
        let length = UInt32(12 + headers.count + self.payload.count + 4)
        var message = Self.bytes(length) + Self.bytes(UInt32(headers.count))
        message += Self.checksum(message)
        message += headers
        message += self.payload
        message += Self.checksum(message)
        return message
    }

    private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
        var checksum = CRC32()
        checksum.update(bytes)
        return checksum.bytes
    }

    private static func bytes(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
}
