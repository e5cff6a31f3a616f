import Foundation
import TestSupport
import Testing

/// Short versions of what `scripts/bench faults` and `scripts/bench cloud-kills` do at length.
@Suite(.enabled(if: Program.isBuilt && Fixture.python != nil, "the release binaries or the venv are missing"))
struct WorstDayTests {
    private static func bench(_ name: String, _ arguments: [String]) throws -> CommandRun {
        let python = try #require(Fixture.python)
        return try CommandRun(python, [Fixture.root.appending(path: "scripts/bench.d/\(name).py").path] + arguments)
    }

    @Test func `after a day of faults the next clean run leaves what a day without faults does`() throws {
        let run = try Self.bench("faults", ["--seeds", "5", "--tweets", "1500", "--parts", "4"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("5 seeds, 0 with another result"))
        print(run.output, terminator: "")
    }

    @Test func `an emulator that is killed under load keeps what it acknowledged`() throws {
        let run = try Self.bench("cloud-kills", ["--kills", "10"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        print(run.output, terminator: "")
    }
}
