import Foundation
import Synchronization
import TestSupport
import Testing

/// A program that runs beside the test and is ended with the last reference.
final class BackgroundProgram: Sendable {
    private struct State {
        var text = ""
        var isClosed = false
    }

    private let process: Process
    private let state = Mutex(State())
    private let news = DispatchSemaphore(value: 0)

    /// Starts a program; what it writes is collected.
    ///
    /// - Throws: When it cannot be started.
    init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = Fixture.root
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        self.process = process
        try process.run()
        Thread.detachNewThread { [weak self] in
            // Read to the end, so that the program never waits for a reader.
            while case let bytes = pipe.fileHandleForReading.availableData, !bytes.isEmpty {
                self?.add(String(decoding: bytes, as: UTF8.self))
            }
            self?.close()
        }
    }

    deinit {
        if self.process.isRunning {
            kill(self.process.processIdentifier, SIGKILL)
            self.process.waitUntilExit()
        }
    }

    /// What it has written so far.
    var text: String { self.state.withLock { $0.text } }

    /// Waits until it has written a text, for half a minute at most.
    ///
    /// - Throws: When it ends, or the time is over, without the text.
    func waitFor(_ text: String) throws {
        let limit = DispatchTime.now() + 30
        while !self.text.contains(text) {
            let isOpen = !self.state.withLock { $0.isClosed }
            try #require(isOpen && self.news.wait(timeout: limit) == .success, "no '\(text)' in: \(self.text)")
        }
    }

    /// Sends a signal and waits for the end.
    ///
    /// - Returns: The exit code; for a signal that was not caught, its number plus 128.
    func end(_ signal: Int32) -> Int32 {
        kill(self.process.processIdentifier, signal)
        self.process.waitUntilExit()
        return self.process.terminationReason == .uncaughtSignal
            ? 128 + self.process.terminationStatus : self.process.terminationStatus
    }

    private func add(_ text: String) {
        self.state.withLock { $0.text += text }
        self.news.signal()
    }

    private func close() {
        self.state.withLock { $0.isClosed = true }
        self.news.signal()
    }
}
