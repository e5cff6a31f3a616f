import Foundation
import TestSupport

/// One Swift file of the project.
struct SourceFile: Sendable, CustomStringConvertible {
    /// The path from the package's root.
    let path: String

    /// The lines.
    let lines: [Substring]

    /// Every Swift file below Sources, functions and Tests.
    static let all: [SourceFile] = ["Sources", "functions", "Tests"].flatMap { folder -> [SourceFile] in
        let root = Fixture.root.appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
            return SourceFile(
                path: folder + "/" + path,
                lines: text.split(separator: "\n", omittingEmptySubsequences: false)
            )
        }
    }

    var description: String { self.path }

    /// The folder that holds the target: `Sources/Report`, `functions/Transform`.
    var target: String { self.path.split(separator: "/").prefix(2).joined(separator: "/") }

    var isTest: Bool { self.path.hasPrefix("Tests/") }

    /// The modules that it imports.
    var imports: [String] {
        self.lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
                words[..<index].allSatisfy({
                    ["public", "internal", "package", "@testable", "@preconcurrency"].contains($0)
                })
            else { return nil }
            return String(words[index + 1])
        }
    }
}
