/// Why a text is not a YAML document that can be used.
public struct YAMLError: Error, Sendable, Hashable {
    /// What went wrong.
    public enum Code: String, Sendable, Hashable {
        /// The text breaks a rule of YAML.
        case syntax
        /// A mapping has the same key twice.
        case duplicateKey
        /// An alias names an anchor that was not set before it.
        case unknownAnchor
        /// The text holds more than one document.
        case multipleDocuments
        /// The document is nested too deeply, or grows too large through aliases.
        case tooLarge
    }

    /// What went wrong.
    public let code: Code

    /// The reason, without the place.
    public let message: String

    /// The line, counted from 1.
    public let line: Int

    /// The column in characters, counted from 1.
    public let column: Int

    static func syntax(_ message: String, at place: YAMLPlace) -> Self {
        Self(code: .syntax, message: message, place: place)
    }

    static func duplicateKey(_ key: String, at place: YAMLPlace) -> Self {
        Self(code: .duplicateKey, message: "the key \"\(key)\" stands here a second time", place: place)
    }

    static func unknownAnchor(_ name: String, at place: YAMLPlace) -> Self {
        Self(code: .unknownAnchor, message: "no anchor &\(name) was set before this alias", place: place)
    }

    static func multipleDocuments(at place: YAMLPlace) -> Self {
        Self(code: .multipleDocuments, message: "a second document starts here", place: place)
    }

    static func tooLarge(_ message: String, at place: YAMLPlace) -> Self {
        Self(code: .tooLarge, message: message, place: place)
    }

    private init(code: Code, message: String, place: YAMLPlace) {
        self.code = code
        self.message = message
        self.line = place.line
        self.column = place.column
    }
}

extension YAMLError: CustomStringConvertible {
    /// The place and the reason, as in `line 3, column 5: reason`.
    public var description: String { "line \(self.line), column \(self.column): \(self.message)" }
}
