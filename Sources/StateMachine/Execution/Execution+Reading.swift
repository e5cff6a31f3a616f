import JSONDocument

extension Execution {
    /// Asks for an object, or for the next page of a listing.
    mutating func read(_ reader: ItemReader, _ group: inout FlowGroup, _ flow: inout Flow) {
        guard let reading = group.run?.reading else { return }
        let id = self.takeID()
        let action = reader.format == .listing ? "listObjectsV2" : "getObject"
        self.pending[id] = PendingAction(flow: flow.id, purpose: .readItems)
        self.actions.append(
            .callService(
                id: id,
                ServiceCall(service: "s3", action: action, parameters: .object(reading.parameters))
            )
        )
        flow.waitingFor = id
    }

    /// Takes what was read, and starts the items once all are there.
    mutating func itemsRead(_ flow: inout Flow, _ output: JSONValue) {
        guard let id = flow.childGroup, var group = self.groups.removeValue(forKey: id), let plan = group.plan,
            let reader = plan.reader, var reading = group.run?.reading
        else { return }
        do {
            reading.items += try Self.items(reader.format, output)
            let isFull = reading.limit.map { $0 > 0 && reading.items.count >= $0 } ?? false
            if let token = output["NextContinuationToken"], reader.format == .listing, !isFull {
                reading.parameters["ContinuationToken"] = token
                group.run?.reading = reading
                self.read(reader, &group, &flow)
                self.groups[id] = group
                return
            }
            if let limit = reading.limit, limit > 0 {
                reading.items = Array(reading.items.prefix(limit))
            }
            group.items = reading.items
            group.run?.reading = nil
            try self.startItems(&group, plan, &flow)
        } catch {
            if error.error == "States.ItemReaderFailed" {
                self.groups[id] = group
                self.mapRunFailed(&flow, error)
            } else {
                flow.childGroup = nil
                self.fail(&flow, error)
            }
        }
    }

    private static func unreadable(_ cause: String) -> StateFailure {
        StateFailure(error: "States.ItemReaderFailed", cause: cause)
    }

    /// The items that an answer holds.
    private static func items(_ format: ItemReader.Format, _ output: JSONValue) throws(StateFailure) -> [JSONValue] {
        if format == .listing { return output["Contents"]?.arrayValue ?? [] }
        let text = output["Body"]?.stringValue ?? ""
        switch format {
        case .json:
            guard let value = try? JSONValue(parsing: text) else {
                throw Self.unreadable("Attempting to parse the item source as JSON failed")
            }
            if case .array(let items) = value { return items }
            guard case .object(let members) = value else {
                throw Self.unreadable("Attempting to map over non-iterable node.")
            }
            return members.map { ["Key": .string($0.name), "Value": $0.value] }
        case .jsonLines:
            var items: [JSONValue] = []
            for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.contains(where: { $0 > 0x20 }) {
                guard let item = try? JSONValue(parsing: line) else {
                    throw Self.unreadable("Attempting to parse a line of the item source as JSON failed")
                }
                items.append(item)
            }
            return items
        case .csv(let headers, let delimiter):
            return Self.csv(text, headers: headers, delimiter: delimiter)
        case .listing:
            return []
        }
    }

    private static func csv(_ text: String, headers: [String]?, delimiter: String) -> [JSONValue] {
        var rows = CSVRows(text, delimiter: delimiter)
        guard let names = headers ?? rows.next() else { return [] }
        var items: [JSONValue] = []
        while let row = rows.next() {
            items.append(
                .object(JSONObject(names.enumerated().map { ($1, .string($0 < row.count ? row[$0] : "")) }))
            )
        }
        return items
    }
}

/// Reads the rows of a CSV text one after the other.
private struct CSVRows {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position = 0

    init(_ text: String, delimiter: String) {
        self.bytes = Array(text.utf8)
        self.delimiter = delimiter.utf8.first ?? UInt8(ascii: ",")
    }

    /// The next row that is not empty.
    mutating func next() -> [String]? {
        while self.position < self.bytes.count {
            let row = self.row()
            if row != [""] { return row }
        }
        return nil
    }

    private mutating func row() -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        let quote = UInt8(ascii: "\"")
        while self.position < self.bytes.count {
            let byte = self.bytes[self.position]
            self.position += 1
            if isQuoted {
                if byte != quote {
                    field.append(byte)
                } else if self.position < self.bytes.count, self.bytes[self.position] == quote {
                    field.append(quote)
                    self.position += 1
                } else {
                    isQuoted = false
                }
            } else if byte == quote, field.isEmpty {
                isQuoted = true
            } else if byte == self.delimiter {
                fields.append(String(decoding: field, as: UTF8.self))
                field = []
            } else if byte == UInt8(ascii: "\n") {
                break
            } else if byte != UInt8(ascii: "\r") {
                field.append(byte)
            }
        }
        return fields + [String(decoding: field, as: UTF8.self)]
    }
}
