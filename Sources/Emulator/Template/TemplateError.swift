internal import YAMLDocument

/// Why a template cannot be used.
public struct TemplateError: Error, Sendable, Hashable {
    /// What went wrong.
    public enum Code: String, Sendable, Hashable {
        /// The text is no YAML, or has no `Resources`.
        case syntax
        /// A parameter has no value, or one that its declaration forbids.
        case invalidParameter
        /// A name refers to nothing, or to itself.
        case unresolved
        /// An intrinsic function or a form that only AWS can work out.
        case unsupported
        /// A property is missing or has a value that it cannot have.
        case invalidProperty
        /// A file that the template names cannot be read.
        case unreadableFile
    }

    /// What went wrong.
    public let code: Code

    /// The reason, without the place.
    public let reason: String

    /// The logical id of the resource, where one is concerned.
    public private(set) var resource: String?

    /// The path of the property inside the resource, such as `Events.Daily.Schedule`.
    public private(set) var property: String?

    /// The line in the template, counted from 1, where it is known.
    public let line: Int?

    static func syntax(_ reason: String, at place: YAMLPlace?) -> Self {
        Self(code: .syntax, reason: reason, line: place?.line)
    }

    static func invalidParameter(_ reason: String, at place: YAMLPlace?) -> Self {
        Self(code: .invalidParameter, reason: reason, line: place?.line)
    }

    static func unresolved(_ reason: String, at place: YAMLPlace) -> Self {
        Self(code: .unresolved, reason: reason, line: place.line)
    }

    static func unsupported(_ reason: String, at place: YAMLPlace) -> Self {
        Self(code: .unsupported, reason: reason, line: place.line)
    }

    static func invalidProperty(_ reason: String, at place: YAMLPlace) -> Self {
        Self(code: .invalidProperty, reason: reason, line: place.line)
    }

    static func unreadableFile(_ reason: String, at place: YAMLPlace) -> Self {
        Self(code: .unreadableFile, reason: reason, line: place.line)
    }

    private init(code: Code, reason: String, line: Int?) {
        self.code = code
        self.reason = reason
        self.line = line
    }

    /// The same error with the resource and the property that it arose in, unless it has them already.
    func inside(resource: String, property: String) -> Self {
        guard self.resource == nil else {
            return self
        }
        var copy = self
        copy.resource = resource
        copy.property = property
        return copy
    }
}

extension TemplateError: CustomStringConvertible {
    /// One line: where, and why.
    public var description: String {
        var places: [String] = []
        if let resource {
            places.append(self.property.map { "\(resource).\($0)" } ?? resource)
        }
        if let line {
            places.append("line \(line)")
        }
        return places.isEmpty ? self.reason : "\(places.joined(separator: ", ")): \(self.reason)"
    }
}
