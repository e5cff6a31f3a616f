/// One field of a cron expression that is a set of numbers.
struct CronField: Sendable, Hashable {
    /// The numbers, ascending.
    let values: [Int]

    /// Reads `*`, `5`, `1-5`, `0/15`, `1-31/2`, names, and lists of these; nil where it is none.
    init?(_ text: some StringProtocol, range: ClosedRange<Int>, names: [String] = [], firstName: Int = 1) {
        func number(_ text: some StringProtocol) -> Int? {
            if let index = names.firstIndex(of: text.uppercased()) {
                return index + firstName
            }
            guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
                return nil
            }
            return Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
        var found: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let steps = part.split(separator: "/", omittingEmptySubsequences: false)
            guard steps.count <= 2, let first = steps.first else {
                return nil
            }
            var bounds: ClosedRange<Int>
            if first == "*" {
                bounds = range
            } else {
                let ends = first.split(separator: "-", omittingEmptySubsequences: false).map { number($0) }
                guard let lower = ends[0] else {
                    return nil
                }
                switch ends.count {
                case 1: bounds = lower...(steps.count == 2 ? range.upperBound : lower)
                case 2:
                    guard let upper = ends[1], upper >= lower else {
                        return nil
                    }
                    bounds = lower...upper
                default: return nil
                }
            }
            var step = 1
            if steps.count == 2 {
                guard let given = Int(steps[1]), given > 0, !steps[1].hasPrefix("+") else {
                    return nil
                }
                step = given
            }
            found.formUnion(stride(from: bounds.lowerBound, through: bounds.upperBound, by: step))
        }
        self.values = found.sorted()
    }

    /// Whether a number is among them.
    func contains(_ number: Int) -> Bool {
        self.values.contains(number)
    }
}
