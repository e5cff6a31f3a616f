import Influence
import JSONDocument
import Pipeline
import TweetTransform

/// What `putokaz run` found, for people and for programs.
struct RunAnswer: Sendable {
    let report: InfluenceReport
    let counts: FileCounts
    let files: [InputFile]
    let reportPath: String?

    /// How many members of a list, and how many places, people are shown.
    private static let shown = 10

    /// The counts by name, for the report.
    static func countList(_ counts: FileCounts) -> [(name: String, count: Int)] {
        counts.counts.members.map { ($0.0, Int($0.1.integerValue ?? 0)) }
    }

    /// One object, as other programs rely on it.
    var json: JSONValue {
        var object = JSONObject(self.counts.counts.members)
        object["files"] = .integer(Int64(self.files.count))
        object["unrecognised"] = .array(self.paths(self.counts.unrecognised))
        if !self.counts.damaged.isEmpty {
            object["damaged"] = .array(self.paths(self.counts.damaged.map(\.key)))
        }
        if !self.counts.failed.isEmpty {
            object["failed"] = .array(self.paths(self.counts.failed))
        }
        for (name, value) in self.report.json {
            object[name] = value
        }
        object["report"] = self.reportPath.map { .string($0) } ?? .null
        return .object(object)
    }

    /// The answer as people read it.
    var text: String {
        var lines = [self.countLine]
        if !self.counts.unrecognised.isEmpty {
            let names = self.paths(self.counts.unrecognised).compactMap(\.stringValue)
            lines.append("Not recognised and left alone: \(names.joined(separator: ", "))")
        }
        for list in self.report.lists {
            lines += self.section(list)
        }
        lines += ["", "Places named most"]
        if self.report.places.isEmpty {
            lines.append("  none yet")
        }
        for place in self.report.places.prefix(Self.shown) {
            let country = place.country.map { " (\($0))" } ?? ""
            lines.append("  \(place.name)\(country): \(place.tweets) tweets by \(place.people) people")
        }
        if let reportPath {
            lines += ["", "Report: \(reportPath)"]
        }
        return lines.joined(separator: "\n")
    }

    private var countLine: String {
        let counts = self.counts.counts
        let files = self.files.count == 1 ? "1 file" : "\(self.files.count) files"
        return
            "Read \(counts.records) records from \(files): \(counts.tweets) tweets, \(counts.duplicates) duplicates, "
            + "\(counts.deletes) deletes, \(counts.notices) notices, \(counts.blanks) blanks, \(counts.rejects) rejects; "
            + "\(counts.embedded) more tweets known from retweets and quotes"
    }

    private func section(_ list: InfluenceList) -> [String] {
        let population = list.population
        var lines = [
            "",
            "\(list.name.title): \(population.ranked) ranked of \(population.members) people, "
                + "\(population.notEnoughData) with not enough data",
        ]
        for person in list.ranked.prefix(Self.shown) {
            let name = person.screenName.map { "@" + $0 } ?? person.userKey
            let places = person.places.prefix(3).map { "\($0.name) \($0.tweets)" }.joined(separator: ", ")
            let score = person.score.map { String(Int(($0 * 10).rounded())) } ?? ""
            let decimals =
                score.isEmpty ? "" : "\(score.dropLast().isEmpty ? "0" : score.dropLast()).\(score.suffix(1))"
            lines.append("  \(person.rank ?? 0). \(name)  \(decimals)  \(places.isEmpty ? "no place often" : places)")
            lines.append("     \(person.why)")
        }
        if list.ranked.isEmpty {
            lines.append("  not enough data to rank anybody")
            for person in list.notEnoughData.prefix(3) {
                lines.append("  \(person.screenName.map { "@" + $0 } ?? person.userKey): \(person.why)")
            }
        }
        return lines
    }

    private func paths(_ keys: [String]) -> [JSONValue] {
        keys.map { .string(self.files.path(ofKey: $0)) }
    }
}
