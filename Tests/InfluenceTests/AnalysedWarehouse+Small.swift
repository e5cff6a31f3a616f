import TestSupport

extension AnalysedWarehouse {
    /// Ana (1) at home, Ben (2) abroad, an organisation (3), a newcomer (4), a bot (5), unknown homes (10 to 14).
    static func small(server: String) throws -> Self {
        let warehouse = try Self(server: server)
        try warehouse.addPlace(1, "Zadar")
        try warehouse.addPlace(2, "Split")
        try warehouse.addPlace(3, "Trst", country: "IT")
        try warehouse.addUser(1, home: "HR", followers: 900)
        try warehouse.addUser(2, home: "DE", followers: 500)
        try warehouse.addUser(3, kind: "organisation", home: "HR", followers: 90_000)
        try warehouse.addUser(4, home: "HR")
        try warehouse.addUser(5, kind: "bot", home: "HR", bot: 0.9)
        for user in 10...14 { try warehouse.addUser(user) }
        for number in 0..<6 {
            let day = "2026-0\(1 + number % 3)-1\(number) 10:00:00"
            try warehouse.addTweet(100 + number, by: 1, at: day, retweets: number, place: number < 4 ? 1 : 2)
            try warehouse.addTweet(
                200 + number,
                by: 2,
                at: day,
                retweets: 1,
                travel: 0.9,
                firstPerson: true,
                place: number < 3 ? 2 : 3
            )
            try warehouse.addTweet(300 + number, by: 3, at: day, retweets: 50, place: 1)
        }
        try warehouse.addTweet(400, by: 4, place: 1)
        for number in 0..<5 {
            try warehouse.addRetweet(900 + number, by: 10 + number, of: 100 + number, from: 1)
            try warehouse.addRetweet(910 + number, by: 5, of: 200, from: 2)
        }
        return warehouse
    }

    /// The rows of a query, each as one line with | between the values.
    func lines(_ query: String) throws -> [String] {
        try self.database.rows(query).map { $0.map { $0 ?? "-" }.joined(separator: "|") }
    }
}
