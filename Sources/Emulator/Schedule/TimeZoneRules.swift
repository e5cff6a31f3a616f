/// When a zone's clocks differ from UTC, and by how much.
///
/// Read from the system's own database, so that no ICU data is needed.
public struct TimeZoneRules: Sendable, Hashable {
    /// A moment at which the offset changes.
    struct Transition: Sendable, Hashable {
        let moment: Int64
        let offset: Int
    }

    /// The zone's name, such as `Europe/Zagreb`.
    public let name: String

    private let initialOffset: Int
    private let transitions: [Transition]
    private let tail: TimeZoneTail?

    /// Coordinated Universal Time.
    public static let utc = Self(name: "UTC", initialOffset: 0, transitions: [], tail: nil)

    init(name: String, initialOffset: Int, transitions: [Transition], tail: TimeZoneTail?) {
        self.name = name
        self.initialOffset = initialOffset
        self.transitions = transitions
        self.tail = tail
    }

    /// How many seconds the zone's clocks are ahead of UTC at a moment.
    public func offset(at moment: Int64) -> Int {
        if let last = self.transitions.last, moment >= last.moment, let tail {
            return tail.offset(at: moment)
        }
        if self.transitions.isEmpty, let tail {
            return tail.offset(at: moment)
        }
        // The first transition after the moment.
        var low = 0
        var high = self.transitions.count
        while low < high {
            let middle = (low + high) / 2
            if self.transitions[middle].moment <= moment {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low == 0 ? self.initialOffset : self.transitions[low - 1].offset
    }

    /// The moments at which the zone's clocks show a time: one; none where they skip it; two where they repeat it.
    public func moments(of time: CalendarTime) -> [Int64] {
        let local = time.secondsSince1970
        // No zone is further than a day from UTC, and no two changes are that close.
        let offsets = Set([self.offset(at: local - 86_400), self.offset(at: local + 86_400)])
        return offsets.map { local - Int64($0) }.filter { self.offset(at: $0) == Int(local - $0) }.sorted()
    }

    /// The time that the zone's clocks show at a moment.
    public func time(at moment: Int64) -> CalendarTime {
        CalendarTime(secondsSince1970: moment + Int64(self.offset(at: moment)))
    }
}
