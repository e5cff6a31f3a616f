internal import AWSClients
internal import Cryptography
internal import JSONDocument
internal import ParquetFile
internal import TweetModel
internal import TweetReading

extension ForgetJob {
    /// The folders of the lake whose objects may hold what a person wrote, in the order of their names.
    private static let folders = ["rejects/", "reports/", "v=\(LakeTable.schemaVersion)/"]

    /// Goes through the lake commit by commit.
    ///
    /// - Returns: Whether the lake is done; otherwise the position says how far.
    func clearLake(
        _ names: PersonNames,
        _ position: inout ForgetPosition,
        _ outcome: inout ForgetOutcome
    ) async throws -> Bool {
        let commits = try await self.store.listAll(
            bucket: self.settings.lakeBucket,
            prefix: "commits/",
            startAfter: position.key
        )
        for commit in commits {
            guard self.hasTime else { return false }
            do {
                try await self.clear(commit.key, names, &outcome)
            } catch let error as AWSServiceError where error.isNotFound {
                // Removed since the listing.
            } catch let error as ParquetError {
                outcome.unreadable.append("\(commit.key): \(error.message)")
            } catch let error as JSONError {
                outcome.unreadable.append("\(commit.key): \(error.message)")
            }
            position.key = commit.key
        }
        return true
    }

    private func clear(_ key: String, _ names: PersonNames, _ outcome: inout ForgetOutcome) async throws {
        let lake = self.settings.lakeBucket
        let content = try await self.store.read(ObjectLocation(bucket: lake, key: key))
        guard var commit = try JSONValue(parsing: content.bytes).objectValue else {
            throw PipelineError.commitDamaged("\(key) is no JSON object")
        }
        var files: [LakeOutput] = []
        for output in commit["outputs"]?.arrayValue ?? [] {
            guard let file = LakeOutput(output) else {
                throw PipelineError.commitDamaged("\(key) lists an output that is not understood")
            }
            files.append(file)
        }
        // A commit's files are those of one part, so that they fit into memory together.
        var contents: [[UInt8]] = []
        for file in files {
            contents.append(try await self.bytes(file.key))
        }
        var rows = ForgottenRows(names: names)
        for (file, content) in zip(files, contents) {
            try rows.note(content, of: file.table)
        }
        var changes: [(index: Int, file: ForgottenRows.Rewritten)] = []
        for (index, file) in files.enumerated() {
            if let change = try rows.rewritten(contents[index], of: file.table) {
                changes.append((index, change))
            }
        }
        let rejects = try await self.rejects(of: commit, names)
        guard !changes.isEmpty || rejects != nil else { return }
        outcome.changedCommits += 1
        outcome.removedRows += changes.reduce(0) { $0 + $1.file.removedCount } + (rejects?.removedCount ?? 0)
        if try await self.isSuperseded(commit) {
            // The landing object was written anew and is transformed again: its commit takes this one's place.
            for file in files.map(\.key) + [rejects?.key].compactMap({ $0 }) + [key] {
                outcome.removedVersions += try await self.store.deleteForGood(ObjectLocation(bucket: lake, key: file))
            }
            return
        }
        for change in changes where change.file.rowCount > 0 {
            try await self.replace(files[change.index].key, with: change.file.bytes, files[change.index].contentType)
        }
        if let rejects, !rejects.bytes.isEmpty {
            try await self.replace(rejects.key, with: rejects.bytes, "application/x-ndjson")
        }
        Self.update(&commit, files, changes, rejects)
        try await self.replace(key, with: JSONValue.object(commit).bytes(), "application/json")
        var emptied = changes.filter { $0.file.rowCount == 0 }.map { files[$0.index].key }
        if let rejects, rejects.bytes.isEmpty {
            emptied.append(rejects.key)
        }
        for file in emptied {
            try await self.store.deleteForGood(ObjectLocation(bucket: lake, key: file))
        }
    }

    /// A data file as a commit names it.
    private struct LakeOutput {
        let table: LakeTable
        let key: String
        let contentType = "application/vnd.apache.parquet"

        init?(_ output: JSONValue) {
            guard let name = output["table"]?.stringValue, let key = output["key"]?.stringValue,
                let table = LakeTable.all.first(where: { $0.name == name })
            else { return nil }
            self.table = table
            self.key = key
        }
    }

    /// The rejects of a commit without those that name the person.
    private struct Rejects {
        let key: String
        let bytes: [UInt8]
        let rowCount: Int
        let removedCount: Int
    }

    private func rejects(of commit: JSONObject, _ names: PersonNames) async throws -> Rejects? {
        guard let key = commit["rejects_file"]?["key"]?.stringValue else { return nil }
        let lines = try await self.bytes(key).split(separator: 0x0A)
        let kept = lines.filter { line in !line.withUnsafeBytes { names.isAnywhere(in: $0) } }
        guard kept.count < lines.count else { return nil }
        return Rejects(
            key: key,
            bytes: kept.reduce(into: []) { $0 += $1 + [0x0A] },
            rowCount: kept.count,
            removedCount: lines.count - kept.count
        )
    }

    /// Brings what a commit says of its files up to date; its counts go on telling what the landing object held.
    private static func update(
        _ commit: inout JSONObject,
        _ files: [LakeOutput],
        _ changes: [(index: Int, file: ForgottenRows.Rewritten)],
        _ rejects: Rejects?
    ) {
        var outputs = commit["outputs"]?.arrayValue ?? []
        for change in changes {
            guard var output = outputs[change.index].objectValue else { continue }
            Self.update(&output, rows: change.file.rowCount, change.file.bytes)
            outputs[change.index] = .object(output)
        }
        let emptied = Set(changes.filter { $0.file.rowCount == 0 }.map(\.index))
        commit["outputs"] = .array(outputs.indices.filter { !emptied.contains($0) }.map { outputs[$0] })
        if let rejects {
            if rejects.bytes.isEmpty {
                commit["rejects_file"] = nil
            } else if var file = commit["rejects_file"]?.objectValue {
                Self.update(&file, rows: rejects.rowCount, rejects.bytes)
                commit["rejects_file"] = .object(file)
            }
        }
    }

    private static func update(_ file: inout JSONObject, rows: Int, _ bytes: [UInt8]) {
        file["rows"] = .integer(Int64(rows))
        file["bytes"] = .integer(Int64(bytes.count))
        file["sha256"] = .string(Hex.encode(SHA256.hash(bytes)))
    }

    /// Whether a commit's landing object has been written anew without the person.
    private func isSuperseded(_ commit: JSONObject) async throws -> Bool {
        guard let bucket = commit["bucket"]?.stringValue, let key = commit["key"]?.stringValue,
            let version = commit["version"]?.stringValue
        else { return false }
        let metadata = try await self.store.head(ObjectLocation(bucket: bucket, key: key))
        return metadata?.userMetadata[Self.origin] == version
    }

    /// Writes an object anew and removes its older versions.
    private func replace(_ key: String, with bytes: [UInt8], _ contentType: String) async throws {
        let location = ObjectLocation(bucket: self.settings.lakeBucket, key: key)
        let options = ObjectWriteOptions(contentType: contentType)
        let result = try await self.store.write(bytes, to: location, options: options)
        try await self.store.deleteForGood(location, keeping: result.versionID ?? "null")
    }

    private func bytes(_ key: String) async throws -> [UInt8] {
        try await self.store.read(ObjectLocation(bucket: self.settings.lakeBucket, key: key)).bytes
    }

    /// Removes what else names the person: old versions, files without a commit, reports.
    ///
    /// - Returns: Whether everything is done; otherwise the position says how far.
    func clearLeftovers(
        _ names: PersonNames,
        _ position: inout ForgetPosition,
        _ outcome: inout ForgetOutcome
    ) async throws -> Bool {
        for folder in Self.folders {
            if let key = position.key, !key.hasPrefix(folder), key > folder { continue }
            var place = position.key.map { ObjectVersionPage.Position(key: $0) }
            repeat {
                let page = try await self.store.listVersions(
                    bucket: self.settings.lakeBucket,
                    prefix: folder,
                    after: place
                )
                for version in page.versions where !version.isDeleteMarker {
                    guard self.hasTime else { return false }
                    try await self.clear(version, names, &outcome)
                    position.key = version.key
                }
                place = page.next
            } while place != nil
        }
        return true
    }

    private func clear(_ version: ObjectVersion, _ names: PersonNames, _ outcome: inout ForgetOutcome) async throws {
        let location = ObjectLocation(
            bucket: self.settings.lakeBucket,
            key: version.key,
            versionID: version.versionID
        )
        do {
            guard try Self.isNamed(in: try await self.store.read(location).bytes, version.key, names) else { return }
            try await self.store.delete(location)
            outcome.removedVersions += 1
        } catch let error as AWSServiceError where error.isNotFound {
            // Somebody was faster.
        } catch let error as ParquetError {
            outcome.unreadable.append("\(location.url): \(error.message)")
        }
    }

    private static func isNamed(in bytes: [UInt8], _ key: String, _ names: PersonNames) throws -> Bool {
        if key.hasSuffix(".parquet") {
            return try ForgottenRows.isNamed(in: bytes, names)
        }
        return bytes.withUnsafeBytes { bytes in
            // A page is full of numbers: there a short id is no name.
            key.hasSuffix(".html")
                ? !names.traces(in: bytes, 0..<bytes.count, isEscaped: false).words.isEmpty
                : names.isAnywhere(in: bytes)
        }
    }
}
