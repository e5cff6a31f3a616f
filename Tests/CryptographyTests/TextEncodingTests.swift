import Cryptography
import Testing

@Suite struct TextEncodingTests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ])
    func `Base64 agrees with RFC 4648 in both directions`(plain: String, encoded: String) {
        #expect(Base64.encode(plain.utf8) == encoded)
        #expect(Base64.decode(encoded) == Array(plain.utf8))
    }

    @Test(arguments: ["Zg", "Zg=", "Z===", "Zm9*", "Zh==", "====", "Zg==Zg=="])
    func `Base64 that is not well formed is refused`(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test func `Hexadecimal text reads back`() {
        #expect(Hex.encode([0, 15, 160, 255]) == "000fa0ff")
        #expect(Hex.decode("000FA0ff") == [0, 15, 160, 255])
        #expect(Hex.decode("0") == nil)
        #expect(Hex.decode("0g") == nil)
    }
}
