internal import Warehouse

/// A number that the analysis goes by.
public struct WarehouseSetting: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// The number.
    public let value: Double
    /// What it means.
    public let meaning: String

    init(_ row: ResultRow) throws(WarehouseError) {
        self.name = try row.requiredText("setting")
        self.value = try row.number("number_value") ?? 0
        self.meaning = try row.requiredText("meaning")
    }
}
