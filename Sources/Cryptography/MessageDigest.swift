internal import CLibcrypto

/// One running digest of libcrypto, whatever the algorithm.
///
/// Unchecked: the context has exactly one owner, because the type cannot be
/// copied, and libcrypto keeps no state outside of it.
@safe struct MessageDigest: ~Copyable, @unchecked Sendable {
    /// An algorithm, and the length of its digest in bytes.
    enum Algorithm: Sendable {
        case md5
        case sha1
        case sha256

        var digestLength: Int {
            switch self {
            case .md5: 16
            case .sha1: 20
            case .sha256: 32
            }
        }

        fileprivate var method: OpaquePointer? {
            switch self {
            case .md5: unsafe EVP_md5()
            case .sha1: unsafe EVP_sha1()
            case .sha256: unsafe EVP_sha256()
            }
        }
    }

    private let algorithm: Algorithm
    private let context: OpaquePointer

    init(_ algorithm: Algorithm) {
        guard let context = unsafe EVP_MD_CTX_new() else {
            preconditionFailure("no memory for a digest")
        }
        self.algorithm = algorithm
        unsafe self.context = context
        self.start()
    }

    deinit {
        unsafe EVP_MD_CTX_free(self.context)
    }

    func update(_ bytes: UnsafeRawBufferPointer) {
        let status = unsafe EVP_DigestUpdate(self.context, bytes.baseAddress, bytes.count)
        precondition(status == 1, "libcrypto refused to go on with a digest")
    }

    /// The digest of all bytes so far; the next update starts a new one.
    func finalize() -> [UInt8] {
        let digest = unsafe [UInt8](unsafeUninitializedCapacity: self.algorithm.digestLength) { buffer, count in
            let status = unsafe EVP_DigestFinal_ex(self.context, buffer.baseAddress, nil)
            precondition(status == 1, "libcrypto refused to end a digest")
            count = self.algorithm.digestLength
        }
        self.start()
        return digest
    }

    static func hash(_ bytes: some Sequence<UInt8>, _ algorithm: Algorithm) -> [UInt8] {
        let digest = Self(algorithm)
        unsafe Contiguous.withBytes(of: bytes) { unsafe digest.update($0) }
        return digest.finalize()
    }

    private func start() {
        let status = unsafe EVP_DigestInit_ex(self.context, self.algorithm.method, nil)
        precondition(status == 1, "libcrypto lacks a digest that it always has")
    }
}
