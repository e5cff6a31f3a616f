internal import Synchronization

/// Bytes on their way from one writer to one reader, in order, only so many at a time.
///
/// open → finished or failed, by the writer; → abandoned, by the reader, who then gets nothing more. Whoever has to
/// wait says what wakes him; the closure is called once, on the other's thread, without any lock.
public final class BytePipe: Sendable {
    /// How the writer ended.
    public enum Ending: Sendable, Hashable {
        /// Everything is written; these fields come behind it.
        case finished(trailers: HTTPHeaders)
        /// It breaks off.
        case failed
    }

    /// What a reader finds.
    public enum Reading: Sendable, Hashable {
        /// The next bytes, at least one.
        case bytes([UInt8])
        /// Nothing yet.
        case nothing
        /// Nothing more.
        case end(Ending)
    }

    /// What came of writing.
    public enum Writing: Sendable, Hashable {
        /// All of it is taken.
        case taken
        /// Nothing is taken, for too much waits to be read.
        case full
        /// Nobody reads any more.
        case abandoned
    }

    private struct State {
        var bytes: [UInt8] = []
        var ending: Ending?
        var isAbandoned = false
        var reader: (@Sendable () -> Void)?
        var writer: (@Sendable () -> Void)?
    }

    private let capacity: Int
    private let state = Mutex(State())

    /// Creates a pipe.
    ///
    /// - Parameter capacity: How many bytes may wait before a writer has to; what is written at once is taken whole.
    public init(capacity: Int = 1 << 20) {
        self.capacity = capacity
    }

    // MARK: Writing

    /// Writes without waiting.
    public func push(_ bytes: some Sequence<UInt8>) -> Writing {
        let (writing, reader) = self.state.withLock { state -> (Writing, (@Sendable () -> Void)?) in
            guard !state.isAbandoned else { return (.abandoned, nil) }
            guard state.bytes.count < self.capacity else { return (.full, nil) }
            state.bytes.append(contentsOf: bytes)
            guard !state.bytes.isEmpty else { return (.taken, nil) }
            return (.taken, Self.take(&state.reader))
        }
        reader?()
        return writing
    }

    /// Writes, and waits for room where there is none.
    ///
    /// - Returns: False where nobody reads any more.
    public func write(_ bytes: [UInt8]) async -> Bool {
        while true {
            switch self.push(bytes) {
            case .taken: return true
            case .abandoned: return false
            case .full: await withCheckedContinuation { waiting in self.whenWritable { waiting.resume() } }
            }
        }
    }

    /// Calls a closure once when there is room, or nobody reads any more; at once where that is so.
    public func whenWritable(_ wake: @escaping @Sendable () -> Void) {
        let isWritable = self.state.withLock { state in
            let isWritable = state.isAbandoned || state.bytes.count < self.capacity
            state.writer = isWritable ? nil : wake
            return isWritable
        }
        if isWritable {
            wake()
        }
    }

    /// Says that everything is written.
    public func finish(trailers: HTTPHeaders = [:]) {
        self.end(.finished(trailers: trailers))
    }

    /// Says that what is written breaks off; nothing where the end was told before.
    public func fail() {
        self.end(.failed)
    }

    private func end(_ ending: Ending) {
        let reader = self.state.withLock { state in
            state.ending = state.ending ?? ending
            return Self.take(&state.reader)
        }
        reader?()
    }

    // MARK: Reading

    /// Whether everything was read, and no more comes.
    public var isDry: Bool { self.state.withLock { $0.bytes.isEmpty && $0.ending != nil } }

    /// Reads without waiting.
    ///
    /// - Parameter limit: The most bytes that are given.
    /// - Returns: Bytes, the end, or nothing.
    public func take(_ limit: Int = .max) -> Reading {
        let (reading, writer) = self.state.withLock { state -> (Reading, (@Sendable () -> Void)?) in
            guard !state.bytes.isEmpty else { return (state.ending.map { .end($0) } ?? .nothing, nil) }
            let bytes: [UInt8]
            if state.bytes.count <= limit {
                bytes = state.bytes
                state.bytes = []
            } else {
                bytes = Array(state.bytes[..<limit])
                state.bytes.removeFirst(limit)
            }
            return (.bytes(bytes), state.bytes.count < self.capacity ? Self.take(&state.writer) : nil)
        }
        writer?()
        return reading
    }

    /// Reads, and waits where there is nothing yet.
    ///
    /// - Returns: Bytes, or the end.
    public func next() async -> Reading {
        while true {
            let reading = self.take()
            guard reading == .nothing else { return reading }
            await withCheckedContinuation { waiting in self.whenReadable { waiting.resume() } }
        }
    }

    /// Calls a closure once when there is something to read, be it the end; at once where that is so.
    public func whenReadable(_ wake: @escaping @Sendable () -> Void) {
        let isReadable = self.state.withLock { state in
            let isReadable = !state.bytes.isEmpty || state.ending != nil
            state.reader = isReadable ? nil : wake
            return isReadable
        }
        if isReadable {
            wake()
        }
    }

    /// Says that nobody reads any more; what waits is dropped.
    public func abandon() {
        let writer = self.state.withLock { state in
            state.isAbandoned = true
            state.bytes = []
            state.reader = nil
            return Self.take(&state.writer)
        }
        writer?()
    }

    private static func take(_ wake: inout (@Sendable () -> Void)?) -> (@Sendable () -> Void)? {
        defer { wake = nil }
        return wake
    }
}

extension BytePipe: Hashable {
    /// A pipe is like no other.
    public static func == (left: BytePipe, right: BytePipe) -> Bool { left === right }

    /// Hashes which pipe it is.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
