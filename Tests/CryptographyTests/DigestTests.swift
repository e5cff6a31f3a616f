import Cryptography
import Testing

@Suite struct DigestTests {
    private static let pangram = "The quick brown fox jumps over the lazy dog"

    @Test func `The digests agree with their published examples`() {
        #expect(
            Hex.encode(SHA256.hash("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
        #expect(Hex.encode(SHA256.hash([])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(Hex.encode(SHA1.hash("abc".utf8)) == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(Hex.encode(MD5.hash(Self.pangram.utf8)) == "9e107d9d372bb6826bd81d3542a419d6")
    }

    @Test func `A digest fed in pieces equals the digest of the whole`() {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var digest = SHA256()
        for start in stride(from: 0, to: bytes.count, by: 777) {
            digest.update(bytes[start..<min(start + 777, bytes.count)])
        }
        #expect(digest.finalize() == SHA256.hash(bytes))
    }

    @Test func `A digest starts anew after it was finalized`() {
        var digest = MD5()
        digest.update(Array("first".utf8))
        _ = digest.finalize()
        digest.update(Self.pangram.utf8)
        #expect(digest.finalize() == MD5.hash(Self.pangram.utf8))
    }

    @Test(
        arguments: [
            (
                [UInt8](repeating: 0x0b, count: 20), "Hi There",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
            ),
            (
                Array("Jefe".utf8), "what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            ([], "", "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"),
        ])
    func `HMAC agrees with RFC 4231`(key: [UInt8], message: String, expected: String) {
        #expect(Hex.encode(HMACSHA256.authenticate(message.utf8, key: key)) == expected)
    }

    @Test func `Codes of different bytes or lengths are not the same`() {
        #expect(HMACSHA256.isSame([1, 2], [1, 2]))
        #expect(!HMACSHA256.isSame([1, 2], [1, 3]))
        #expect(!HMACSHA256.isSame([1, 2], [1]))
    }
}
