/// What AWS's `provided.al2023` image brings, against which a bundle is checked.
///
/// Source: the image's own listing, as kept by the makers of other custom
/// runtimes (August 2025): glibc 2.34, libstdc++ 6.0.33.
public struct LambdaImage: Sendable {
    /// The libraries in the image's search path.
    public let libraries: Set<String>

    /// The highest version of a version family (`GLIBC`, `GLIBCXX`, …) that the image has.
    public let highestVersions: [String: [Int]]

    /// Versions that have a name instead of a number and do no harm there.
    public let namedVersions: Set<String>

    /// Describes an image.
    public init(libraries: Set<String>, highestVersions: [String: [Int]], namedVersions: Set<String> = []) {
        self.libraries = libraries
        self.highestVersions = highestVersions
        self.namedVersions = namedVersions
    }

    /// The largest zip that may be uploaded directly, in bytes.
    public static let largestZip = 50 << 20

    /// The image of `provided.al2023`.
    ///
    /// Debian's libcurl gives its symbols the version `CURL_OPENSSL_4`; the
    /// image's gives them none. The loader notes that in one line and goes on,
    /// which `scripts/check-zips` shows.
    public static let al2023 = Self(
        libraries: [
            "ld-linux-x86-64.so.2", "libc.so.6", "libcrypto.so.3", "libcurl.so.4", "libdl.so.2", "libgcc_s.so.1",
            "libm.so.6", "libpthread.so.0", "librt.so.1", "libssl.so.3", "libstdc++.so.6", "libutil.so.1", "libz.so.1",
            "libzstd.so.1",
        ],
        highestVersions: [
            "GLIBC": [2, 34], "GLIBCXX": [3, 4, 33], "CXXABI": [1, 3, 15], "GCC": [14, 0, 0], "OPENSSL": [3, 2, 2],
            "ZLIB": [1, 2, 11],
        ],
        namedVersions: ["CURL_OPENSSL_4"]
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
            guard !self.namedVersions.contains(need.version) else { continue }
            guard let (family, wanted) = Self.numbered(need.version), let highest = self.highestVersions[family] else {
                return "needs \(need.version) of \(need.library), which the image is not known to have"
            }
            if highest.lexicographicallyPrecedes(wanted) {
                return "needs \(need.version) of \(need.library); the image has up to "
                    + "\(family)_\(highest.map(String.init).joined(separator: "."))"
            }
        }
        return nil
    }

    /// Family and number of a version such as `GLIBC_2.34`; nil for names such as `GLIBC_PRIVATE`.
    private static func numbered(_ version: String) -> (family: String, number: [Int])? {
        let words = version.split(separator: "_", maxSplits: 1)
        guard words.count == 2 else { return nil }
        let parts = words[1].split(separator: ".", omittingEmptySubsequences: false)
        let number = parts.compactMap { Int($0) }
        return number.count == parts.count ? (String(words[0]), number) : nil
    }
}
