/// Why a step of the pipeline could not do its work.
public struct PipelineError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure, as alarms and the workflow's retries know it.
    public enum Code: String, Sendable {
        /// A variable of the environment is missing.
        case settingMissing = "Pipeline.SettingMissing"
        /// An event that this function cannot do anything with.
        case eventUnknown = "Pipeline.EventUnknown"
        /// The object was replaced while it was read; a later event or run takes the new one.
        case sourceChanged = "Transform.SourceChanged"
        /// The object's bytes are damaged where they must not be.
        case sourceDamaged = "Transform.SourceDamaged"
        /// A statement failed in the warehouse.
        case statementFailed = "Warehouse.StatementFailed"
        /// A statement did not end in the time that was left.
        case statementUnfinished = "Warehouse.StatementUnfinished"
        /// A commit file is not what the transform writes.
        case commitDamaged = "Load.CommitDamaged"
        /// An object that must be searched for a person cannot be read.
        case objectUnreadable = "Forget.ObjectUnreadable"
        /// The warehouse answered something that the analysis cannot read.
        case resultUnreadable = "Analysis.ResultUnreadable"
    }

    /// The kind of failure.
    public let code: Code

    /// What happened, where, and what to do.
    public let message: String

    /// Whether the same call may succeed later.
    public var isRetriable: Bool {
        switch self.code {
        case .sourceChanged, .statementFailed, .statementUnfinished: true
        case .settingMissing, .eventUnknown, .sourceDamaged, .commitDamaged, .objectUnreadable, .resultUnreadable:
            false
        }
    }

    /// The message.
    public var description: String { self.message }

    static func settingMissing(_ name: String) -> Self {
        Self(code: .settingMissing, message: "the environment variable \(name) is not set; template.yaml sets it")
    }

    /// Makes the error for an event that this function cannot do anything with.
    public static func eventUnknown(_ message: String) -> Self { Self(code: .eventUnknown, message: message) }
    static func sourceChanged(_ message: String) -> Self { Self(code: .sourceChanged, message: message) }
    static func sourceDamaged(_ message: String) -> Self { Self(code: .sourceDamaged, message: message) }
    static func statementFailed(_ message: String) -> Self { Self(code: .statementFailed, message: message) }
    static func statementUnfinished(_ message: String) -> Self { Self(code: .statementUnfinished, message: message) }
    static func commitDamaged(_ message: String) -> Self { Self(code: .commitDamaged, message: message) }
    static func objectUnreadable(_ message: String) -> Self { Self(code: .objectUnreadable, message: message) }
    static func resultUnreadable(_ message: String) -> Self { Self(code: .resultUnreadable, message: message) }
}
