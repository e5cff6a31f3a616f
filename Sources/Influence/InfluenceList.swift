/// One of the three lists: who is ranked, and who is not yet.
public struct InfluenceList: Sendable, Hashable {
    /// Which list.
    public let name: ListName

    /// The ranked members up to the limit that was read, first to last.
    public let ranked: [Person]

    /// Members without enough data, those seen most first.
    public let notEnoughData: [Person]

    /// The size of the population.
    public let population: Population
}
