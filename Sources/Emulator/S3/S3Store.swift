internal import BlockingExecutor
internal import Glibc
public import HTTPTypes
internal import SQLite

/// Buckets and objects, kept in a folder: metadata in SQLite, bytes in files.
///
/// A put writes the file first and the row after it, so that no row ever names
/// a file that is not whole; what a crash leaves between the two is swept at
/// the next start. The death of this process loses nothing that was answered.
/// The loss of power may lose the last seconds, unless `isSynchronous`, when
/// file and row reach the disk before the answer.
public actor S3Store {
    private let executor = BlockingExecutor(label: "S3 store")

    /// A thread of its own, since the disk may make it wait.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    /// Where the server should put large bodies: on the same disk, so that they are moved and not copied.
    public nonisolated let spoolFolder: String

    nonisolated let files: ObjectFiles
    nonisolated let workers = BlockingWorkers(count: 4)
    nonisolated let clock: @Sendable () -> UnixTime
    let database: SQLiteDatabase

    private var sinks: [any ObjectEventSink]
    private var discarded: [(name: String, time: UnixTime)] = []

    /// Opens a store, and makes it where it is missing.
    ///
    /// - Parameters:
    ///   - folder: The folder for everything; its parent has to exist.
    ///   - isSynchronous: Whether a put waits for the disk.
    ///   - events: Whoever wants to hear of objects; see also ``observe(_:)``.
    ///   - clock: The time that objects are given.
    /// - Throws: ``S3Error`` with code `InternalError` where the folder cannot be used.
    public init(
        folder: String,
        isSynchronous: Bool = false,
        events: (any ObjectEventSink)? = nil,
        clock: @escaping @Sendable () -> UnixTime = { UnixTime.now() }
    ) throws(S3Error) {
        self.spoolFolder = "\(folder)/spool"
        self.clock = clock
        self.sinks = events.map { [$0] } ?? []
        do {
            for path in [folder, self.spoolFolder] {
                guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
                    throw BodyFile.Failure(path)
                }
            }
            self.files = try ObjectFiles(folder: "\(folder)/objects", isSynchronous: isSynchronous)
            self.database = try SQLiteDatabase(path: "\(folder)/metadata.sqlite", isSynchronous: isSynchronous)
            try self.database.execute(Self.schema)
            let names = try self.database.rows("select file from versions union all select file from parts")
            self.files.sweep(keeping: Set(try names.compactMap { try $0.optionalText(0) }))
            for name in ObjectFiles.entries(of: self.spoolFolder) {
                unlink("\(self.spoolFolder)/\(name)")
            }
        } catch {
            throw .internalError("the state folder \(folder) cannot be used: \(error)")
        }
    }

    private static let schema = """
        create table if not exists buckets (
            name text primary key, created integer not null, region text not null, versioning text not null
        ) without rowid;
        create table if not exists versions (
            id integer primary key autoincrement, bucket text not null references buckets, key text not null,
            version text not null, is_latest integer not null, is_marker integer not null, file text,
            size integer not null, etag text not null, modified integer not null, headers text not null, checksum text
        );
        create unique index if not exists versions_latest on versions (bucket, key) where is_latest = 1;
        create index if not exists versions_key on versions (bucket, key, id desc);
        create table if not exists uploads (
            id text primary key, bucket text not null references buckets, key text not null,
            created integer not null, headers text not null
        ) without rowid;
        create table if not exists parts (
            upload text not null references uploads on delete cascade, number integer not null, file text not null,
            size integer not null, etag text not null, modified integer not null, checksum text,
            primary key (upload, number)
        ) without rowid;
        """

    /// Adds somebody who hears of every object that is put from now on.
    public func observe(_ sink: any ObjectEventSink) {
        self.sinks.append(sink)
    }

    /// Tells everybody of an object.
    func announce(_ object: S3Object, _ options: S3WriteOptions) async {
        let digits = RequestIdentifier.hex(UInt64(bitPattern: object.sequence))
        let event = ObjectCreated(
            bucket: object.bucket,
            key: object.key,
            size: object.size,
            eTag: object.eTag,
            versionID: object.versionID == "null" ? nil : object.versionID,
            sequencer: String(decoding: digits, as: UTF8.self).uppercased(),
            eventName: options.eventName,
            time: object.modified.milliseconds * 1_000,
            requestID: options.requestID
        )
        for sink in self.sinks {
            await sink.objectCreated(event)
        }
    }

    /// Removes files later: somebody may be about to send them.
    func discard(_ names: [String]) {
        let now = self.clock()
        let isOver = { (time: UnixTime) in now - time > .seconds(60) }
        while let first = self.discarded.first, isOver(first.time) {
            self.files.remove(first.name)
            self.discarded.removeFirst()
        }
        self.discarded += names.map { ($0, now) }
    }

    /// Removes at once what was to be removed later, where nobody is sending it any more.
    public func removeDiscarded() {
        for file in self.discarded {
            self.files.remove(file.name)
        }
        self.discarded = []
    }

    /// Runs a body in a transaction; what is not a refusal becomes an internal error.
    func transaction<Value>(_ body: () throws -> Value) throws(S3Error) -> Value {
        do {
            return try self.database.transaction(body)
        } catch let error as S3Error {
            throw error
        } catch {
            throw .internalError("\(error)")
        }
    }

    /// Runs queries, which need no transaction: nothing else uses the database meanwhile.
    func reading<Value>(_ body: () throws -> Value) throws(S3Error) -> Value {
        do {
            return try body()
        } catch let error as S3Error {
            throw error
        } catch {
            throw .internalError("\(error)")
        }
    }

    /// Runs work on files off this actor; what is not a refusal becomes an internal error.
    nonisolated func onWorker<Value: Sendable>(
        _ work: @Sendable () throws -> Value
    ) async throws(S3Error) -> Value {
        do {
            return try await self.workers.run(work)
        } catch let error as S3Error {
            throw error
        } catch {
            throw .internalError("\(error)")
        }
    }
}
