/// Which instances of a function there are, and who waits for one.
///
/// Decisions only: whoever calls starts, runs and ends the instances.
struct InstanceShelf<Instance> {
    /// What an invocation gets.
    enum Grant {
        /// An instance that waits for an event.
        case warm(Instance)
        /// The right to start one, in a slot of this number.
        case start(slot: Int)
        /// Nothing: the local cloud is stopping.
        case stopped
    }

    /// What asking for an instance leads to.
    enum Decision {
        case grant(Grant)
        /// All are busy: wait for a grant.
        case wait
        /// All are busy, and the caller does not want to wait.
        case throttle
    }

    /// The most instances at once.
    let limit: Int

    private var idle: [Instance] = []
    private var freeSlots: [Int] = []
    private var nextSlot = 0

    /// How many instances there are, those that are being started included.
    private(set) var count = 0

    /// Who waits, in order.
    var waiting = WaitingQueue<CheckedContinuation<Grant, Never>>()

    private(set) var isStopped = false

    init(limit: Int) {
        self.limit = limit
    }

    /// An invocation wants an instance.
    mutating func acquire(canWait: Bool) -> Decision {
        if self.isStopped {
            return .grant(.stopped)
        }
        if let instance = self.idle.popLast() {
            return .grant(.warm(instance))
        }
        if self.count < self.limit {
            return .grant(.start(slot: self.takeSlot()))
        }
        return canWait ? .wait : .throttle
    }

    /// An instance waits for an event again; gives who is to have it.
    mutating func giveBack(_ instance: Instance) -> CheckedContinuation<Grant, Never>? {
        if let waiter = self.waiting.removeFirst() {
            return waiter
        }
        self.idle.append(instance)
        return nil
    }

    /// An instance is gone; gives who may start one in its place, and in which slot.
    mutating func remove(slot: Int) -> (waiter: CheckedContinuation<Grant, Never>, slot: Int)? {
        self.count -= 1
        self.freeSlots.append(slot)
        guard !self.isStopped, let waiter = self.waiting.removeFirst() else {
            return nil
        }
        return (waiter, self.takeSlot())
    }

    /// Takes all instances that wait for events off the shelf.
    mutating func takeIdle() -> [Instance] {
        defer { self.idle = [] }
        return self.idle
    }

    /// Grants nothing any more; gives who waits in vain.
    mutating func stop() -> [CheckedContinuation<Grant, Never>] {
        self.isStopped = true
        var waiters: [CheckedContinuation<Grant, Never>] = []
        while let waiter = self.waiting.removeFirst() {
            waiters.append(waiter)
        }
        return waiters
    }

    private mutating func takeSlot() -> Int {
        self.count += 1
        if let slot = self.freeSlots.popLast() {
            return slot
        }
        defer { self.nextSlot += 1 }
        return self.nextSlot
    }
}
