internal import BlockingExecutor
internal import Synchronization

/// A few threads for work that blocks or takes long, off the cooperative pool.
final class BlockingWorkers: Sendable {
    private actor Worker {
        private let executor = BlockingExecutor(label: "emulator worker")

        nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

        func run<Value: Sendable>(_ work: @Sendable () throws -> Value) rethrows -> Value {
            try work()
        }
    }

    private let workers: [Worker]
    private let turn = Atomic<Int>(0)

    init(count: Int = 4) {
        self.workers = (0..<count).map { _ in Worker() }
    }

    /// Runs something on one of the threads.
    func run<Value: Sendable>(_ work: @Sendable () throws -> Value) async rethrows -> Value {
        let turn = self.turn.wrappingAdd(1, ordering: .relaxed).oldValue
        return try await self.workers[turn % self.workers.count].run(work)
    }
}
