/// One function's zip: `bootstrap`, the libraries the image lacks, the licences.
public struct LambdaPackage: Sendable {
    /// The bytes of the zip.
    public let bytes: [UInt8]

    /// The libraries that it carries under `lib/`.
    public let carriedLibraries: [String]

    /// Packs a function, after checking that it would start in the image.
    ///
    /// - Parameters:
    ///   - name: The function's name, for messages.
    ///   - bootstrap: The bytes of the executable.
    ///   - notices: Licences and attributions, by their path in the zip.
    ///   - image: What the function will find.
    ///   - library: Finds a library's bytes by its name on this machine.
    /// - Throws: ``PackagingError``, or what `library` throws.
    public init(
        name: String,
        bootstrap: [UInt8],
        notices: [String: [UInt8]],
        image: LambdaImage = .al2023,
        library: (String) throws -> [UInt8]
    ) throws {
        var carried: [String: [UInt8]] = [:]
        var files: [(name: String, file: ELFFile)] = [("bootstrap", try ELFFile(bootstrap, name: "bootstrap"))]
        var index = 0
        while index < files.count {
            for needed in files[index].file.neededLibraries
            where !image.libraries.contains(needed) && carried[needed] == nil {
                let bytes = try library(needed)
                carried[needed] = bytes
                files.append((needed, try ELFFile(bytes, name: needed)))
            }
            index += 1
        }
        for (fileName, file) in files {
            if let objection = image.objection(to: file, carried: Set(carried.keys)) {
                throw PackagingError.notPortable("\(name): \(fileName) \(objection)")
            }
        }
        let entries =
            [ZipArchive.Entry(path: "bootstrap", bytes: bootstrap, isExecutable: true)]
            + carried.map { ZipArchive.Entry(path: "lib/" + $0.key, bytes: $0.value) }
            + notices.map { ZipArchive.Entry(path: $0.key, bytes: $0.value) }
        self.bytes = try ZipArchive(entries).bytes
        self.carriedLibraries = carried.keys.sorted()
        guard self.bytes.count <= LambdaImage.largestZip else {
            throw PackagingError.tooLarge(
                "\(name): the zip has \(self.bytes.count) bytes; Lambda takes \(LambdaImage.largestZip) at most"
            )
        }
    }
}
