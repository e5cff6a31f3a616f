import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Emulator

@Suite struct EventJournalTests {
    private static func entry(_ id: String, isQueued: Bool = true, _ payload: String = "{\n}") -> EventJournal.Entry {
        EventJournal.Entry(id: id, function: "F", time: 1, isQueued: isQueued, payload: [UInt8](payload.utf8))
    }

    @Test func `What was queued and not settled is there after a restart, in order, to the byte`() throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path("journal")
        do {
            let journal = try EventJournal(folder: folder)
            for id in ["a", "b", "c"] {
                try journal.record(Self.entry(id))
            }
            try journal.record(Self.entry("d", isQueued: false))
            journal.settle("b")
        }
        let journal = try EventJournal(folder: folder)
        #expect(journal.unsettled == [Self.entry("a"), Self.entry("c")])
        #expect(EventJournal.entries(in: folder).map(\.id) == ["a", "b", "c", "d"])
    }

    @Test func `A cut record at the end is dropped, and what follows is kept`() throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path("journal")
        try EventJournal(folder: folder).record(Self.entry("a"))
        let path = URL(filePath: folder + "/events")
        let whole = try Data(contentsOf: path)
        let next = EventJournal.bytes(of: Self.entry("b"))
        for length in 1..<next.count {
            try (whole + Data(next[..<length])).write(to: path)
            let journal = try EventJournal(folder: folder)
            #expect(journal.unsettled == [Self.entry("a")], "\(length)")
            try journal.record(Self.entry("c"))
            #expect(try EventJournal(folder: folder).unsettled == [Self.entry("a"), Self.entry("c")], "\(length)")
        }
    }

    @Test func `A journal stays small and loses nothing that is not settled`() throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path("journal")
        let journal = try EventJournal(folder: folder, segmentSize: 2_000)
        try journal.record(Self.entry("first"))
        for number in 0..<500 {
            try journal.record(Self.entry("\(number)"))
            journal.settle("\(number)")
        }
        let sizes = try FileManager.default.contentsOfDirectory(atPath: folder).map { name in
            try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.size] as? Int ?? 0
        }
        #expect(sizes.count == 2 && sizes.allSatisfy { $0 < 3_000 }, "\(sizes)")
        #expect(try EventJournal(folder: folder, segmentSize: 2_000).unsettled == [Self.entry("first")])
    }

    @Test func `An event that nobody delivered is delivered after the next start, under its id`() async throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path("journal")
        let identifier = Mutex("")
        try await LambdaFixture.withService { _, settings in
            settings.journal = try? EventJournal(folder: folder)
        } body: { service in
            // Nothing works the queue off.
            let id = try service.invokeAsynchronously(function: "F", payload: [UInt8](#"{"a": 1}"#.utf8))
            identifier.withLock { $0 = id }
        }
        let sink = RecordingSink()
        let journal = try EventJournal(folder: folder)
        try await LambdaFixture.withService(sink: sink) { _, settings in
            settings.journal = journal
        } body: { service in
            #expect(service.outstandingEvents == 1)
            async let work: Void = service.run()
            await service.drain()
            await service.stop()
            await work
        }
        let started = sink.entries.filter { if case .started = $0.kind { true } else { false } }
        #expect(started.map(\.requestID) == [identifier.withLock { $0 }])
        #expect(journal.unsettled.isEmpty)
    }

    @Test func `A function's program is used again only where it changed`() async throws {
        try await LambdaFixture.withService { _, _ in
        } body: { service in
            let reports = Mutex<[String]>([])
            let watch = Task {
                await ProgramWatch(service, pause: .milliseconds(10)).run { function in
                    reports.withLock { $0.append(function) }
                }
            }
            let program = try #require(service.programs.first)
            try await Task.sleep(for: .milliseconds(100))
            #expect(reports.withLock { $0 } == [])
            let bytes = try Data(contentsOf: LambdaFixture.runtime)
            try FileManager.default.removeItem(atPath: program.path)
            try bytes.write(to: URL(filePath: program.path))
            for _ in 0..<500 where reports.withLock({ $0.isEmpty }) {
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(reports.withLock { $0 } == [program.function])
            watch.cancel()
            await watch.value
        }
    }
}
