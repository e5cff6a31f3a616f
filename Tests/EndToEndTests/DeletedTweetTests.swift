import Foundation
import JSONDocument
import TestSupport
import Testing

/// Tweets that their authors deleted, from file to view.
@Suite(.enabled(if: Program.isBuilt, "the release binaries have not been built"))
struct DeletedTweetTests {
    @Test func `deleted tweets leave every view at the next run`() throws {
        let folder = try TemporaryFolder()
        let tweets = folder.path("tweets.ndjson")
        try Program.sample(300, to: tweets)
        let user =
            #"{"id":900000000000009,"id_str":"900000000000009","screen_name":"Brisala_9","followers_count":5}"#
        let lines = (801...806).map { id in
            #"{"id":\#(id),"created_at":"Sat Aug 01 06:29:00 +0000 2026","full_text":"U Zadru sam \#(id)","user":\#(user)}"#
        }
        let handle = try FileHandle(forWritingTo: URL(filePath: tweets))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
        try handle.close()
        let state = ["--state", folder.path("state"), "--json"]
        try #require(try Program.run(["run", "--input", tweets] + state).status == 0)
        let contents = StateContents(folder: folder.path("state"))
        let places = "select coalesce(sum(tweets), 0) from putokaz.v_places where place_name = 'Zadar'"
        let before = try #require(Int(try contents.query(places)))
        #expect(try contents.tables(with: ["Brisala_9"]).contains("v_people"))

        let deletions = folder.path("deletions.ndjson")
        let notices = (801...806).map { #"{"delete":{"status":{"id":\#($0),"user_id":900000000000009}}}"# }
        try Data((notices.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: deletions))
        try #require(try Program.run(["run", "--input", deletions] + state).status == 0)

        #expect(try contents.query(places) == String(before - 6))
        let views = try contents.tables(with: ["Brisala_9"]).filter { $0.hasPrefix("v_") || $0.hasPrefix("mart_") }
        #expect(views == [])
        let facts = try contents.query(
            """
            select (select count(*) from putokaz.fct_tweets where tweet_key between '801' and '806')
                + (select count(*) from putokaz.fct_place_mentions where tweet_key between '801' and '806')
            """
        )
        #expect(facts == "0")

        // The tweets once more: deleted is deleted.
        let again = folder.path("again.ndjson")
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: again))
        try #require(try Program.run(["run", "--input", again] + state).status == 0)
        #expect(try contents.query(places) == String(before - 6))
    }
}
