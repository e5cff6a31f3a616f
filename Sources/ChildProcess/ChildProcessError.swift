/// Why a program could not be started.
public struct ChildProcessError: Error, Sendable, Hashable {
    /// What went wrong.
    public enum Code: String, Sendable, Hashable {
        /// There is no such program, or its interpreter is missing.
        case notFound
        /// The file may not be executed, or is no program for this machine.
        case notExecutable
        /// The working directory or an output file cannot be opened.
        case unusablePath
        /// The system has no process, descriptor or memory left.
        case outOfResources
    }

    /// What went wrong.
    public let code: Code

    /// One line that names the program and the reason.
    public let message: String

    static func notFound(_ message: String) -> Self { Self(code: .notFound, message: message) }
    static func notExecutable(_ message: String) -> Self { Self(code: .notExecutable, message: message) }
    static func unusablePath(_ message: String) -> Self { Self(code: .unusablePath, message: message) }
    static func outOfResources(_ message: String) -> Self { Self(code: .outOfResources, message: message) }
}

extension ChildProcessError: CustomStringConvertible {
    /// The message.
    public var description: String { self.message }
}
