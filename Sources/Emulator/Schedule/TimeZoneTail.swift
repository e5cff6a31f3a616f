internal import CivilCalendar

/// The rule for all times after the last change that a zone's file lists, in POSIX form: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct TimeZoneTail: Sendable, Hashable {
    /// A change that comes every year on a weekday of a month.
    private struct Change: Sendable, Hashable {
        var month: Int
        var week: Int
        var weekday: Int
        var seconds: Int
    }

    private let standardOffset: Int
    private let summerOffset: Int
    private let changes: [Change]

    /// Reads the rule; nil where it has another form.
    init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 1 || parts.count == 3, let names = parts.first else {
            return nil
        }
        var rest = names.utf8[...]
        guard Self.skipName(&rest), let standard = Self.time(&rest) else {
            return nil
        }
        self.standardOffset = -standard
        guard !rest.isEmpty else {
            self.summerOffset = -standard
            self.changes = []
            return
        }
        guard Self.skipName(&rest) else {
            return nil
        }
        self.summerOffset = rest.isEmpty ? 3600 - standard : -(Self.time(&rest) ?? 0)
        let changes = parts.dropFirst().compactMap { Self.change($0) }
        guard changes.count == 2 else {
            return nil
        }
        self.changes = changes
    }

    /// How many seconds the clocks are ahead of UTC at a moment.
    func offset(at moment: Int64) -> Int {
        guard self.changes.count == 2 else {
            return self.standardOffset
        }
        let year = CalendarTime(secondsSince1970: moment + Int64(self.standardOffset)).year
        let start = Self.moment(self.changes[0], year: year, offset: self.standardOffset)
        let end = Self.moment(self.changes[1], year: year, offset: self.summerOffset)
        // In the south summer runs over the turn of the year.
        let isSummer = start < end ? moment >= start && moment < end : moment >= start || moment < end
        return isSummer ? self.summerOffset : self.standardOffset
    }

    private static func moment(_ change: Change, year: Int, offset: Int) -> Int64 {
        let first = CalendarTime(year: year, month: change.month, day: 1)
        var day = 1 + (change.weekday + 1 - first.weekday + 7) % 7 + (change.week - 1) * 7
        while day > CivilDate.days(inMonth: change.month, of: year) {
            day -= 7
        }
        let midnight = CalendarTime(year: year, month: change.month, day: day).secondsSince1970
        return midnight + Int64(change.seconds - offset)
    }

    private static func change(_ text: Substring) -> Change? {
        let halves = text.split(separator: "/")
        guard let date = halves.first, date.hasPrefix("M") else {
            return nil
        }
        let numbers = date.dropFirst().split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]),
            (0...6).contains(numbers[2])
        else {
            return nil
        }
        var seconds: Int? = 7200
        if halves.count == 2 {
            var rest = halves[1].utf8[...]
            seconds = Self.time(&rest)
        }
        return seconds.map { Change(month: numbers[0], week: numbers[1], weekday: numbers[2], seconds: $0) }
    }

    /// Passes over `CET` or `<+03>`.
    private static func skipName(_ rest: inout Substring.UTF8View) -> Bool {
        let before = rest.count
        if rest.first == UInt8(ascii: "<") {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
                return false
            }
            rest = rest[rest.index(after: end)...]
        } else {
            rest = rest.drop { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        }
        return rest.count < before
    }

    /// Reads `-1`, `5:30` or `2:00:00` as seconds.
    private static func time(_ rest: inout Substring.UTF8View) -> Int? {
        let text = rest.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x3A || $0 == 0x2B || $0 == 0x2D }
        rest = rest[text.endIndex...]
        guard var digits = Optional(Substring(text)), !digits.isEmpty else {
            return nil
        }
        let isNegative = digits.hasPrefix("-")
        if isNegative || digits.hasPrefix("+") {
            digits.removeFirst()
        }
        let numbers = digits.split(separator: ":").map { Int($0) ?? 0 } + [0, 0]
        let seconds = numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
        return isNegative ? -seconds : seconds
    }
}
