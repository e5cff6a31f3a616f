import JSONDocument

extension DefinitionParser {
    /// Reports transitions to states that are missing, and states that nothing leads to.
    ///
    /// It looks at the text itself, so that it sees the transitions of states
    /// that are wrong otherwise.
    mutating func checkTransitions(_ states: JSONObject, startAt: String, at location: String) {
        if states[startAt] == nil {
            self.report(.transition("Missing 'StartAt' target: \(startAt)", "\(location)/StartAt"))
            return
        }
        var reached: Set = [startAt]
        var waiting = [startAt]
        while let name = waiting.popLast() {
            guard let state = states[name]?.objectValue else { continue }
            for (target, field, place) in Self.transitions(of: state) {
                if states[target] == nil {
                    self.report(
                        .transition("Missing '\(field)' target: \(target)", "\(location)/States/\(name)/\(place)")
                    )
                } else if reached.insert(target).inserted {
                    waiting.append(target)
                }
            }
        }
        for name in states.names where !reached.contains(name) {
            self.report(.transition("State \"\(name)\" is not reachable.", "\(location)/States/\(name)"))
        }
    }

    private static func transitions(of state: JSONObject) -> [(target: String, field: String, place: String)] {
        var result: [(String, String, String)] = []
        for field in ["Next", "Default"] {
            if let target = state[field]?.stringValue {
                result.append((target, field, field))
            }
        }
        for list in ["Choices", "Catch"] {
            for (index, entry) in (state[list]?.arrayValue ?? []).enumerated() {
                if let target = entry["Next"]?.stringValue {
                    result.append((target, "Next", "\(list)[\(index)]/Next"))
                }
            }
        }
        return result
    }
}

extension State {
    /// The states that may follow, each with why.
    var targets: [(name: String, reason: String)] {
        var result: [(String, String)] = []
        if let next = self.next {
            result.append((next, "Next"))
        }
        if case .choice(let rules, let fallback) = self.kind {
            result += rules.map { ($0.next, "Choice") }
            if let fallback {
                result.append((fallback, "Default"))
            }
        }
        return result + self.catchers.map { ($0.next, "Catch") }
    }
}

extension DefinitionDiagnostic {
    /// A text that is no JSON, said as AWS's parser says it where that is easy.
    static func notJSON(_ text: String, _ error: JSONError) -> Self {
        let bytes = Array(text.utf8)
        var offset = min(error.offset ?? 0, bytes.count)
        var message = "\(error.message)"
        let start = bytes.firstIndex { $0 > 0x20 } ?? 0
        let word = bytes[start...].prefix { TextScanner.isNameByte($0) }
        if !word.isEmpty {
            let token = String(decoding: word, as: UTF8.self)
            offset = word.endIndex
            message =
                "Unrecognized token '\(token)': was expecting "
                + "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
        }
        let before = bytes[..<offset]
        let line = before.count { $0 == 0x0A } + 1
        let column = offset - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        let location = "[Source: (String)\"\(text)\"; line: \(line), column: \(column)]"
        return Self(code: "INVALID_JSON_DESCRIPTION", message: "\(message)\n at \(location)", location: location)
    }
}
