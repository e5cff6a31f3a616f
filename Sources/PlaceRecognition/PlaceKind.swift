/// What a place is.
///
/// The raw values are those of the compiled gazetteer; their order is the
/// build script's.
public enum PlaceKind: UInt8, Sendable, Hashable, CaseIterable {
    /// A state, or a part of one that people name like a state.
    case country
    /// A historical or touristic region: Istra, Dalmacija, Zagorje.
    case region
    /// One of the 21 counties.
    case county
    /// One of the 128 towns.
    case town
    /// One of the 428 municipalities, named like its seat.
    case municipality
    /// Any other settlement in Croatia.
    case settlement
    /// A part of a town.
    case quarter
    /// An island or a peninsula.
    case island
    /// A national park.
    case nationalPark
    /// A nature park.
    case naturePark
    /// A mountain, a hill or a pass.
    case mountain
    /// A river.
    case river
    /// A lake.
    case lake
    /// A sea, a bay or a channel.
    case sea
    /// A beach.
    case beach
    /// A building, a bridge, a venue: what visitors look at.
    case sight
    /// A street or a square.
    case street
    /// A festival or another event with a fixed place.
    case festival
    /// A motorway or a railway line.
    case road
    /// A continent or another part of the world.
    case continent
    /// A town outside Croatia.
    case city
}
