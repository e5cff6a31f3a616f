import FoundationEssentials
import Packaging

/// `putokaz package`: the Lambda zips, checked for portability.
struct PackageCommand: Command {
    static let specification = CommandSpecification(
        name: "package",
        summary: "Makes the Lambda zips and checks that they start in AWS's image.",
        options: [
            CommandOption("--output", "DIR", "where to write (default .build/packages)"),
            CommandOption("--binaries", "DIR", "where scripts/build put the functions (default .build/dist/lambda)"),
            .json, .quiet,
        ]
    )

    private let output: String
    private let binaries: String
    private let console: Console

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        self.output = arguments.value("--output") ?? ".build/packages"
        self.binaries = arguments.value("--binaries") ?? ".build/dist/lambda"
        self.console = surroundings.console
    }

    func run() async throws -> Int32 {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: self.binaries).sorted()
        } catch {
            throw CommandFailure("no functions in \(self.binaries); run scripts/build first")
        }
        try FileManager.default.createDirectory(atPath: self.output, withIntermediateDirectories: true)
        for name in names {
            let path = "\(self.binaries)/\(name)/bootstrap"
            guard let bootstrap = FileManager.default.contents(atPath: path) else { continue }
            let package = try LambdaPackage(
                name: name,
                bootstrap: [UInt8](bootstrap),
                notices: self.notices(),
                library: Self.library(named:)
            )
            let target = "\(self.output)/\(name).zip"
            try Data(package.bytes).write(to: URL(filePath: target))
            self.console.answer(
                "\(target)  \(package.bytes.count) bytes  \(package.carriedLibraries.joined(separator: " "))"
            )
        }
        return 0
    }

    /// The attributions, and the licences of what the zips contain, where they lie in the current folder.
    private func notices() -> [String: [UInt8]] {
        // A folder that is absent holds none.
        let licences = (try? FileManager.default.contentsOfDirectory(atPath: "licences")) ?? []
        var notices: [String: [UInt8]] = [:]
        for name in ["LICENSE", "NOTICE"] + licences.map({ "licences/" + $0 }) {
            if let text = FileManager.default.contents(atPath: name) {
                notices[name] = [UInt8](text)
            }
        }
        return notices
    }

    private static func library(named name: String) throws -> [UInt8] {
        for folder in [
            "/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64",
        ] {
            if let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") {
                return [UInt8](bytes)
            }
        }
        throw CommandFailure("the library \(name) is not on this machine; run scripts/setup")
    }
}
