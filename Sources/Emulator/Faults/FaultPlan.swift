/// Which faults are to happen: the same for the same seed.
public struct FaultPlan: Sendable, Hashable {
    /// What the dice start from.
    public var seed: UInt64

    /// How many of the chances for a fault are taken, 0 to 1.
    public var rate: Double

    /// The kinds that happen.
    public var kinds: Set<FaultKind>

    /// Creates a plan.
    public init(seed: UInt64, rate: Double, kinds: Set<FaultKind> = Set(FaultKind.allCases)) {
        self.seed = seed
        self.rate = rate
        self.kinds = kinds
    }

    /// Reads a plan such as `seed=7,rate=0.1` or `seed=7,rate=0.1,kinds=killed+lostEvent`.
    ///
    /// - Returns: Nil where a part is none of these or has no such value.
    public init?(parsing text: String) {
        var (seed, rate, kinds) = (UInt64(1), 0.1, Set(FaultKind.allCases))
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2 else { return nil }
            switch halves[0] {
            case "seed":
                guard let value = UInt64(halves[1]) else { return nil }
                seed = value
            case "rate":
                guard let value = Double(halves[1]), (0...1).contains(value) else { return nil }
                rate = value
            case "kinds":
                let names = halves[1].split(separator: "+").map(String.init)
                let known = names.compactMap(FaultKind.init(rawValue:))
                guard known.count == names.count else { return nil }
                kinds = Set(known)
            default:
                return nil
            }
        }
        self.init(seed: seed, rate: rate, kinds: kinds)
    }
}
