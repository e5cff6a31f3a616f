import JSONDocument
import Testing
import TweetSample

@Suite struct SampleWorldTests {
    private let world = SampleWorld(seed: 5, weeks: 3, people: 120)

    @Test func `The same seed gives the same world and the same truth`() {
        let same = SampleWorld(seed: 5, weeks: 3, people: 120)
        #expect(Array(self.world.lines) == Array(same.lines))
        #expect(self.world.truth == same.truth)
        #expect(Array(self.world.lines) != Array(SampleWorld(seed: 6, weeks: 3, people: 120).lines))
    }

    @Test func `Ids grow with time, and a retweet carries its original with counts that only grow`() throws {
        var last: Int64 = 0
        var counts: [String: Int64] = [:]
        var retweets = 0
        for line in self.world.lines {
            let tweet = try JSONValue(parsing: line)
            guard tweet["delete"] == nil else { continue }
            let id = try #require(tweet["id"]?.integerValue)
            #expect(id >= last)
            last = id
            if let original = tweet["retweeted_status"], let key = original["id_str"]?.stringValue {
                retweets += 1
                let count = try #require(original["retweet_count"]?.integerValue)
                #expect(count >= counts[key, default: 0])
                counts[key] = count
                #expect(try #require(original["id"]?.integerValue) < id)
                #expect(tweet["text"]?.stringValue?.hasPrefix("RT @") == true)
            }
        }
        #expect(retweets > 300)
    }

    @Test func `The truth names planted people of the world, strongest first`() throws {
        let accounts = try #require(self.world.truth["accounts"]?.arrayValue)
        let kinds = Set(accounts.compactMap { $0["kind"]?.stringValue })
        #expect(kinds == ["person", "organisation", "media", "seller", "bot"])
        let people = Set(accounts.filter { $0["kind"] == "person" }.compactMap { $0["user_id"]?.stringValue })
        #expect(people.count == 120)
        for name in ["at_home", "about_croatia", "travel_sharers"] {
            let list = try #require(self.world.truth["lists"]?[name]?.arrayValue)
            #expect(list.count >= 20)
            #expect(people.isSuperset(of: list.compactMap { $0["user_id"]?.stringValue }))
            let strengths = list.compactMap { $0["strength"]?.doubleValue }
            #expect(strengths == strengths.sorted(by: >))
        }
    }

    @Test func `Texts are many, in four languages, and leave no mark of a sentence unfilled`() throws {
        var texts: Set<String> = []
        var languages: Set<String> = []
        for line in self.world.lines {
            let tweet = try JSONValue(parsing: line)
            guard let text = tweet["text"]?.stringValue, tweet["retweeted_status"] == nil else { continue }
            texts.insert(text)
            languages.insert(tweet["lang"]?.stringValue ?? "")
            #expect(!["%N", "%G", "%L", "%A", "%E"].contains { text.contains($0) })
        }
        #expect(texts.count > 1_000)
        #expect(languages == ["hr", "en", "de", "it"])
    }

    @Test func `Entities stand where they say`() throws {
        for line in self.world.lines {
            let tweet = try JSONValue(parsing: line)
            let text = Array((tweet["text"]?.stringValue ?? "").unicodeScalars)
            for mention in tweet["entities"]?["user_mentions"]?.arrayValue ?? [] {
                let indices = (mention["indices"]?.arrayValue ?? []).compactMap { $0.integerValue.map(Int.init) }
                try #require(indices.count == 2)
                var named = String.UnicodeScalarView()
                named.append(contentsOf: text[indices[0]..<indices[1]])
                #expect(String(named) == "@" + (mention["screen_name"]?.stringValue ?? ""))
            }
        }
    }
}
