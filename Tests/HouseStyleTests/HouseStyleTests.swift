import Foundation
import TestSupport
import Testing

/// The rules of the house-style page that a machine can check.
@Suite struct HouseStyleTests {
    static let domain: Set<String> = [
        "TweetModel", "TweetReading", "TweetSample", "PlaceRecognition", "TweetTransform", "Warehouse", "Influence",
        "Report",
    ]
    static let platform: Set<String> = ["LambdaRuntime", "LambdaEvents", "AWSClients", "StateMachine", "Emulator"]
    static let ioWrappers: Set<String> = ["HTTPClient", "HTTPServer", "Postgres", "SQLite", "ChildProcess"]

    @Test(arguments: SourceFile.all) func `A file keeps to its length`(_ file: SourceFile) {
        #expect(file.lines.count <= (file.isTest ? 600 : 500))
    }

    @Test(arguments: SourceFile.all) func `The domain knows no platform and no wrapper that does I/O`(
        _ file: SourceFile
    ) {
        guard Self.domain.contains(where: { file.target == "Sources/\($0)" }) else { return }
        #expect(Self.platform.union(Self.ioWrappers).isDisjoint(with: file.imports))
    }

    @Test(arguments: SourceFile.all) func `The platform knows no tweets`(_ file: SourceFile) {
        guard Self.platform.contains(where: { file.target == "Sources/\($0)" }) else { return }
        #expect(Self.domain.isDisjoint(with: file.imports))
    }

    @Test(arguments: SourceFile.all) func `Whole Foundation is for tests only`(_ file: SourceFile) {
        #expect(file.isTest || !file.imports.contains("Foundation"))
        #expect(!file.imports.contains("FoundationNetworking"))
    }

    @Test(arguments: SourceFile.all) func `Nothing outside tests traps on input`(_ file: SourceFile) {
        guard !file.isTest else { return }
        for (number, line) in file.lines.enumerated() {
            let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
            for trap in ["fatalError(", "try!", "as! "] {
                #expect(!code.contains(trap), "\(file):\(number + 1) says \(trap)")
            }
        }
    }

    @Test func `One target imports each C library`() {
        var owners: [String: Set<String>] = [:]
        for file in SourceFile.all where !file.isTest {
            for module in file.imports where module.first == "C" && module.dropFirst().first?.isUppercase == true {
                owners[module, default: []].insert(file.target)
            }
        }
        for (module, targets) in owners where module != "CGlibcFloor" {
            #expect(targets.count == 1, "\(module) is imported by \(targets.sorted())")
        }
    }
}
