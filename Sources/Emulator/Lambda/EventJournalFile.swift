internal import FoundationEssentials
internal import JSONDocument

/// The records of an ``EventJournal``'s files.
enum EventJournalFile {
    enum Record {
        case event(EventJournal.Entry)
        case settled(String)
    }

    /// An event as it is written.
    static func bytes(of entry: EventJournal.Entry) -> [UInt8] {
        let head: JSONValue = [
            "id": .string(entry.id), "function": .string(entry.function), "time": .integer(entry.time),
            "kind": entry.isQueued ? "event" : "invoke", "size": .integer(Int64(entry.payload.count)),
        ]
        return head.bytes() + [0x0A] + entry.payload + [0x0A]
    }

    /// The end of a queued event as it is written.
    static func bytes(ofSettled id: String) -> [UInt8] {
        let head: JSONValue = ["id": .string(id), "kind": "settled", "size": 0]
        return head.bytes() + [0x0A, 0x0A]
    }

    /// Reads a file's records; a cut one at the end is left out.
    ///
    /// - Returns: How many bytes the whole records have; 0 where there is no file.
    static func read(_ path: String, _ take: (Record) -> Void) -> Int {
        guard let bytes = FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) else { return 0 }
        var at = 0
        while let lineEnd = bytes[at...].firstIndex(of: 0x0A),
            let head = try? JSONValue(parsing: Array(bytes[at..<lineEnd])),
            let id = head["id"]?.stringValue, let size = head["size"]?.integerValue.map({ Int($0) }),
            size >= 0, size < bytes.count - lineEnd - 1
        {
            let start = lineEnd + 1
            if head["kind"] == "settled" {
                take(.settled(id))
            } else {
                take(
                    .event(
                        EventJournal.Entry(
                            id: id,
                            function: head["function"]?.stringValue ?? "",
                            time: head["time"]?.integerValue ?? 0,
                            isQueued: head["kind"] == "event",
                            payload: Array(bytes[start..<(start + size)])
                        )
                    )
                )
            }
            at = start + size + 1
        }
        return at
    }
}
