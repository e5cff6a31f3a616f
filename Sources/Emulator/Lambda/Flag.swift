internal import Synchronization

/// A truth value that many threads may take once.
final class Flag: Sendable {
    private let value: Atomic<Bool>

    init(_ value: Bool) {
        self.value = Atomic(value)
    }

    /// Whether it was still true; it is false from then on.
    func take() -> Bool {
        self.value.exchange(false, ordering: .relaxed)
    }
}
