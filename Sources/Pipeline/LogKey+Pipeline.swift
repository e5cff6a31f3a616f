public import LambdaRuntime

extension LogKey {
    /// What a step did, as it answers.
    public static let outcome = Self(rawValue: "outcome")
    /// An object's bucket.
    public static let bucket = Self(rawValue: "bucket")
    /// An object's key.
    public static let key = Self(rawValue: "key")
}
