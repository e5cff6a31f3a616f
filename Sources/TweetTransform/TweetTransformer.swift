public import TweetReading

/// Turns the decompressed bytes of one object into the lake's files, part by part.
///
/// It does no I/O: bytes are pushed in, finished parts come out. What comes
/// out depends on the bytes and the options alone, never on how they were
/// pushed, on time or on threads. Memory is bounded by a part's rows.
///
/// States: reading → finished. A file is recognised by its first records;
/// until then nothing comes out, and a file that holds nothing known gives
/// one last part with no files.
public final class TweetTransformer {
    /// The counts of all parts so far that have come out.
    public private(set) var counts = TransformCounts()

    /// How many bytes have been pushed.
    public var byteCount: Int { self.splitter.byteCount }

    /// The part that is being read, from 0.
    public private(set) var part = 0

    /// The file's format, once enough has been seen.
    public var format: InputFormat? { self.splitter.format }

    private let options: TransformOptions
    private var builder: PartBuilder
    /// More builders of the same part, each on a thread; none where there is but one thread.
    private let workers: [PartWorker]
    private var batches = 0
    private var splitter: RecordSplitter
    private var isRecognised: Bool
    private var hasCutTweet = false
    private var isGivenUp = false

    /// So many records in which nothing is known make a file unrecognised.
    private static let recordsBeforeGivingUp = 2000

    /// Creates a transformer for one object.
    ///
    /// - Parameter options: What must be known of the object beside its bytes.
    /// - Throws: ``TransformError`` with code `memoryShort`.
    public init(options: TransformOptions) throws(TransformError) {
        self.options = options
        self.builder = try PartBuilder(options: options)
        var workers: [PartWorker] = []
        while options.threads > 1, workers.count < options.threads {
            workers.append(try PartWorker(options: options, number: workers.count))
        }
        self.workers = workers
        self.splitter = RecordSplitter(partSize: options.partSize)
        // Whoever asks for a later part has had earlier ones, which came out of a known file.
        self.isRecognised = options.firstPart > 0
    }

    /// Takes the next decompressed bytes of the object.
    ///
    /// - Parameters:
    ///   - bytes: Some bytes, which are copied.
    ///   - emit: Receives each part that has become complete.
    /// - Throws: ``TransformError``, or what `emit` throws.
    public func consume(_ bytes: UnsafeRawBufferPointer, emit: (PartOutput) throws -> Void) throws {
        guard !self.isGivenUp else {
            return
        }
        // The batch knows all that `take` needs: the splitter is busy meanwhile.
        try self.splitter.push(bytes) { try self.take($0, emit) }
    }

    /// Takes the object's end and emits the last part.
    ///
    /// - Throws: ``TransformError``, or what `emit` throws.
    public func finish(emit: (PartOutput) throws -> Void) throws {
        if !self.isGivenUp {
            try self.splitter.finish { try self.take($0, emit) }
        }
        self.gather()
        let isKnown = self.isRecognised || self.hasCutTweet || self.isEmpty
        if !isKnown {
            self.builder.clear()
        }
        try self.close(isLast: true, isUnrecognised: !isKnown, emit)
    }

    /// Takes the end of what can be read of a damaged object, and emits the last part with a reject that says so.
    ///
    /// - Parameters:
    ///   - reason: Why it cannot be read on.
    ///   - emit: Receives the last part.
    /// - Returns: False, and nothing is emitted, where nothing known came before the damage.
    /// - Throws: ``TransformError``, or what `emit` throws.
    public func finishDamaged(_ reason: String, emit: (PartOutput) throws -> Void) throws -> Bool {
        if !self.isGivenUp {
            try self.splitter.finish { try self.take($0, emit) }
        }
        self.gather()
        guard self.isRecognised else {
            return false
        }
        let offset = self.splitter.byteCount
        let damage = "\(reason); what stands behind byte \(offset) of the unpacked file is lost"
        self.builder.rejectRest(
            line: self.splitter.line,
            offset: offset,
            batch: self.batches,
            RejectReason(.damaged, damage)
        )
        try self.close(isLast: true, damage: damage, emit)
        return true
    }

    /// Whether the file holds nothing, or nothing but blank lines.
    private var isEmpty: Bool {
        self.splitter.format == .empty
            || (self.splitter.format != .unrecognised && self.builder.counts.records == self.builder.counts.blanks)
    }

    private func take(_ batch: RecordBatch, _ emit: (PartOutput) throws -> Void) throws {
        guard !self.isGivenUp else {
            return
        }
        while batch.part > self.part {
            try self.close(isLast: false, emit)
        }
        guard batch.part >= self.options.firstPart else {
            return
        }
        let number = self.batches
        self.batches += 1
        // A file must be known by its first records, so these are taken at once.
        if self.isRecognised, !self.workers.isEmpty {
            self.workers[number % self.workers.count].take(batch, number: number)
            return
        }
        let recognition = self.builder.take(batch, number: number)
        if recognition.hasKnown || batch.isOfTweets {
            self.isRecognised = true
        }
        self.hasCutTweet = self.hasCutTweet || recognition.hasCutTweet
        if !self.isRecognised, self.builder.counts.rejects > Self.recordsBeforeGivingUp {
            self.isGivenUp = true
            self.hasCutTweet = false
            self.builder.clear()
        }
    }

    /// Waits for the workers and takes over what they hold.
    private func gather() {
        for worker in self.workers {
            worker.wait()
            if self.builder.isEmpty {
                swap(&self.builder, &worker.builder)
            } else {
                self.builder.absorb(&worker.builder)
            }
        }
    }

    private func close(
        isLast: Bool,
        isUnrecognised: Bool = false,
        damage: String? = nil,
        _ emit: (PartOutput) throws -> Void
    ) throws {
        defer {
            self.part += 1
        }
        guard self.part >= self.options.firstPart else {
            if isLast {
                // The object is shorter than it was: an empty last part says so.
                try emit(self.output(isLast: true, isUnrecognised: false, damage: damage))
            }
            return
        }
        self.gather()
        let output = try self.output(isLast: isLast, isUnrecognised: isUnrecognised, damage: damage)
        self.counts += output.counts
        self.builder.clear()
        if let first = self.workers.first {
            // The room goes back to who needs it next.
            swap(&self.builder, &first.builder)
        }
        try emit(output)
    }

    private func output(
        isLast: Bool,
        isUnrecognised: Bool,
        damage: String?
    ) throws(TransformError) -> PartOutput {
        PartOutput(
            part: self.part,
            isLast: isLast,
            files: try self.builder.files(level: self.options.compressionLevel, threads: self.options.threads),
            rejects: self.builder.rejectLines(),
            counts: self.builder.counts,
            isUnrecognised: isUnrecognised,
            damage: damage
        )
    }
}

extension RecordBatch {
    /// Whether its records are known by what stands in front of them: a table's header, an archive's name.
    fileprivate var isOfTweets: Bool {
        switch self.format {
        case .table, .archive: true
        default: false
        }
    }
}
