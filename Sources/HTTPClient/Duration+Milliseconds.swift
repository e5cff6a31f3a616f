extension Duration {
    /// The whole milliseconds, as libcurl counts them.
    var milliseconds: Int {
        let (seconds, attoseconds) = self.components
        return Int(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
