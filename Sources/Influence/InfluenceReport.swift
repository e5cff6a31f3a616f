public import Warehouse

/// Everything that the analysis found, as reports and the command line show it.
public struct InfluenceReport: Sendable, Hashable {
    /// The three lists.
    public let lists: [InfluenceList]
    /// Every population: the lists, homes of persons, kinds of other accounts.
    public let populations: [Population]
    /// The places named most.
    public let places: [NamedPlace]
    /// The weeks of the places named most, by place and date.
    public let placeWeeks: [PlaceWeek]
    /// Who is on the rise.
    public let rising: [RisingPerson]
    /// Whom to call about which place and region.
    public let shortlist: [ShortlistEntry]
    /// Where the audiences of the ranked are at home.
    public let audience: [AudienceCountry]
    /// The accounts that count as no persons, those that wrote most first.
    public let otherAccounts: [OtherAccount]
    /// The numbers that the analysis goes by.
    public let settings: [WarehouseSetting]
    /// The newest analysis, and the one before.
    public let runs: [AnalysisRun]
    /// From how many files that came, by name, in order.
    public let loads: [(name: String, count: Int)]
    /// What the warehouse holds, by name, in order.
    public let totals: [(name: String, count: Int)]

    /// Reads the report from the results of all ``ReportQuery`` cases.
    ///
    /// - Throws: ``WarehouseError`` with code `unexpectedResult` when a result
    ///   is missing or has another shape than its query's.
    public init(tables: [ReportQuery: ResultTable]) throws(WarehouseError) {
        let table: (ReportQuery) throws(WarehouseError) -> ResultTable = { query throws(WarehouseError) in
            guard let table = tables[query] else {
                throw .unexpectedResult("the result of \(query.rawValue) is missing")
            }
            return table
        }
        self.populations = try table(.populations).map { row throws(WarehouseError) in try Population(row) }
        self.places = try table(.places).map { row throws(WarehouseError) in try NamedPlace(row) }
        self.placeWeeks = try table(.placeWeeks).map { row throws(WarehouseError) in try PlaceWeek(row) }
        self.rising = try table(.rising).map { row throws(WarehouseError) in try RisingPerson(row) }
        self.shortlist = try table(.shortlist).map { row throws(WarehouseError) in try ShortlistEntry(row) }
        self.audience = try table(.audienceTotals).map { row throws(WarehouseError) in try AudienceCountry(row) }
        self.otherAccounts = try table(.otherAccounts).map { row throws(WarehouseError) in try OtherAccount(row) }
        self.settings = try table(.settings).map { row throws(WarehouseError) in try WarehouseSetting(row) }
        self.runs = try table(.runs).map { row throws(WarehouseError) in try AnalysisRun(row) }
        self.loads = try Self.totals(try table(.loads))
        self.totals = try Self.totals(try table(.totals))
        self.lists = try Self.lists(
            members: try table(.lists),
            details: try PersonDetails(table),
            populations: self.populations
        )
    }

    /// The list of a name.
    public func list(_ name: ListName) -> InfluenceList? {
        self.lists.first { $0.name == name }
    }

    private static func totals(_ table: ResultTable) throws(WarehouseError) -> [(name: String, count: Int)] {
        let rows = try table.map { row throws(WarehouseError) in
            var totals: [(name: String, count: Int)] = []
            for name in table.columns {
                totals.append((name, try row.count(name)))
            }
            return totals
        }
        return rows.first ?? []
    }

    private static func lists(
        members: ResultTable,
        details: PersonDetails,
        populations: [Population]
    ) throws(WarehouseError) -> [InfluenceList] {
        var people: [String: [Person]] = [:]
        for (list, person) in try members.map({ row throws(WarehouseError) in
            let list = try row.requiredText("list_name")
            return (list, try Person(row, details: details))
        }) {
            people[list, default: []].append(person)
        }
        return ListName.allCases.map { name in
            let members = people[name.rawValue] ?? []
            let population = populations.first { $0.name == name.rawValue }
            return InfluenceList(
                name: name,
                ranked: members.filter { $0.rank != nil },
                notEnoughData: members.filter { $0.rank == nil },
                population: population ?? Population(name: name.rawValue, members: 0, ranked: 0, notEnoughData: 0)
            )
        }
    }
}

extension InfluenceReport {
    /// Whether two reports say the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.lists == right.lists && left.populations == right.populations && left.places == right.places
            && left.placeWeeks == right.placeWeeks && left.rising == right.rising
            && left.shortlist == right.shortlist && left.runs == right.runs && left.audience == right.audience
            && left.otherAccounts == right.otherAccounts && left.settings == right.settings
            && left.loads.map(\.count) == right.loads.map(\.count)
            && left.totals.map(\.name) == right.totals.map(\.name)
            && left.totals.map(\.count) == right.totals.map(\.count)
    }

    /// Feeds the lists into a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(self.lists)
        hasher.combine(self.runs)
    }
}
