import JSONDocument

extension DefinitionParser {
    /// Retry.
    mutating func retriers(in object: JSONObject, at location: String) -> [Retrier] {
        let entries = self.entries("Retry", in: object, at: location)
        return entries.enumerated().compactMap { index, entry in
            let place = "\(location)/Retry[\(index)]"
            self.checkNames(
                of: entry,
                allowed: [
                    "ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy",
                    "Comment",
                ],
                at: place
            )
            guard let errors = self.errors(of: entry, isLast: index == entries.count - 1, at: place) else { return nil }
            let range: ClosedRange<Int64> = 1...99_999_999
            let interval = self.integer("IntervalSeconds", in: entry, at: place, range: range) ?? 1
            let attempts = self.integer("MaxAttempts", in: entry, at: place, range: 0...99_999_999) ?? 3
            let delay = self.integer("MaxDelaySeconds", in: entry, at: place, range: 1...31_622_400)
            if let delay, delay <= interval {
                self.report(.schema("MaxDelaySeconds must be greater than IntervalSeconds", place))
            }
            let rate = entry["BackoffRate"] ?? 2
            if (rate.doubleValue ?? 0) < 1 {
                self.report(.schema("Value must be a number of at least 1.0", "\(place)/BackoffRate"))
            }
            let jitter = self.string("JitterStrategy", in: entry, at: place) ?? "NONE"
            if jitter != "NONE", jitter != "FULL" {
                self.report(.schema("Value is not one of [FULL, NONE]", "\(place)/JitterStrategy"))
            }
            return Retrier(
                errors: errors,
                interval: Double(interval),
                maximumAttempts: attempts,
                backoffRate: rate.doubleValue ?? 2,
                maximumDelay: delay.map(Double.init),
                hasJitter: jitter == "FULL"
            )
        }
    }

    /// Catch.
    mutating func catchers(in object: JSONObject, at location: String) -> [Catcher] {
        let entries = self.entries("Catch", in: object, at: location)
        return entries.enumerated().compactMap { index, entry in
            let place = "\(location)/Catch[\(index)]"
            self.checkNames(of: entry, allowed: ["ErrorEquals", "Next", "ResultPath", "Assign", "Comment"], at: place)
            let errors = self.errors(of: entry, isLast: index == entries.count - 1, at: place)
            guard let next = self.string("Next", in: entry, at: place) else {
                if entry["Next"] == nil {
                    self.report(.schema("These fields are required: [Next]", place))
                }
                return nil
            }
            let resultPath = self.resultPath(in: entry, at: place)
            let assign = self.assign(in: entry, at: place)
            return errors.map { Catcher(errors: $0, next: next, resultPath: resultPath, assign: assign) }
        }
    }

    /// The objects of a list; anything else is reported.
    mutating func entries(_ name: String, in object: JSONObject, at location: String) -> [JSONObject] {
        guard let value = object[name] else { return [] }
        guard let elements = value.arrayValue else {
            self.report(.schema("Expected value of type Array", "\(location)/\(name)"))
            return []
        }
        var entries: [JSONObject] = []
        for (index, element) in elements.enumerated() {
            if let entry = element.objectValue {
                entries.append(entry)
            } else {
                self.report(.schema("Expected value of type Object", "\(location)/\(name)[\(index)]"))
            }
        }
        return entries
    }

    private mutating func errors(of entry: JSONObject, isLast: Bool, at location: String) -> [String]? {
        guard let value = entry["ErrorEquals"] else {
            self.report(.schema("These fields are required: [ErrorEquals]", location))
            return nil
        }
        guard let names = value.arrayValue?.compactMap(\.stringValue), !names.isEmpty,
            names.count == value.arrayValue?.count
        else {
            self.report(.schema("Expected a non-empty list of error names", "\(location)/ErrorEquals"))
            return nil
        }
        if names.contains("States.ALL"), names.count > 1 || !isLast {
            self.report(
                .schema(
                    "States.ALL must appear alone and at the end of the list",
                    "\(location)/ErrorEquals"
                )
            )
        }
        return names
    }
}
