internal import JSONDocument

extension EventTarget {
    /// What the target gets for an event: its own input, a part of the event, a text made of it, or the event.
    func body(for event: JSONValue) -> [UInt8] {
        if let input {
            return [UInt8](input.utf8)
        }
        if let inputPath {
            return (Self.value(inputPath, in: event) ?? .null).bytes()
        }
        guard let inputTemplate else {
            return event.bytes()
        }
        return [UInt8](self.fill(inputTemplate, from: event).utf8)
    }

    /// Puts values in place of `<name>`: inside quotation marks as they are, elsewhere as JSON.
    private func fill(_ template: String, from event: JSONValue) -> String {
        var result = ""
        var isQuoted = false
        var rest = template[...]
        while let character = rest.first {
            rest = rest.dropFirst()
            if character == "<", let end = rest.firstIndex(of: ">"),
                let replacement = self.replacement(String(rest[..<end]), from: event, isQuoted: isQuoted)
            {
                result += replacement
                rest = rest[rest.index(after: end)...]
                continue
            }
            if character == "\"", result.last != "\\" {
                isQuoted.toggle()
            }
            result.append(character)
        }
        return result
    }

    private func replacement(_ name: String, from event: JSONValue, isQuoted: Bool) -> String? {
        let value: JSONValue
        if name == "aws.events.event" || name == "aws.events.event.json" {
            value = event
        } else if let path = self.inputPaths[name] {
            value = Self.value(path, in: event) ?? .string("")
        } else {
            return nil
        }
        guard isQuoted else {
            return value.text()
        }
        if let text = value.stringValue {
            return String(JSONValue.string(text).text().dropFirst().dropLast())
        }
        // EventBridge leaves the quotation marks out.
        return value.text().filter { $0 != "\"" }
    }

    /// The value at a path such as `$.detail.bucket.name`.
    private static func value(_ path: String, in event: JSONValue) -> JSONValue? {
        guard path.hasPrefix("$") else {
            return nil
        }
        var value = event
        for part in path.dropFirst().split(separator: ".") {
            let name = part.prefix { $0 != "[" }
            if !name.isEmpty {
                guard let inner = value[String(name)] else {
                    return nil
                }
                value = inner
            }
            for index in part.dropFirst(name.count).split(separator: "[") {
                guard let number = Int(index.dropLast()), let elements = value.arrayValue,
                    elements.indices.contains(number)
                else {
                    return nil
                }
                value = elements[number]
            }
        }
        return value
    }
}
