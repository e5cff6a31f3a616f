internal import CChildProcess
internal import Dispatch
internal import Glibc
internal import Synchronization

/// A running program that this process has started.
///
/// It runs in a session of its own, so that Ctrl-C on the terminal reaches
/// this process only, which then ends its children in good order. It inherits
/// no descriptor but the three standard ones. A child that nobody holds any
/// more is still reaped.
public final class ChildProcess: Sendable {
    /// What is known of the end; the waiters are resumed once, outside the lock.
    private struct State {
        var exit: ChildProcessExit?
        var waiters: [CheckedContinuation<ChildProcessExit, Never>] = []
    }

    /// The system's number for the process, also that of its group.
    public let processID: Int32

    private let endsGroupWithChild: Bool
    private let onExit: (@Sendable (ChildProcessExit) -> Void)?
    private let pipes: [OutputPipe]
    private let state = Mutex(State())

    /// Held by whoever reads from the pipes: the thread that follows, or who asks for what is pending.
    private let reading = Mutex(())

    /// Starts a program; it runs when this returns.
    ///
    /// - Throws: ``ChildProcessError`` with any of its codes.
    public init(_ configuration: ChildProcessConfiguration) throws(ChildProcessError) {
        let descriptors = try SpawnedDescriptors(configuration: configuration)
        let result = Self.spawn(configuration, descriptors: descriptors.child)
        descriptors.closeChildSide()
        guard result.process > 0 else {
            descriptors.abandonPipes()
            throw Self.error(of: result, configuration: configuration)
        }
        self.processID = result.process
        self.endsGroupWithChild = configuration.endsGroupWithChild
        self.onExit = configuration.onExit
        self.pipes = descriptors.pipes
        // A queue of its own is a thread of its own: following blocks it until the child has ended.
        DispatchQueue(label: "putokaz.child.\(result.process)").async {
            self.follow(descriptor: result.descriptor)
        }
    }

    /// How it ended, or nil while it runs.
    public var exit: ChildProcessExit? {
        self.state.withLock { $0.exit }
    }

    /// What memory it holds, or nil once it has ended.
    public var memory: ChildProcessMemory? {
        self.exit == nil ? ChildProcessMemory(processID: self.processID) : nil
    }

    /// Waits until it has ended and all of its output was delivered.
    public func waitForExit() async -> ChildProcessExit {
        await withCheckedContinuation { continuation in
            let exit = self.state.withLock { state -> ChildProcessExit? in
                if state.exit == nil {
                    state.waiters.append(continuation)
                }
                return state.exit
            }
            if let exit {
                continuation.resume(returning: exit)
            }
        }
    }

    /// Sends a signal to the child and to all of its process group; nothing happens once it has ended.
    public func send(_ signal: ChildProcessSignal) {
        // Under the lock, so that the number cannot go to another process meanwhile.
        self.state.withLock { state in
            if state.exit == nil {
                kill(-self.processID, signal.number)
            }
        }
    }

    /// Sends a signal to the child alone, not to its group; nothing happens once it has ended.
    ///
    /// PostgreSQL wants it so: its server tells its own children.
    public func sendToLeader(_ signal: ChildProcessSignal) {
        self.state.withLock { state in
            if state.exit == nil {
                kill(self.processID, signal.number)
            }
        }
    }

    /// Delivers what the child has written up to now, before this returns.
    ///
    /// It must not be called from within one of the child's own closures.
    public func deliverPendingOutput() {
        self.reading.withLock { _ in
            for pipe in self.pipes {
                pipe.drain(limit: 64)
            }
        }
    }

    /// Asks it to end, waits a while, then kills it.
    public func stop(after grace: Duration) async -> ChildProcessExit {
        self.send(.terminate)
        let parts = grace.components
        let nanoseconds = Int(parts.seconds) * 1_000_000_000 + Int(parts.attoseconds / 1_000_000_000)
        DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(nanoseconds)) { [weak self] in
            self?.send(.kill)
        }
        return await self.waitForExit()
    }

    /// Delivers what the child writes until it has ended; who calls holds it until then.
    ///
    /// Not with dispatch sources: on Linux, cancelling one while its
    /// descriptor has news can crash libdispatch's event loop.
    private func follow(descriptor: Int32) {
        while cchildprocess_has_ended(self.processID) == 0 {
            let open = self.reading.withLock { _ in self.pipes.compactMap(\.openDescriptor) }
            let descriptors = [descriptor] + open
            var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            unsafe poll(&entries, nfds_t(entries.count), -1)
            self.reading.withLock { _ in
                for pipe in self.pipes {
                    pipe.drain(limit: 16)
                }
            }
        }
        close(descriptor)
        self.finish()
    }

    /// Delivers the last output, reaps the child and tells those who wait.
    private func finish() {
        if self.endsGroupWithChild {
            // The child is not reaped yet: its number is still its own.
            kill(-self.processID, SIGKILL)
        }
        self.reading.withLock { _ in
            for pipe in self.pipes {
                pipe.drain(limit: 1024)
                pipe.finish()
            }
        }
        let (exit, waiters) = self.state.withLock { state in
            var peak = 0
            let status = unsafe cchildprocess_reap(self.processID, &peak)
            let exit = Self.exit(status: status, peakKibibytes: peak)
            state.exit = exit
            defer { state.waiters = [] }
            return (exit, state.waiters)
        }
        self.onExit?(exit)
        for waiter in waiters {
            waiter.resume(returning: exit)
        }
    }

    private static func exit(status: Int32, peakKibibytes: Int) -> ChildProcessExit {
        let reason: ChildProcessExit.Reason =
            cchildprocess_exited(status) != 0
            ? .exited(status: Int(cchildprocess_exit_status(status)))
            : .signalled(number: Int(cchildprocess_signal(status)))
        return ChildProcessExit(reason: reason, peakResidentBytes: peakKibibytes * 1024)
    }
}
