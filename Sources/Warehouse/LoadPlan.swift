/// Cuts open commits into batches that stay within bounds.
public struct LoadPlan: Sendable, Hashable {
    /// The most commits of one batch: their lines must fit into a statement.
    public var commitLimit = 60

    /// The most files of one batch.
    public var fileLimit = 400

    /// The most bytes of one batch, but for a single commit that is larger.
    public var byteLimit: Int64 = 1 << 30

    /// Creates a plan with the shipped bounds.
    public init() {}

    /// The commits in batches: older versions first, each batch of one version and gazetteer.
    public func groups(_ commits: [CommitReference]) -> [[CommitReference]] {
        var generations: [Generation: [CommitReference]] = [:]
        for commit in commits {
            generations[Generation(commit), default: []].append(commit)
        }
        let ordered = generations.map { (generation: $0.key, commits: $0.value) }.sorted { left, right in
            let leftAge = left.commits.map(\.committedAt).min() ?? 0
            let rightAge = right.commits.map(\.committedAt).min() ?? 0
            return (left.generation.version, leftAge, left.generation.gazetteer)
                < (right.generation.version, rightAge, right.generation.gazetteer)
        }
        return ordered.flatMap { self.cut($0.commits.sorted { $0.commitKey < $1.commitKey }) }
    }

    private func cut(_ commits: [CommitReference]) -> [[CommitReference]] {
        var groups: [[CommitReference]] = []
        var group: [CommitReference] = []
        var files = 0
        var bytes: Int64 = 0
        for commit in commits {
            let isFull =
                group.count == self.commitLimit || files + commit.files.count > self.fileLimit
                || bytes + commit.byteCount > self.byteLimit
            if isFull, !group.isEmpty {
                groups.append(group)
                group = []
                files = 0
                bytes = 0
            }
            group.append(commit)
            files += commit.files.count
            bytes += commit.byteCount
        }
        return group.isEmpty ? groups : groups + [group]
    }

    private struct Generation: Hashable {
        let version: Int
        let gazetteer: String

        init(_ commit: CommitReference) {
            self.version = commit.transformVersion
            self.gazetteer = commit.gazetteer
        }
    }
}
