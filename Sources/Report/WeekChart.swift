internal import Influence

/// A place's weeks as an area with its highest and its last week.
enum WeekChart {
    private static let width = 240.0
    private static let height = 64.0

    static func svg(_ name: String, _ weeks: [PlaceWeek]) -> HTMLText {
        guard weeks.count > 1, let first = weeks.first, let last = weeks.last else { return "" }
        let most = max(1, weeks.map(\.tweets).max() ?? 1)
        let step = Self.width / Double(weeks.count - 1)
        let points = weeks.enumerated().map { index, week in
            let y = Self.height - (Self.height - 4) * Double(week.tweets) / Double(most)
            return "\(NumberText.unit(Double(index) * step)) \(NumberText.unit(y))"
        }
        let said =
            "\(name), tweets in each of \(weeks.count) weeks from \(DateText.long(first.startsOn)): "
            + weeks.map { String($0.tweets) }.joined(separator: ", ")
        let lastHeight = Self.height - (Self.height - 4) * Double(last.tweets) / Double(most)
        return """
            <svg class="weeks" viewBox="0 -4 240 72" role="img" aria-label="\(said)"><path class="area" d="M0 64L\
            \(points.joined(separator: "L"))L240 64z"/><path class="line" d="M\(points.joined(separator: "L"))"/>\
            <circle cx="240" cy="\(NumberText.unit(lastHeight))" r="3.5"/></svg><p class="axis" aria-hidden="true"><span>\
            \(DateText.short(first.startsOn))</span><span>at most \(most)</span><span>\(DateText.short(last.startsOn)): \
            <b>\(last.tweets)</b></span></p>
            """
    }
}
