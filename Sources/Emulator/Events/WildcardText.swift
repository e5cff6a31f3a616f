/// Texts with `*` for any number of characters, as event and filter patterns have them.
enum WildcardText {
    /// Whether a text is what a pattern describes; time grows with the product of the lengths at most.
    static func matches(_ text: String, _ pattern: String) -> Bool {
        var text = [UInt8](text.utf8)[...]
        var pattern = [UInt8](pattern.utf8)[...]
        var retry: (text: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>)?
        while true {
            if pattern.first == UInt8(ascii: "*") {
                pattern = pattern.dropFirst()
                retry = (text, pattern)
            } else if let expected = pattern.first, let found = text.first, expected == found {
                pattern = pattern.dropFirst()
                text = text.dropFirst()
            } else if text.isEmpty, pattern.isEmpty {
                return true
            } else if let last = retry, !last.text.isEmpty {
                retry = (last.text.dropFirst(), last.pattern)
                (text, pattern) = (last.text.dropFirst(), last.pattern)
            } else {
                return false
            }
        }
    }
}
