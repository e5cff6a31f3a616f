/// How a path enters the canonical request.
public enum SigV4PathRule: Sendable, Hashable {
    /// S3's rule: every segment encoded once, and nothing else changed.
    case encodedOnce

    /// Every other service: the path as sent is encoded once more, as it stands.
    case encodedAgain

    /// Like ``encodedAgain``, but dot segments and empty segments are removed first.
    case normalized

    /// The rule of a service.
    public static func rule(ofService service: String) -> Self {
        ["s3", "s3express", "s3-object-lambda"].contains(service) ? .encodedOnce : .normalized
    }
}
