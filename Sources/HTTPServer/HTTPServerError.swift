/// Why a server could not be started.
public struct HTTPServerError: Error, Sendable, Hashable {
    /// What went wrong.
    public enum Code: String, Sendable, Hashable {
        /// Another program listens on the address.
        case addressInUse
        /// The address is not one of this machine, or may not be used.
        case unusableAddress
        /// The system has no socket, thread or memory left.
        case outOfResources
    }

    /// What went wrong.
    public let code: Code

    /// One line that names host, port and the reason.
    public let message: String

    static func addressInUse(_ message: String) -> Self { Self(code: .addressInUse, message: message) }
    static func unusableAddress(_ message: String) -> Self { Self(code: .unusableAddress, message: message) }
    static func outOfResources(_ message: String) -> Self { Self(code: .outOfResources, message: message) }
}

extension HTTPServerError: CustomStringConvertible {
    /// The message.
    public var description: String { self.message }
}
