/// Whether a place is named more or less than before.
public enum PlaceTrend: String, Sendable, Hashable, CaseIterable {
    /// Named clearly more in the last four whole weeks than in the four before.
    case rising
    /// Neither.
    case steady
    /// Named clearly less.
    case falling
}
