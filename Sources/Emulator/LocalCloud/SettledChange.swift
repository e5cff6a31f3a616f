/// Tells when something that is looked at again and again has changed and stays as it is.
///
/// What differs from one look to the next is still being written.
public struct SettledChange<Value: Equatable & Sendable>: Sendable {
    private var settled: Value
    private var last: Value

    /// Begins with a first look.
    public init(_ value: Value) {
        self.settled = value
        self.last = value
    }

    /// Takes the next look; true where it is the second alike, of something new.
    public mutating func look(_ value: Value) -> Bool {
        let isNew = value == self.last && value != self.settled
        self.last = value
        if isNew {
            self.settled = value
        }
        return isNew
    }
}
