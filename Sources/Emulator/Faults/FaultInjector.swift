internal import Synchronization

/// Decides where faults strike.
///
/// Every chance has a name, such as `GET lake/commits/a`, and comes as its
/// first, second, third time. Seed, kind, name and number decide, so that the
/// same seed strikes the same chances, in whatever order threads get there.
/// Identifiers that are new each time are left out of the names.
public final class FaultInjector: Sendable {
    private let plan: FaultPlan
    private let observe: @Sendable (FaultKind, String) -> Void
    private let counts = Mutex<[String: Int]>([:])
    private let struck = Mutex<[FaultKind: Int]>([:])

    /// Creates an injector.
    ///
    /// - Parameters:
    ///   - plan: Which faults.
    ///   - observe: Hears of every fault that strikes: its kind and where.
    public init(_ plan: FaultPlan, observe: @escaping @Sendable (FaultKind, String) -> Void = { _, _ in }) {
        self.plan = plan
        self.observe = observe
    }

    /// How often each kind has struck.
    public var strikes: [FaultKind: Int] { self.struck.withLock { $0 } }

    /// Whether a fault strikes at a chance.
    func strikes(_ kind: FaultKind, at name: String) -> Bool {
        self.number(kind, at: name) != nil
    }

    /// After how long a fault strikes what is under way; nil where it does not.
    func delay(_ kind: FaultKind, at name: String, within longest: Duration) -> Duration? {
        self.number(kind, at: name).map { longest * Self.fraction($0) }
    }

    /// A number made of the chance where a fault strikes it.
    private func number(_ kind: FaultKind, at name: String) -> UInt64? {
        guard self.plan.kinds.contains(kind) else { return nil }
        let chance = "\(kind.rawValue) \(Self.lasting(name))"
        let time = self.counts.withLock { counts in
            counts[chance, default: 0] += 1
            return counts[chance, default: 0]
        }
        let number = Self.mixed("\(chance) \(time)".utf8.reduce(self.plan.seed) { Self.mixed($0 ^ UInt64($1)) })
        guard Self.fraction(number) < self.plan.rate * kind.weight else { return nil }
        self.struck.withLock { $0[kind, default: 0] += 1 }
        self.observe(kind, "\(Self.lasting(name)), time \(time)")
        return Self.mixed(number)
    }

    /// A name without UUIDs and the like: runs of hexadecimal digits and hyphens longer than 12 become `*`.
    static func lasting(_ name: String) -> String {
        var result: [UInt8] = []
        var run: [UInt8] = []
        func flush() {
            result += run.count > 12 ? [UInt8(ascii: "*")] : run
            run = []
        }
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "-"):
                run.append(byte)
            default:
                flush()
                result.append(byte)
            }
        }
        flush()
        return String(decoding: result, as: UTF8.self)
    }

    /// The finalizer of SplitMix64.
    ///
    /// https://prng.di.unimi.it/splitmix64.c
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    private static func fraction(_ number: UInt64) -> Double {
        Double(number >> 11) / Double(1 << 53)
    }
}
