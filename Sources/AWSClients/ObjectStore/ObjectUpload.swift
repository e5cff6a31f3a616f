/// An upload in parts that was begun and neither completed nor aborted yet.
public struct ObjectUpload: Sendable, Hashable {
    /// One part that the store has taken.
    public struct Part: Sendable, Hashable {
        /// The place in the object, from 1 to 10,000.
        public var number: Int

        /// The part's entity tag without its quotes.
        public var eTag: String

        /// Creates a part.
        public init(number: Int, eTag: String) {
            self.number = number
            self.eTag = eTag
        }
    }

    /// Where the object will lie.
    public let location: ObjectLocation

    /// The store's name for the upload.
    public let id: String

    /// Creates an upload's handle.
    public init(location: ObjectLocation, id: String) {
        self.location = location
        self.id = id
    }
}
