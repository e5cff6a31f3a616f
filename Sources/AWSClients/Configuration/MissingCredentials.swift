/// Stands where no credentials are configured, and says so at the first request.
struct MissingCredentials: AWSCredentialsProvider {
    func credentials() async throws(AWSServiceError) -> AWSCredentials {
        throw AWSServiceError(
            .noCredentials,
            service: "credentials",
            message: "no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
        )
    }
}
