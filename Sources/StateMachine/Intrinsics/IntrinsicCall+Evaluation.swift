import Cryptography
import JSONDocument

extension IntrinsicCall {
    /// Calls the function.
    ///
    /// - Throws: ``StateFailure`` with `States.Runtime` when an argument's path
    ///   leads nowhere or the function refuses its arguments.
    func evaluate(_ scope: inout EvaluationScope) throws(StateFailure) -> JSONValue {
        var values: [JSONValue] = []
        for argument in self.arguments {
            switch argument {
            case .literal(let value):
                // Braces stay escaped for the text that is filled in.
                if self.function != .format || !values.isEmpty, case .string(let text) = value {
                    values.append(.string(Self.unescapingBraces(text)))
                } else {
                    values.append(value)
                }
            case .path(let path):
                guard let value = try? scope.value(of: path) else {
                    throw self.refusal(
                        "The JsonPath argument for the field '\(path.text)' could not be found in the input "
                            + "'\(scope.input.text())'"
                    )
                }
                values.append(value)
            case .call(let call):
                values.append(try call.evaluate(&scope))
            }
        }
        return try self.apply(values, random: &scope.random)
    }

    private func refusal(_ reason: String) -> StateFailure {
        .runtime("The function '\(self.text)' had the following error: \(reason)")
    }

    private static func unescapingBraces(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var result = ""
        var characters = Array(text.unicodeScalars)[...]
        while let scalar = characters.popFirst() {
            if scalar == "\\", let next = characters.first, next == "{" || next == "}" {
                continue
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private func apply(_ values: [JSONValue], random: inout RandomSource) throws(StateFailure) -> JSONValue {
        switch self.function {
        case .array: .array(values)
        case .arrayPartition, .arrayContains, .arrayRange, .arrayGetItem, .arrayLength, .arrayUnique:
            try self.applyToArray(values)
        case .base64Encode, .base64Decode, .hash: try self.encode(values)
        case .jsonMerge, .stringToJSON, .jsonToString: try self.applyToJSON(values)
        case .mathRandom, .mathAdd: try self.calculate(values, random: &random)
        case .stringSplit: try self.split(values)
        case .uuid: .string(random.uuid())
        case .format: try self.format(values)
        }
    }

    private func array(_ value: JSONValue) throws(StateFailure) -> [JSONValue] {
        guard case .array(let elements) = value else {
            throw self.refusal("Invalid arguments: an array was expected, found \(value.text())")
        }
        return elements
    }

    private func string(_ value: JSONValue) throws(StateFailure) -> String {
        guard case .string(let text) = value else {
            throw self.refusal("Invalid arguments: a string was expected, found \(value.text())")
        }
        return text
    }

    /// A number, rounded as Java rounds: halves go up.
    private func integer(_ value: JSONValue) throws(StateFailure) -> Int64 {
        if case .integer(let integer) = value { return integer }
        guard let number = value.doubleValue, number.magnitude < 9e18 else {
            throw self.refusal("Invalid arguments: a number was expected, found \(value.text())")
        }
        return Int64((number + 0.5).rounded(.down))
    }

    private func applyToArray(_ values: [JSONValue]) throws(StateFailure) -> JSONValue {
        switch self.function {
        case .arrayRange:
            return try self.range(try self.integer(values[0]), try self.integer(values[1]), try self.integer(values[2]))
        case .arrayPartition:
            let elements = try self.array(values[0])
            let size = try self.integer(values[1])
            guard size > 0 else { throw self.refusal("Invalid arguments: the chunk size must be a positive number") }
            guard size < elements.count else { return .array(elements.isEmpty ? [] : [.array(elements)]) }
            return .array(
                stride(from: 0, to: elements.count, by: Int(size)).map {
                    .array(Array(elements[$0..<min($0 + Int(size), elements.count)]))
                }
            )
        case .arrayContains:
            return .bool(try self.array(values[0]).contains { $0.isSame(as: values[1]) })
        case .arrayGetItem:
            let elements = try self.array(values[0])
            let index = try self.integer(values[1])
            guard index >= 0, index < elements.count else {
                throw self.refusal("Invalid arguments: the index \(index) is out of range")
            }
            return elements[Int(index)]
        case .arrayLength:
            return .integer(Int64(try self.array(values[0]).count))
        default:
            var seen: Set<JSONValue> = []
            return .array(try self.array(values[0]).filter { seen.insert($0).inserted })
        }
    }

    private func range(_ first: Int64, _ last: Int64, _ step: Int64) throws(StateFailure) -> JSONValue {
        guard step != 0 else { throw self.refusal("Invalid arguments: the step must not be 0") }
        // Through Double, because the distance of two Int64 may not fit.
        let count = ((Double(last) - Double(first)) / Double(step)).rounded(.down) + 1
        guard count <= 1000 else {
            throw self.refusal("Invalid arguments: the range may hold at most 1000 elements")
        }
        guard count > 0 else { return .array([]) }
        return .array((0..<Int64(count)).map { .integer(first &+ $0 &* step) })
    }

    private func encode(_ values: [JSONValue]) throws(StateFailure) -> JSONValue {
        switch self.function {
        case .base64Encode:
            return .string(Base64.encode(try self.shortText(values[0]).utf8))
        case .base64Decode:
            guard let bytes = Base64.decode(try self.shortText(values[0])) else {
                throw self.refusal("Invalid arguments: the text is not Base64")
            }
            return .string(String(decoding: bytes, as: UTF8.self))
        default:
            let text: String
            if case .string(let string) = values[0] { text = string } else { text = values[0].text() }
            let algorithm = try self.string(values[1])
            let bytes = Array(text.utf8)
            let digest: [UInt8]
            switch algorithm {
            case "MD5": digest = MD5.hash(bytes)
            case "SHA-1": digest = SHA1.hash(bytes)
            case "SHA-256": digest = SHA256.hash(bytes)
            case "SHA-384": digest = SHA512.hash(bytes, isTruncated: true)
            case "SHA-512": digest = SHA512.hash(bytes, isTruncated: false)
            default: throw self.refusal("Invalid arguments: no algorithm is named '\(algorithm)'")
            }
            return .string(Hex.encode(digest))
        }
    }

    private func shortText(_ value: JSONValue) throws(StateFailure) -> String {
        let text = try self.string(value)
        guard text.utf16.count <= 10_000 else {
            throw self.refusal("Invalid arguments: the text is longer than 10,000 characters")
        }
        return text
    }

    private func applyToJSON(_ values: [JSONValue]) throws(StateFailure) -> JSONValue {
        switch self.function {
        case .jsonToString:
            return .string(values[0].text())
        case .stringToJSON:
            let text = try self.string(values[0])
            guard text.utf8.contains(where: { $0 > 0x20 }) else { return .null }
            do {
                return try JSONValue(parsing: text)
            } catch {
                throw self.refusal("Invalid JSON: \(error)")
            }
        default:
            guard case .object(var merged) = values[0], case .object(let second) = values[1] else {
                throw self.refusal("Invalid arguments: two JSON objects were expected")
            }
            guard values[2] == .bool(false) else {
                throw self.refusal("Invalid arguments: only the shallow merging mode is supported, say false")
            }
            for (name, value) in second {
                merged[name] = value
            }
            return .object(merged)
        }
    }

    private func calculate(_ values: [JSONValue], random: inout RandomSource) throws(StateFailure) -> JSONValue {
        let first = try self.integer(values[0])
        let second = try self.integer(values[1])
        guard self.function == .mathRandom else {
            let (sum, isOverflow) = first.addingReportingOverflow(second)
            guard !isOverflow else { throw self.refusal("Invalid arguments: the sum is too large") }
            return .integer(sum)
        }
        guard first < second else {
            throw self.refusal("Invalid arguments: the start must be less than the end")
        }
        if values.count == 3 {
            var seeded = RandomSource(seed: UInt64(bitPattern: try self.integer(values[2])))
            return .integer(Int64.random(in: first..<second, using: &seeded))
        }
        return .integer(Int64.random(in: first..<second, using: &random))
    }

    /// Splits at each of the splitter's characters, leaving out empty parts.
    private func split(_ values: [JSONValue]) throws(StateFailure) -> JSONValue {
        let splitters = Set(try self.string(values[1]).unicodeScalars)
        let parts = try self.string(values[0]).unicodeScalars.split { splitters.contains($0) }
        return .array(parts.map { .string(String(String.UnicodeScalarView($0))) })
    }

    private func format(_ values: [JSONValue]) throws(StateFailure) -> JSONValue {
        let template = Array(try self.string(values[0]).unicodeScalars)
        var arguments = values.dropFirst()
        var result = ""
        var index = 0
        while index < template.count {
            let scalar = template[index]
            let next = index + 1 < template.count ? template[index + 1] : nil
            if scalar == "\\", let next, next == "{" || next == "}" {
                result.unicodeScalars.append(next)
                index += 2
            } else if scalar == "{", next == "}" {
                guard let value = arguments.popFirst() else {
                    throw self.refusal("Invalid arguments: there are more placeholders than arguments")
                }
                result += value.formatted
                index += 2
            } else {
                result.unicodeScalars.append(scalar)
                index += 1
            }
        }
        guard arguments.isEmpty else {
            throw self.refusal("Invalid arguments: there are more arguments than placeholders")
        }
        return .string(result)
    }
}

extension JSONValue {
    /// The value as AWS puts it into a text: objects look like `{a=1, b=[]}`.
    fileprivate var formatted: String {
        switch self {
        case .string(let text): text
        case .array(let elements): "[\(elements.map(\.formatted).joined(separator: ", "))]"
        case .object(let object):
            "{\(object.map { "\($0.name)=\($0.value.formatted)" }.joined(separator: ", "))}"
        default: self.text()
        }
    }
}
