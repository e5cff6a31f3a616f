internal import Cryptography

/// The salt of the suppression list.
public enum ForgetSalt {
    /// 32 random hexadecimal digits.
    public static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return Hex.encode((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}
