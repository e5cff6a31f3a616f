internal import Glibc
internal import Synchronization

/// The open connections whose request is not whole yet, by when they last brought something.
///
/// Whoever opens connections and sends nothing, or a byte now and then, must
/// not keep others out: once three quarters of the places are taken, each new
/// connection ends the one that has brought nothing for the longest time. A
/// connection that waits for an answer is not among them.
final class OpenConnections: Sendable {
    private struct Entry {
        var descriptor: Int32
        var serial: UInt64
    }

    private struct State {
        var count = 0
        var serial: UInt64 = 0
        /// The connections that owe something, by their addresses.
        var owing: [UInt: Entry] = [:]
        /// Addresses and serials in order; what is no longer true is passed over.
        var queue: [(key: UInt, serial: UInt64)] = []
        var head = 0
    }

    private let threshold: Int
    private let state = Mutex(State())

    /// Creates a list for a server with so many places.
    init(places: Int) {
        self.threshold = max(1, places - places / 4)
    }

    /// Takes a new connection, and ends the idlest one where places are short.
    func opened(_ key: UInt, descriptor: Int32) {
        self.state.withLock { state in
            state.count += 1
            if state.count > self.threshold {
                Self.endIdlest(&state)
            }
            Self.append(key, descriptor, &state)
        }
    }

    /// Notes that a connection has brought a part of a request, or was answered and may bring the next.
    func progressed(_ key: UInt, descriptor: Int32) {
        self.state.withLock { Self.append(key, descriptor, &$0) }
    }

    /// Notes that a connection's request is whole.
    func isWhole(_ key: UInt) {
        self.state.withLock { _ = $0.owing.removeValue(forKey: key) }
    }

    /// Forgets a connection; its descriptor is closed after this call.
    func closed(_ key: UInt) {
        self.state.withLock { state in
            state.count -= 1
            state.owing[key] = nil
        }
    }

    private static func append(_ key: UInt, _ descriptor: Int32, _ state: inout State) {
        if state.queue.count > 2 * state.owing.count + 1_024 {
            let entries = state.queue[state.head...].filter { state.owing[$0.key]?.serial == $0.serial }
            state.queue = Array(entries)
            state.head = 0
        }
        state.serial += 1
        state.owing[key] = Entry(descriptor: descriptor, serial: state.serial)
        state.queue.append((key, state.serial))
    }

    private static func endIdlest(_ state: inout State) {
        while state.head < state.queue.count {
            let (key, serial) = state.queue[state.head]
            state.head += 1
            if let entry = state.owing[key], entry.serial == serial {
                state.owing[key] = nil
                // The library notices, closes the descriptor and tells of it, in this order.
                shutdown(entry.descriptor, Int32(SHUT_RDWR))
                return
            }
        }
    }
}
