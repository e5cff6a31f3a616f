/// Whatever knows what requests are signed with at the moment.
public protocol AWSCredentialsProvider: Sendable {
    /// The credentials that are valid now.
    ///
    /// - Throws: ``AWSServiceError`` with the code `NoCredentials`, or of what kept them away.
    func credentials() async throws(AWSServiceError) -> AWSCredentials
}

extension AWSCredentials: AWSCredentialsProvider {
    /// Themselves.
    public func credentials() async throws(AWSServiceError) -> AWSCredentials { self }
}
