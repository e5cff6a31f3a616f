import AWSClients
import FoundationEssentials
import JSONDocument
import LambdaEvents

/// A recorded event, and the objects that lie beside it.
struct EventFile: Sendable {
    /// Where it was read from.
    let path: String

    /// The event.
    let document: JSONValue

    /// What kind it is; nil where it is none that we know.
    let event: LambdaEvent?

    /// Reads an event; `-` is standard input.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - isAnyTaken: Whether other JSON than the events that we know is taken too.
    /// - Throws: ``CommandFailure`` that names the file.
    init(_ path: String, isAnyTaken: Bool = false) throws {
        var bytes: [UInt8] = []
        var lines = try LineReader(path)
        while let line = lines.next() {
            bytes += line + [10]
        }
        do {
            self.document = try JSONValue(parsing: bytes)
            self.event = isAnyTaken ? try? LambdaEvent(json: self.document) : try LambdaEvent(json: self.document)
        } catch let error as JSONError {
            throw CommandFailure("\(path) is no JSON: \(error.message)")
        } catch let error as LambdaEventError {
            throw CommandFailure("\(path) is no event that is known: \(error.message)")
        }
        self.path = path
    }

    /// Puts the objects that the event names, where they lie in `objects/` beside it and not in their bucket yet.
    ///
    /// - Throws: ``CommandFailure`` and `AWSServiceError`.
    func putObjects(_ store: S3ObjectStore) async throws {
        guard case .objects(let references) = self.event else { return }
        let folder = self.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        for reference in references {
            let name = [folder, "objects", reference.key].filter { !$0.isEmpty }.joined(separator: "/")
            guard !reference.key.split(separator: "/").contains(".."), FileManager.default.fileExists(atPath: name),
                let bytes = FileManager.default.contents(atPath: name)
            else { continue }
            let location = ObjectLocation(bucket: reference.bucket, key: reference.key)
            if try await store.head(location) == nil {
                try await store.write([UInt8](bytes), to: location, options: ObjectWriteOptions())
            }
        }
    }
}
