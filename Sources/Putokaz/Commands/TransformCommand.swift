import FoundationEssentials
import Glibc
import JSONDocument
import Pipeline
import TweetTransform

/// `putokaz transform`: files to Parquet, no cloud.
struct TransformCommand: Command {
    static let specification = CommandSpecification(
        name: "transform",
        summary: "Turns files of tweets into the lake's Parquet tables, without any cloud.",
        operands: "FILE…",
        operandCount: 1...100_000,
        options: [CommandOption("--output", "DIR", "where to write the tables"), .json, .quiet]
    )

    private static let blockSize = 512 << 10

    private let inputs: [String]
    private let output: String
    private let isJSON: Bool
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        guard let output = arguments.value("--output") else {
            throw UsageError("--output DIR is missing", command: arguments.command)
        }
        self.inputs = arguments.operands
        self.output = output
        self.isJSON = arguments.has(.json)
        self.console = surroundings.console
    }

    func run() async throws -> Int32 {
        MemoryReturn.begin()
        let files = try InputFile.find(self.inputs)
        return try await Interruption.guarding {
            try self.transform(files)
        }
    }

    private func transform(_ files: [InputFile]) throws -> Int32 {
        var counts = TransformCounts()
        var unrecognised: [String] = []
        var outputs: [JSONValue] = []
        var failures = 0
        for file in files {
            try Task.checkCancellation()
            do {
                let result = try self.transform(file) { output in
                    let path = "\(self.output)/\(output.path)"
                    try self.write(output.bytes, to: path)
                    outputs.append([
                        "table": .string(output.table), "path": .string(path), "rows": .integer(Int64(output.rows)),
                        "bytes": .integer(Int64(output.bytes.count)),
                    ])
                }
                counts += result.counts
                if result.isUnrecognised {
                    unrecognised.append(file.path)
                }
                if let damage = result.damage {
                    self.console.fail("\(file.path): \(damage); what came before it is written")
                    failures += 1
                }
            } catch let error as PipelineError {
                self.console.fail(error.message)
                failures += 1
            }
        }
        self.tell(counts, unrecognised, outputs, files.count)
        return failures == 0 ? 0 : 1
    }

    private func transform(
        _ file: InputFile,
        _ take: (FileTransform.Output) throws -> Void
    ) throws -> FileTransform.Summary {
        var status = stat()
        let hasStatus = stat(file.path, &status) == 0
        let modified = hasStatus ? Int64(status.st_mtim.tv_sec) * 1_000_000 : 0
        var offset = 0
        return try FileTransform(name: file.path, modified: modified).run(
            next: {
                let block = try FileBytes.read(file.path, from: offset, count: Self.blockSize)
                offset += block.count
                self.console.draw(ProgressBar.text(offset >> 20, of: file.size >> 20, "MB of \(file.path)"))
                return block
            },
            write: take
        )
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do {
            let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(filePath: path))
        } catch {
            throw CommandFailure("cannot write \(path): \(error)")
        }
    }

    private func tell(_ counts: TransformCounts, _ unrecognised: [String], _ outputs: [JSONValue], _ files: Int) {
        if self.isJSON {
            var object = JSONObject(counts.members)
            object["files"] = .integer(Int64(files))
            object["unrecognised"] = .array(unrecognised.map { .string($0) })
            object["outputs"] = .array(outputs)
            self.console.answer(JSONValue.object(object).text())
            return
        }
        let members = counts.members.map { "\($0.1.integerValue ?? 0) \($0.0)" }
        self.console.answer(members.joined(separator: ", "))
        for output in outputs {
            let rows = output["rows"]?.integerValue ?? 0
            self.console.answer(
                "  \(output["table"]?.stringValue ?? ""): \(rows) rows in \(output["path"]?.stringValue ?? "")"
            )
        }
        for path in unrecognised {
            self.console.answer("  not recognised: \(path)")
        }
    }
}
