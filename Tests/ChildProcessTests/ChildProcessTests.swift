import ChildProcess
import Foundation
import Synchronization
import Testing

@Suite struct ChildProcessTests {
    private static func shell(_ script: String, environment: [String: String] = [:]) -> ChildProcessConfiguration {
        ChildProcessConfiguration(executable: "/bin/sh", arguments: ["-c", script], environment: environment)
    }

    @Test func `A program's output, error output and status are collected`() async throws {
        let result = try await ChildProcess.run(Self.shell("echo out; echo err >&2; exit 3"))
        #expect(result.exit.reason == .exited(status: 3))
        #expect(result.exit.phrase == "exit status 3")
        #expect(String(decoding: result.output, as: UTF8.self) == "out\n")
        #expect(String(decoding: result.errorOutput, as: UTF8.self) == "err\n")
    }

    @Test func `The environment holds what was given and nothing else`() async throws {
        var configuration = ChildProcessConfiguration(executable: "/usr/bin/env")
        configuration.environment = ["GREETING": "dobar dan"]
        let result = try await ChildProcess.run(configuration)
        #expect(String(decoding: result.output, as: UTF8.self) == "GREETING=dobar dan\n")
    }

    @Test func `The working directory is the one asked for`() async throws {
        var configuration = Self.shell("pwd -P")
        configuration.workingDirectory = "/usr"
        let result = try await ChildProcess.run(configuration)
        #expect(String(decoding: result.output, as: UTF8.self) == "/usr\n")
    }

    @Test func `Lines arrive whole and in order, the last without its line feed too`() async throws {
        let lines = Mutex<[String]>([])
        var configuration = Self.shell("printf 'one\\ntw'; printf 'o\\nthree'")
        configuration.standardOutput = .lines { line in
            lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
        }
        _ = try await ChildProcess(configuration).waitForExit()
        #expect(lines.withLock { $0 } == ["one", "two", "three"])
    }

    @Test func `Error output joined to standard output keeps its place`() async throws {
        let lines = Mutex<[String]>([])
        var configuration = Self.shell("echo 1; echo 2 >&2; echo 3")
        configuration.standardOutput = .lines { line in
            lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
        }
        configuration.standardError = .joined
        _ = try await ChildProcess(configuration).waitForExit()
        #expect(lines.withLock { $0 } == ["1", "2", "3"])
    }

    @Test func `A megabyte of output is complete when the exit is reported`() async throws {
        let result = try await ChildProcess.run(Self.shell("head -c 1000000 /dev/zero"))
        #expect(result.output.count == 1_000_000)
    }

    @Test func `A missing program is reported as not found`() {
        let error = #expect(throws: ChildProcessError.self) {
            try ChildProcess(ChildProcessConfiguration(executable: "/nonexistent/program"))
        }
        #expect(error?.code == .notFound)
    }

    @Test func `A file that is no program is reported as not executable`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data("garbage".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        let error = #expect(throws: ChildProcessError.self) {
            try ChildProcess(ChildProcessConfiguration(executable: file.path))
        }
        #expect(error?.code == .notExecutable)
    }

    @Test func `A missing working directory is named`() {
        var configuration = Self.shell("true")
        configuration.workingDirectory = "/nonexistent/folder"
        let error = #expect(throws: ChildProcessError.self) { try ChildProcess(configuration) }
        #expect(error?.code == .unusablePath)
        #expect(error?.message.contains("/nonexistent/folder") == true)
    }

    @Test func `A signal reaches the whole group`() async throws {
        let child = try ChildProcess(Self.shell("sleep 60 & sleep 60; true"))
        child.send(.kill)
        let exit = await child.waitForExit()
        #expect(exit.reason == .signalled(number: 9))
        #expect(exit.phrase == "signal: killed")
    }

    @Test func `What a child leaves running ends with it and does not hold up its exit`() async throws {
        let result = try await ChildProcess.run(Self.shell("sleep 60 & echo $!"))
        let left = try #require(Int32(String(decoding: result.output, as: UTF8.self).dropLast()))
        // The signal is sent before the exit is reported; the kernel delivers it soon after.
        let deadline = ContinuousClock.now + .seconds(10)
        while Self.isRunning(left), ContinuousClock.now < deadline {
            await Task.yield()
        }
        #expect(!Self.isRunning(left))
    }

    private static func isRunning(_ processID: Int32) -> Bool {
        let state = try? String(contentsOfFile: "/proc/\(processID)/stat", encoding: .utf8)
        return state.map { !$0.contains(") Z ") } ?? false
    }

    @Test func `A child that ignores the request to end is killed after the grace period`() async throws {
        let ready = AsyncStream<Void>.makeStream()
        var configuration = Self.shell("trap '' TERM; echo ready; while :; do sleep 1; done")
        configuration.standardOutput = .lines { _ in ready.continuation.yield() }
        let child = try ChildProcess(configuration)
        for await _ in ready.stream { break }
        let exit = await child.stop(after: .milliseconds(50))
        #expect(exit.reason == .signalled(number: 9))
    }

    @Test func `A child inherits no descriptor but the standard three`() async throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: "/etc/hostname"))
        defer { try? file.close() }
        let result = try await ChildProcess.run(Self.shell("ls /proc/self/fd | wc -l"))
        // The fourth is the folder that ls itself reads.
        #expect(String(decoding: result.output, as: UTF8.self) == "4\n")
    }

    @Test func `A child runs in a session of its own`() async throws {
        let result = try await ChildProcess.run(Self.shell("cut -d' ' -f1,6 /proc/$$/stat"))
        let numbers = String(decoding: result.output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        #expect(numbers.count == 2 && numbers[0] == numbers[1])
    }

    @Test func `Eighty children at once all come to their end`() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<80 {
                group.addTask {
                    try await ChildProcess.run(Self.shell("exit \(number)")).exit.reason == .exited(status: number)
                }
            }
            for try await isRight in group {
                #expect(isRight)
            }
        }
    }

    @Test func `Memory is read while a child runs, and its peak when it has ended`() async throws {
        let child = try ChildProcess(Self.shell("sleep 60"))
        let memory = try #require(child.memory)
        #expect(memory.peakResidentBytes > 0)
        child.send(.kill)
        #expect(await child.waitForExit().peakResidentBytes > 0)
        #expect(child.memory == nil)
    }
}
