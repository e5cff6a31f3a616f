internal import HTTPServer

extension HTTPServerBody {
    /// All of the bytes, from memory or from the file; nil where the file cannot be read.
    func contents() -> [UInt8]? {
        switch self {
        case .bytes(let bytes): bytes
        case .file(let path, _): LocalFile.read(path)
        }
    }
}
