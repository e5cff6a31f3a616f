/// An error that tells Lambda's callers what failed, under a name that does not change.
///
/// Alarms and the retries of workflows go by the name.
public protocol LambdaError: Error {
    /// The name, such as `Load.CopyFailed`.
    var errorType: String { get }

    /// What happened, for people.
    var message: String { get }

    /// Whether the same event may well succeed a little later.
    var isRetriable: Bool { get }
}
