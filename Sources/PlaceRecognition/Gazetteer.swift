/// The places that can be recognised.
///
/// The data is part of the binary and used as it lies: making a value costs
/// nothing.
public struct Gazetteer: Sendable {
    /// The embedded gazetteer.
    public init() {}

    /// The hex SHA-256 of the gazetteer's data.
    ///
    /// It is part of the transform's identity: another gazetteer may read the
    /// same text differently.
    public static var hash: String { GazetteerData.hash }

    /// How many places there are.
    public var count: Int { GazetteerData().placeCount }

    /// The place with an id, or nil when there is none.
    public func place(_ id: Int64) -> Place? {
        let data = GazetteerData()
        return data.index(id: id).map(data.place)
    }

    /// All places, sorted by id.
    public var places: some Sequence<Place> {
        (0..<self.count).lazy.map { GazetteerData().place($0) }
    }
}
