/// What AWS's `provided.al2023` image brings, against which a bundle is checked.
///
/// Source: the image's own listing, as kept by the makers of other custom
/// runtimes (August 2025): glibc 2.34, libstdc++ 6.0.33.
public struct LambdaImage: Sendable {
    /// The libraries in the image's search path.
    public let libraries: Set<String>

    /// The highest version of a version family (`GLIBC`, `GLIBCXX`, …) that the image has.
    public let highestVersions: [String: [Int]]

    /// Describes an image.
    public init(libraries: Set<String>, highestVersions: [String: [Int]]) {
        self.libraries = libraries
        self.highestVersions = highestVersions
    }

    /// The largest zip that may be uploaded directly, in bytes.
    public static let largestZip = 50 << 20

    /// The image of `provided.al2023`.
    public static let al2023 = Self(
        libraries: [
            "ld-linux-x86-64.so.2", "libc.so.6", "libcrypto.so.3", "libcurl.so.4", "libdl.so.2", "libgcc_s.so.1",
            "libm.so.6", "libpthread.so.0", "librt.so.1", "libssl.so.3", "libstdc++.so.6", "libutil.so.1", "libz.so.1",
            "libzstd.so.1",
        ],
        highestVersions: [
            "GLIBC": [2, 34], "GLIBCXX": [3, 4, 33], "CXXABI": [1, 3, 15], "GCC": [14, 0, 0], "OPENSSL": [3, 2, 2],
            "ZLIB": [1, 2, 11],
        ]
    )

    /// Why a file would not start there; nil where it would.
    ///
    /// - Parameters:
    ///   - file: What the file demands.
    ///   - carried: The libraries that lie beside it in the zip.
    /// - Returns: A phrase that follows the file's name.
    public func objection(to file: ELFFile, carried: Set<String>) -> String? {
        for library in file.neededLibraries where !self.libraries.contains(library) && !carried.contains(library) {
            return "needs \(library), which is neither in the image nor in the zip"
        }
        for need in file.neededVersions where self.libraries.contains(need.library) {
            let words = need.version.split(separator: "_", maxSplits: 1)
            guard words.count == 2, let highest = self.highestVersions[String(words[0])] else { continue }
            let wanted = words[1].split(separator: ".").compactMap { Int($0) }
            if highest.lexicographicallyPrecedes(wanted) {
                return "needs \(need.version) of \(need.library); the image has up to "
                    + "\(words[0])_\(highest.map(String.init).joined(separator: "."))"
            }
        }
        return nil
    }
}
