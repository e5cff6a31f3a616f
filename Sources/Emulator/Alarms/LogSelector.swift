internal import JSONDocument

/// A member of a log line's document, such as `$.outcome.rejects` or `$.objects[0].key`.
struct LogSelector: Sendable, Hashable {
    private enum Step: Sendable, Hashable {
        case member(String)
        case element(Int)
    }

    private let steps: [Step]

    /// Reads a selector; nil for what is none.
    init?(_ text: String) {
        guard text.hasPrefix("$.") else { return nil }
        var steps: [Step] = []
        for part in text.dropFirst(2).split(separator: ".", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            guard let name = pieces.first, !name.isEmpty else { return nil }
            steps.append(.member(String(name)))
            for piece in pieces.dropFirst() {
                guard piece.last == "]", let index = Int(piece.dropLast()), index >= 0 else { return nil }
                steps.append(.element(index))
            }
        }
        self.steps = steps
    }

    /// What it selects; nil where the document has no such member.
    func value(in document: JSONValue) -> JSONValue? {
        var value = document
        for step in self.steps {
            let inner: JSONValue?
            switch step {
            case .member(let name): inner = value[name]
            case .element(let index):
                let elements = value.arrayValue ?? []
                inner = elements.indices.contains(index) ? elements[index] : nil
            }
            guard let inner else { return nil }
            value = inner
        }
        return value
    }
}
