import Foundation
import JSONDocument
import TestSupport
import Testing

@Suite(
    .enabled(
        if: Program.isBuilt && Fixture.shared("tweets/v1.1") != nil,
        "the release binaries or the shared tweets are missing"
    )
)
struct RealTweetsTests {
    @Test func `every real tweet is counted once, and those that were deleted are gone`() throws {
        let folder = try TemporaryFolder()
        let input = try #require(Fixture.shared("tweets/v1.1")).path
        let run = try Program.run(["run", "--json", "--state", folder.path("state"), "--input", input])
        #expect(run.status == 0, "\(run.errors)")
        let answer = try Program.json(run)
        // Counted apart from this program, with Python's json module.
        #expect(answer.count("records") == 46_496)
        #expect(answer.count("tweets") == 22_541)
        #expect(answer.count("duplicates") == 23)
        #expect(answer.count("deletes") == 23_932)
        #expect(answer.count("notices") + answer.count("blanks") + answer.count("rejects") == 0)
        #expect(answer.count("embedded") == 6_696)
        let warehouse = try #require(answer["warehouse"])
        #expect(warehouse.count("deleted_tweets") == 23_864)
        #expect(warehouse.count("tweets") == 29_181)
        // Recorded HTTP sessions, which are no format to read.
        let unrecognised = try #require(answer["unrecognised"]?.arrayValue).compactMap(\.stringValue)
        #expect(unrecognised.count == 12)
        #expect(unrecognised.allSatisfy { $0.contains("/extended/") })
        #expect(Program.processes(of: folder.url.path) == [])
    }
}
