/// The `RT @handle:` in front of a retweet's text.
struct RetweetPrefix {
    /// The handle of the author of the original.
    let handle: UnsafeRawBufferPointer

    /// Reads the prefix; nil where the text has none.
    init?(_ text: UnsafeRawBufferPointer) {
        guard text.count > 5, text[0] == UInt8(ascii: "R"), text[1] == UInt8(ascii: "T"), text[2] == 0x20,
            text[3] == UInt8(ascii: "@")
        else {
            return nil
        }
        var end = 4
        while end < text.count, TextEntityScanner.isHandle(text[end]) {
            end += 1
        }
        guard end > 4 else {
            return nil
        }
        self.handle = UnsafeRawBufferPointer(rebasing: text[4..<end])
    }
}
